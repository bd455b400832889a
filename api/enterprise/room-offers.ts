import { INSPECTION_COMMANDS } from "../../domain/campaign/inspection-commands.ts";
import type { InspectionStage } from "../../domain/campaign/stages.ts";
import { advance } from "../../domain/follow-up/finding-course.ts";
import { isTerminal } from "../../domain/inspect/finding.ts";
import type { ObjectionTarget } from "../../domain/rectify/commands.ts";
import { content } from "../../web/enterprise/content.ts";
import { ROOM_FORMS } from "../../web/enterprise/room-forms.ts";
import type { FindingInRoom } from "../../web/enterprise/views.ts";
import { actWords } from "../../web/shared/act-words.ts";
import type { ActOffer, FieldSpec } from "../../web/shared/form-spec.ts";
import type { Language } from "../../web/shared/language.ts";
import { words } from "../../web/shared/words.ts";

/** What the enterprise may do now beside reporting and asking for more time; the acts themselves decide again. */
export function roomOffersFor(
  stage: InspectionStage,
  findings: readonly FindingInRoom[],
  language: Language,
): readonly ActOffer[] {
  const lawful: readonly InspectionStage[] = INSPECTION_COMMANDS.object.stages;
  if (!lawful.includes(stage)) return [];
  return [
    ...findings.flatMap((finding) => offersOn(finding, language)),
    objection(null, ["record"], language),
  ];
}

function offersOn(finding: FindingInRoom, language: Language): readonly ActOffer[] {
  const targets = targetsOf(finding);
  const restart = advance(finding.state, "restart-requested").ok ? [restartOf(finding, language)] : [];
  return targets.length === 0 ? restart : [...restart, objection(finding, targets, language)];
}

/** The acts about a finding that may be spoken against (陈述申辩). */
function targetsOf({ state, orderNumber, caseNumber }: FindingInRoom): readonly ObjectionTarget[] {
  if (isTerminal(state)) return [];
  const isStopped = state === "STOPPED" || state === "LISTED";
  return [
    ...(orderNumber === null ? [] : (["order"] as const)),
    ...(isStopped ? (["stop", "power-cut"] as const) : []),
    ...(state === "LISTED" ? (["listing"] as const) : []),
    ...(caseNumber === null ? [] : (["case"] as const)),
  ];
}

function objection(
  finding: FindingInRoom | null,
  targets: readonly ObjectionTarget[],
  language: Language,
): ActOffer {
  const fields = ROOM_FORMS.object.fields.map((field): FieldSpec =>
    field.name === "against" ? { ...field, choices: targets } : field,
  );
  return {
    act: "object",
    target: finding?.findingId ?? null,
    title: titleOf("object", finding, language),
    about: null,
    fields,
  };
}

function restartOf(finding: FindingInRoom, language: Language): ActOffer {
  const { fields } = ROOM_FORMS.requestRestart;
  const title = titleOf("requestRestart", finding, language);
  return { act: "requestRestart", target: finding.findingId, title, about: null, fields };
}

function titleOf(act: keyof typeof ROOM_FORMS, finding: FindingInRoom | null, language: Language): string {
  const { command, target } = actWords[language];
  const about = finding === null ? target.record : content[language].finding(finding.number);
  return `${command[act]}${words[language].colon}${about}`;
}
