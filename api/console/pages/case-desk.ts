import type { Db } from "../../../db/client.ts";
import { listColleagues } from "../../../db/queries/duty.ts";
import { listFindings } from "../../../db/queries/findings.ts";
import { findInspection } from "../../../db/queries/inspections.ts";
import { findCase } from "../../../db/queries/penalty.ts";
import type { CaseRow } from "../../../db/queries/penalty.ts";
import { listCaseClocks } from "../../../db/queries/view-clocks.ts";
import { findCaseLine, listSheets } from "../../../db/queries/view-penalty.ts";
import type { CaseDesk } from "../../../web/console/case-views.ts";
import { dayOfCampaign } from "../../campaign-day.ts";
import { found } from "../../portal/frame.ts";
import { balanceNow } from "../penalty-views.ts";
import { caseOffersFor } from "./case-offers.ts";
import { parkedWords } from "./desk-request.ts";
import type { Looking } from "./inspection-desk.ts";
import { withUpcoming } from "./upcoming.ts";

const RUNGS_A_CLOCK = 3;

/** A penalty case with everything on its file, as an officer sees it now. */
export async function getCaseDesk(
  db: Db,
  caseId: string,
  { officer, language, at }: Omit<Looking, "part">,
): Promise<CaseDesk> {
  const [line, row] = await Promise.all([findCaseLine(db, caseId), findCase(db, caseId)]);
  const known = found(row);
  const today = await dayOfCampaign(db, known.campaignId, at);
  const [inspection, findings, sheets, live, balance, colleagues] = await Promise.all([
    findInspection(db, known.inspectionId),
    listFindings(db, known.inspectionId),
    listSheets(db, caseId),
    listCaseClocks(db, caseId),
    balanceNow(db, known, today),
    listColleagues(db, today),
  ]);
  const clocks = await withUpcoming(db, live, { at, count: RUNGS_A_CLOCK });
  const people = colleagues.filter(({ inOffice }) => inOffice).map(({ id, name }) => ({ id, name }));
  return {
    ...found(line),
    ...partsOf(known),
    parked: parkedWords(known.parkedReason, language),
    inspectionNumber: inspection?.number ?? "",
    findingNumber: findings.find(({ id }) => id === known.findingId)?.number ?? 0,
    balance,
    today,
    clocks,
    sheets,
    people,
    offers: caseOffersFor({ ...opennessOf(known), clocks }, officer.roles, language),
  };
}

function partsOf(row: CaseRow) {
  const { reason, proposedKind, proposedFen, deliveredOn, deliveryMethod, payDueOn } = row;
  const { remedyKind, remedyOutcome, remedyEndsOn, publishedAt, withdrawnAt } = row;
  return {
    ...{ reason, proposedKind, proposedFen, deliveredOn, deliveryMethod, payDueOn },
    ...{ remedyKind, remedyOutcome, remedyEndsOn, publishedAt, withdrawnAt },
  };
}

function opennessOf(row: CaseRow) {
  return {
    state: row.state,
    isParked: row.parkedReason !== null,
    isSuspended: row.suspendedAt !== null,
    isPublic: row.publishedAt !== null && row.withdrawnAt === null,
    hasConsent: row.eServiceConsentAt !== null,
    hasDailyFine: row.dailyFineFrom !== null,
  };
}
