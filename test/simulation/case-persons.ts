import type { Actor } from "../../domain/accounts/actor.ts";
import type { CaseClockKind, ClockKind } from "../../domain/calendar/clock.ts";
import { CASE_PERMISSIONS } from "../../domain/penalty/case-acts.ts";
import type { CaseCommand } from "../../domain/penalty/case-acts.ts";
import { fillForm } from "./case-forms.ts";
import type { Chance } from "./chance.ts";
import { caseStandOf, type CaseStand } from "./case-stand.ts";
import { HEADS, LEAVING_HEAD, LEGAL_REVIEWERS, officer, type Section } from "./county.ts";
import { ENTERPRISE } from "./inspection-persons.ts";
import { dateAt } from "./local-time.ts";
import { playPersons, type Form, type Surroundings } from "./persons.ts";
import type { Duty } from "./stand.ts";

type Ways = Partial<Record<CaseCommand | "nothing", number>>;

const OF_ENTERPRISE: ReadonlySet<CaseCommand> = new Set(["recordStatement", "requestHearing"]);

/** What people do about each duty of a case, and how often. */
const WAYS: Readonly<Record<CaseClockKind | "suspension" | "parked", Ways>> = {
  investigation: { reportInvestigation: 1 },
  "case-notice": { giveNotice: 1 },
  statement: { nothing: 60, recordStatement: 28, requestHearing: 12 },
  hearing: { setHearing: 1 },
  "legal-review": { passLegalReview: 90, returnFromReview: 10 },
  "collective-discussion": { recordDiscussion: 92, returnToInvestigation: 8 },
  decision: { decide: 96, returnToInvestigation: 4 },
  delivery: { recordDelivery: 1 },
  "penalty-publication": { publishPenalty: 1 },
  withdrawal: { withdrawPublicity: 1 },
  payment: { recordPayment: 70, deferPayment: 6, recordRemedy: 8, startDailyFine: 4, nothing: 12 },
  remedy: { recordPayment: 60, sendDemand: 30, recordRemedy: 10 },
  demand: { recordPayment: 50, nothing: 50 },
  "court-application": { applyToCourt: 80, recordPayment: 20 },
  execution: { recordExecution: 1 },
  "closure-proposal": { proposeClosure: 1 },
  suspension: { resume: 1 },
  parked: { retryParked: 1 },
};

/** The persons around the penalty cases of a section. */
export function casePersons(around: Surroundings) {
  const { section } = around.lane;
  return playPersons<CaseStand, CaseCommand>(around, {
    subjectKind: "penalty-case",
    standOf: (id) => caseStandOf(around.database, id, dateAt(around.lane.server.nowMs())),
    dutiesOf: ({ state, clocks }) => (state === "CLOSED" ? [] : clocks),
    wayFor,
    notBefore: ({ kind }, { state, hearingOn }) =>
      kind === "hearing" && state === "HEARING_SET" ? hearingOn : null,
    isOfEnterprise: (name) => OF_ENTERPRISE.has(name),
    fill: fillForm,
    actorFor: (name, form) =>
      form.chance.happens(0.02) ? form.chance.oneOf([...HEADS, LEAVING_HEAD]) : actorFor(section, name, form),
    names: (Object.keys(CASE_PERMISSIONS) as CaseCommand[]).filter((name) => name !== "recomputeClocks"),
  });
}

function wayFor(chance: Chance, duty: Duty, stand: CaseStand): CaseCommand | "nothing" | undefined {
  const ways = (WAYS as Partial<Record<ClockKind, Ways>>)[duty.kind];
  if (ways === undefined) return undefined;
  if (duty.proposed) return "approveShortening";
  if (duty.kind === "hearing" && stand.state === "HEARING_SET") return "recordHearing";
  if (duty.kind === "remedy" && stand.state === "UNDER_REMEDY") return "recordRemedyOutcome";
  if (duty.kind === "remedy" && stand.state === "EXECUTED")
    return chance.happens(0.5) ? "closeCase" : "nothing";
  return chance.weighted(ways as Readonly<Record<CaseCommand | "nothing", number>>);
}

function actorFor(section: Section, name: CaseCommand, { chance, stand }: Form<CaseStand>): Actor {
  if (OF_ENTERPRISE.has(name)) return ENTERPRISE;
  const permission = CASE_PERMISSIONS[name];
  if (permission === "case.investigate") return officer(stand.investigators[0] ?? "nobody", "inspector");
  if (permission === "case.review") return chance.oneOf(LEGAL_REVIEWERS);
  if (permission === "case.decide") return chance.oneOf(HEADS);
  return permission === "case.publish" ? section.publisher : section.supervisor;
}
