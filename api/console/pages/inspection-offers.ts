import type { OpenMatters } from "../../../db/queries/view-offers.ts";
import { may } from "../../../domain/accounts/permissions.ts";
import type { Role } from "../../../domain/accounts/permissions.ts";
import { INSPECTION_COMMANDS } from "../../../domain/campaign/inspection-commands.ts";
import type { InspectionStage } from "../../../domain/campaign/stages.ts";
import { advance } from "../../../domain/follow-up/finding-course.ts";
import type { FindingEvent } from "../../../domain/follow-up/finding-course.ts";
import type { FindingState } from "../../../domain/inspect/finding.ts";
import type { PlainDate } from "../../../domain/shared/plain-date.ts";
import { INSPECTION_FORMS } from "../../../web/console/inspection-forms.ts";
import type { FormedAct } from "../../../web/console/inspection-forms.ts";
import { clockContent } from "../../../web/console/clock-content.ts";
import { inspectionContent } from "../../../web/console/inspection-content.ts";
import { actWords } from "../../../web/shared/act-words.ts";
import type { ActOffer } from "../../../web/shared/form-spec.ts";
import type { Language } from "../../../web/shared/language.ts";
import { words } from "../../../web/shared/words.ts";

/** An inspection as far as it decides what may be done. */
export interface Openness {
  readonly stage: InspectionStage;
  readonly isParked: boolean;
  readonly matters: OpenMatters;
  readonly findings: readonly {
    readonly findingId: string;
    readonly number: number;
    readonly state: FindingState;
    readonly description: string;
  }[];
  readonly clocks: readonly {
    readonly clockId: string;
    readonly kind: keyof (typeof words)["zh"]["clock"];
    readonly proposedDueOn: PlainDate | null;
  }[];
}

/** Which event of a finding an act brings about: where that is unlawful, the act is not offered. */
const EVENT_OF: Partial<Record<FormedAct, FindingEvent>> = {
  decideExtension: "extension-decided",
  orderAgain: "ordered-again",
  fileCase: "case-filed",
  transfer: "transferred",
  acknowledgeTransfer: "receipt-given",
  returnTransfer: "transfer-returned",
  recordFeedback: "feedback-given",
  requestRestart: "restart-requested",
  approveRestart: "restart-approved",
  refuseRestart: "restart-refused",
  listForSupervision: "listed",
};

/** What this officer may do to an inspection now; the acts themselves decide again. */
export function offersFor(open: Openness, roles: readonly Role[], language: Language): readonly ActOffer[] {
  const acts = Object.keys(INSPECTION_FORMS) as FormedAct[];
  return acts
    .filter((act) => {
      const { permission, stages } = INSPECTION_COMMANDS[act];
      const lawful: readonly InspectionStage[] = stages;
      return may(roles, permission) && lawful.includes(open.stage);
    })
    .flatMap((act) => targetsOf(act, open, language).map((target) => offerOf(act, target, language)));
}

interface Target {
  readonly id: string | null;
  readonly name: string;
  readonly about: string | null;
}

function offerOf(act: FormedAct, { id, name, about }: Target, language: Language): ActOffer {
  const title = actWords[language].command[act];
  const heading = name === "" ? title : `${title}${words[language].colon}${name}`;
  return { act, target: id, title: heading, about, fields: INSPECTION_FORMS[act].fields };
}

/** On what an act may be done: on the whole, on findings, on objections or on clocks; on nothing, when it is not due. */
function targetsOf(act: FormedAct, open: Openness, language: Language): readonly Target[] {
  const event = EVENT_OF[act];
  if (event !== undefined) return findingsIn(open, language, (state) => advance(state, event).ok);
  const targets = TARGETS[act];
  if (targets !== undefined) return targets(open, language);
  return DUE[act]?.(open) === true ? [{ id: null, name: "", about: aboutOf(act, open.matters) }] : [];
}

/** Acts on something else than the whole, or than a finding in a state. */
const TARGETS: Partial<Record<FormedAct, (open: Openness, language: Language) => readonly Target[]>> = {
  decideObjection: ({ matters }, language) =>
    matters.objections.map(({ objectionId, against, words: said, findingNumber }) => {
      const finding = findingNumber === null ? "" : ` ${nameOf(findingNumber, language)}`;
      return { id: objectionId, name: actWords[language].target[against] + finding, about: said };
    }),
  approveShortening: ({ clocks }, language) =>
    clocks.flatMap(({ clockId, kind, proposedDueOn }) => {
      if (proposedDueOn === null) return [];
      const about = clockContent[language].proposed(proposedDueOn);
      return [{ id: clockId, name: words[language].clock[kind], about }];
    }),
  noticePowerCut: (open, language) =>
    findingsIn(open, language, (state, id) => isStopped(state) && !open.matters.cutFor.includes(id)),
  restorePower: (open, language) =>
    findingsIn(open, language, (_state, id) => open.matters.cutFor.includes(id)),
};

/** When an act on the whole is due. */
const DUE: Partial<Record<FormedAct, (open: Openness) => boolean>> = {
  enterUrgently: ({ matters }) => matters.urgentEntry === null,
  decideUrgentEntry: ({ matters }) => matters.urgentEntry !== null && matters.urgentEntry.decision === null,
  reviewRecord: ({ matters }) => matters.recordState === "submitted",
  amendRecord: ({ matters }) => matters.recordState === "returned",
  recordUnitClosed: ({ findings }) => findings.some(({ state }) => advance(state, "unit-closed").ok),
  suspend: ({ matters }) => !matters.isSuspended,
  resume: ({ matters }) => matters.isSuspended,
  retryParked: ({ isParked }) => isParked,
};

function aboutOf(act: FormedAct, { urgentEntry }: OpenMatters): string | null {
  return act === "decideUrgentEntry" ? (urgentEntry?.reason ?? null) : null;
}

function findingsIn(
  { findings }: Openness,
  language: Language,
  isOpen: (state: FindingState, findingId: string) => boolean,
): readonly Target[] {
  return findings
    .filter(({ state, findingId }) => isOpen(state, findingId))
    .map(({ findingId, number, description }) => ({
      id: findingId,
      name: nameOf(number, language),
      about: description,
    }));
}

function nameOf(number: number, language: Language): string {
  return inspectionContent[language].finding(number);
}

function isStopped(state: FindingState): boolean {
  return state === "STOPPED" || state === "LISTED";
}
