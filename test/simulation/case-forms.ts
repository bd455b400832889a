import type { CaseCommand } from "../../domain/penalty/case-acts.ts";
import { addDays } from "../../domain/shared/plain-date.ts";
import type { CaseStand } from "./case-stand.ts";
import { officerIds } from "./county.ts";
import { dateAt, workingDayAfter } from "./local-time.ts";
import type { Form } from "./persons.ts";

/** How each act on a case is filled in by somebody who means well, now and then with a figure that is too high. */
export async function fillForm(name: CaseCommand, form: Form<CaseStand>): Promise<unknown> {
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
