import type { Actor } from "../../domain/accounts/actor.ts";
import type { CaseClockKind, ClockKind } from "../../domain/calendar/clock.ts";
import { CASE_PERMISSIONS } from "../../domain/penalty/case-acts.ts";
import type { CaseCommand } from "../../domain/penalty/case-acts.ts";
import { addDays } from "../../domain/shared/plain-date.ts";
import type { Chance } from "./chance.ts";
import { caseStandOf, type CaseStand } from "./case-stand.ts";
import { HEADS, LEAVING_HEAD, LEGAL_REVIEWERS, officer, officerIds, type Section } from "./county.ts";
import { ENTERPRISE } from "./inspection-persons.ts";
import { dateAt, workingDayAfter } from "./local-time.ts";
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

async function fillForm(name: CaseCommand, form: Form<CaseStand>): Promise<unknown> {
  const { stand, chance, duty, nowMs } = form;
  const today = dateAt(nowMs);
  const evidence = async () => ({ evidence: [await form.photo()] });
  switch (name) {
    case "reportInvestigation": {
      const proposedKind = chance.weighted({ fine: 75, warning: 25 });
      const proposedFen = proposedKind === "fine" ? chance.between(20, 200) * 10_000 : 0;
      const secondInvestigatorId = officerIds([stand.investigators[1] ?? "nobody"])[0];
      const words = { facts: "逾期未消除事故隐患", clause: "《安全生产法》第一百零二条" };
      return { secondInvestigatorId, ...words, proposedKind, proposedFen, ...(await evidence()) };
    }
    case "recordStatement":
      return { statement: "已在整改，请从轻", ...(await evidence()) };
    case "requestHearing":
    case "returnFromReview":
    case "returnToInvestigation":
    case "startDailyFine":
    case "withdrawPublicity":
    case "listAsDishonest":
      return { reason: "见案卷" };
    case "setHearing":
      return {
        hearingOn: workingDayAfter(today, chance.oneOf([3, 8, 9, 12])),
        place: "一楼会议室",
        presiderId: officerIds(["L001"])[0],
      };
    case "recordHearing":
      return {
        heldOn: stand.hearingOn ?? today,
        partyAppeared: true,
        minutes: "已听取意见",
        ...(await evidence()),
      };
    case "passLegalReview":
      return { opinion: "事实清楚，适用法律正确" };
    case "recordDiscussion":
      return { memberIds: officerIds(["H001", "H002", "L001"]), ...penaltyOf(form), minutes: "一致同意" };
    case "decide":
      return {
        kind: stand.concludedKind ?? "warning",
        fineFen: stand.concludedFen ?? 0,
        clause: "《安全生产法》第一百零二条",
        reason: "经集体讨论",
      };
    case "recordServiceConsent":
      return evidence();
    case "recordDelivery":
      return { method: "in-person", deliveredOn: today, note: "", ...(await evidence()) };
    case "recordPayment":
      return {
        paidFen: amountToPay(form),
        paidOn: today,
        receiptNo: `收${stand.id.slice(0, 8)}${chance.digits(6)}`,
      };
    case "deferPayment":
      return { untilOn: addDays(duty?.dueOn ?? today, 30), reason: "经营困难" };
    case "recordRemedy":
      return { kind: chance.oneOf(["review", "suit"]), filedOn: today, authority: "沂源县人民政府" };
    case "recordRemedyOutcome": {
      const outcome = chance.weighted({ upheld: 70, changed: 15, revoked: 15 });
      const fine = outcome === "changed" ? { fineFen: Math.floor((stand.fineFen ?? 0) / 2) } : {};
      return { outcome, decidedOn: today, ...fine, ...(await evidence()) };
    }
    case "applyToCourt":
      return { court: "沂源县人民法院", fileNo: `鲁${chance.digits(5)}` };
    case "recordExecution":
      return {
        outcome: chance.oneOf(["executed", "partly", "ended-by-court"]),
        collectedFen: amountToPay(form),
        executedOn: today,
        ...(await evidence()),
      };
    case "proposeClosure":
      return { government: "沂源县人民政府", documentNo: "沂应急〔2026〕1号" };
    case "suspend":
      return { cause: chance.oneOf(["court", "force-majeure"]), words: "等待另案结果" };
    case "resume":
      return { note: "恢复办理" };
    case "approveShortening":
      return { clockId: duty?.id ?? stand.id, approved: chance.happens(0.7), reason: "按新规则" };
    case "giveNotice":
    case "publishPenalty":
    case "sendDemand":
    case "closeCase":
    case "recomputeClocks":
    case "retryParked":
      return {};
  }
}

function penaltyOf({ stand, chance }: Form<CaseStand>) {
  const kind = stand.proposedKind ?? "warning";
  const part = chance.happens(0.3) ? 0.8 : 1;
  return { kind, fineFen: Math.floor((stand.proposedFen ?? 0) * part) };
}

/** Most pay all, some pay a part, and some pay too much. */
function amountToPay({ stand, chance }: Form<CaseStand>): number {
  const open = Math.max(0, stand.openFen);
  return Math.max(1, Math.round(open * chance.oneOf([1, 1, 1, 1, 0.5, 1.2])));
}
