import type { ClockKind, Rung } from "../domain/calendar/clock.ts";
import { rungAfter } from "../domain/calendar/clock.ts";
import { dutyHolderOf } from "../domain/follow-up/duty.ts";
import { expiresAt, termEndsOn } from "../domain/calendar/rule-set.ts";
import type { Ladder, RuleTerms, Term, TermName } from "../domain/calendar/rule-set.ts";
import { idFrom } from "../domain/shared/ids.ts";
import type { Instant, PlainDate } from "../domain/shared/plain-date.ts";
import { endClocks, startClock } from "../db/queries/clocks.ts";
import { valueOf } from "./refusals.ts";
import type { Scene } from "./scene.ts";

/** The term that sets the length of a clock; a check and a rectification end on a day that somebody chose. */
const TERM_OF: Readonly<Record<Exclude<ClockKind, "check">, TermName>> = {
  acceptance: "acceptance",
  "second-visit": "secondVisit",
  "urgent-entry": "urgentEntry",
  review: "review",
  amendment: "amendment",
  "objection-answer": "objectionAnswer",
  "transfer-receipt": "transferReceipt",
  listing: "listing",
  "restart-review": "restartReview",
  "power-cut": "powerCut",
  suspension: "suspension",
  parked: "parked",
  investigation: "investigation",
  "case-notice": "caseNotice",
  statement: "statement",
  hearing: "hearing",
  "legal-review": "legalReview",
  "collective-discussion": "collectiveDiscussion",
  decision: "decision",
  delivery: "delivery",
  "penalty-publication": "penaltyPublication",
  withdrawal: "withdrawal",
  payment: "payment",
  remedy: "remedy",
  demand: "demand",
  "court-application": "courtApplication",
  execution: "execution",
  "closure-proposal": "closureProposal",
  "result-publication": "resultPublication",
  rectification: "rectification",
  "extension-answer": "extensionAnswer",
  reinspection: "reinspection",
  "fail-decision": "failDecision",
  "case-decision": "caseDecision",
  "transfer-feedback": "transferFeedback",
  stop: "stop",
};

export interface ClockStart {
  readonly kind: ClockKind;
  readonly findingId?: string;
  readonly seatId?: string;
  readonly caseId?: string;
  /** The objection, measure or suspension that it measures. */
  readonly subjectId?: string;
  /** The day on which it is due, where a person or the scheme set it. */
  readonly dueOn?: PlainDate;
}

/** Starts a clock by the rules in force, after ending the one that ran for the same finding; gives the day it is due. */
export async function beginClock(scene: Scene, start: ClockStart): Promise<PlainDate> {
  const { tx, calendar, terms, today, at } = scene;
  const term = termFor(start.kind, terms);
  const dueOn = start.dueOn ?? valueOf(termEndsOn(calendar, term, today));
  const first = nextRung(scene, start.kind, dueOn, at);
  if (start.findingId !== undefined) await endClocks(tx, { findingId: start.findingId }, "replaced", at);
  const clock = {
    id: idFrom("clock", scene.stepKey, start.kind, subjectOf(scene, start)),
    kind: start.kind,
    campaignId: scene.campaign.id,
    inspectionId: scene.inspection.id,
    findingId: start.findingId ?? null,
    seatId: start.seatId ?? null,
    caseId: start.caseId ?? null,
    subjectId: start.subjectId ?? null,
    trigger: scene.stepKey,
    basis: term.basis,
    unit: term.unit,
    days: term.days,
    side: term.side,
    chosen: start.dueOn !== undefined,
    holder: dutyHolderOf(start.kind),
    startedOn: today,
    dueOn,
    dueAt: expiresAt(calendar, dueOn),
    ruleSetId: scene.campaign.ruleSetId,
    calendarId: calendar.id,
    calendarVersion: scene.calendarVersion,
  };
  await startClock(tx, clock, first);
  return dueOn;
}

function subjectOf(scene: Scene, { findingId, seatId, caseId, subjectId }: ClockStart): string {
  return findingId ?? seatId ?? subjectId ?? caseId ?? scene.inspection.id;
}

/** The rung of a clock's ladder that follows an instant. A place that is not answered passes on at once: no reminders. */
export function nextRung(
  { calendar, terms }: Pick<Scene, "calendar" | "terms">,
  kind: ClockKind,
  dueOn: PlainDate,
  after: Instant,
): Rung {
  const ladder: Ladder =
    kind === "acceptance" ? { ...terms.ladder, remindBefore: [], escalate: [] } : terms.ladder;
  return valueOf(rungAfter(calendar, ladder, dueOn, after));
}

function termFor(kind: ClockKind, terms: RuleTerms): Term {
  if (kind !== "check") return terms[TERM_OF[kind]];
  return { days: 0, unit: "calendar", side: "bureau", basis: "具体工作方案检查期间", certainty: "D" };
}
