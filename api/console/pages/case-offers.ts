import { may } from "../../../domain/accounts/permissions.ts";
import type { Role } from "../../../domain/accounts/permissions.ts";
import { CASE_COMMANDS } from "../../../domain/penalty/case-commands.ts";
import type { CaseState } from "../../../domain/penalty/case-state.ts";
import { CASE_FORMS } from "../../../web/console/case-forms.ts";
import type { FormedCaseAct } from "../../../web/console/case-forms.ts";
import { clockContent } from "../../../web/console/clock-content.ts";
import type { LiveClockView } from "../../../web/console/clock-views.ts";
import { caseWords } from "../../../web/shared/case-words.ts";
import type { ActOffer } from "../../../web/shared/form-spec.ts";
import type { Language } from "../../../web/shared/language.ts";
import { words } from "../../../web/shared/words.ts";

/** A case as far as it decides what may be done. */
export interface CaseOpenness {
  readonly state: CaseState;
  readonly isParked: boolean;
  readonly isSuspended: boolean;
  readonly isPublic: boolean;
  readonly hasConsent: boolean;
  readonly hasDailyFine: boolean;
  readonly clocks: readonly LiveClockView[];
}

/** What this officer may do to a case now; the acts themselves decide again. */
export function caseOffersFor(
  open: CaseOpenness,
  roles: readonly Role[],
  language: Language,
): readonly ActOffer[] {
  const acts = Object.keys(CASE_FORMS) as FormedCaseAct[];
  return acts
    .filter((act) => {
      const { permission, stages } = CASE_COMMANDS[act];
      return may(roles, permission) && stages.includes(open.state) && isDue(act, open);
    })
    .flatMap((act) => offersOf(act, open, language));
}

function offersOf(act: FormedCaseAct, { clocks }: CaseOpenness, language: Language): readonly ActOffer[] {
  const title = caseWords[language].act[act];
  const { fields } = CASE_FORMS[act];
  if (act !== "approveShortening") return [{ act, target: null, title, about: null, fields }];
  return clocks.flatMap(({ clockId, kind, proposedDueOn }) => {
    if (proposedDueOn === null) return [];
    const heading = `${title}${words[language].colon}${words[language].clock[kind]}`;
    return [
      { act, target: clockId, title: heading, about: clockContent[language].proposed(proposedDueOn), fields },
    ];
  });
}

/** What an act needs beside the state of its case; what is lawful in a state at all is said by the course of the case. */
const DUE: Partial<Record<FormedCaseAct, (open: CaseOpenness) => boolean>> = {
  suspend: ({ isSuspended }) => !isSuspended,
  resume: ({ isSuspended }) => isSuspended,
  retryParked: ({ isParked }) => isParked,
  publishPenalty: ({ isPublic }) => !isPublic,
  withdrawPublicity: ({ isPublic }) => isPublic,
  recordServiceConsent: ({ hasConsent }) => !hasConsent,
  startDailyFine: ({ hasDailyFine }) => !hasDailyFine,
  proposeClosure: ({ clocks }) => clocks.some(({ kind }) => kind === "closure-proposal"),
};

function isDue(act: FormedCaseAct, open: CaseOpenness): boolean {
  return DUE[act]?.(open) ?? true;
}
