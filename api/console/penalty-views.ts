import type { Db } from "../../db/client.ts";
import { removeEarly } from "../../db/queries/dishonesty-removal.ts";
import { listLiveClocks } from "../../db/queries/clocks.ts";
import { getCase, listCaseActs } from "../../db/queries/penalty.ts";
import type { CaseRow } from "../../db/queries/penalty.ts";
import { listFindings } from "../../db/queries/findings.ts";
import { findCaseLine, listCaseLines, listEntries, listSheets } from "../../db/queries/view-penalty.ts";
import { balanceOn } from "../../domain/penalty/account.ts";
import { accountFrom } from "../../domain/penalty/account-from.ts";
import { CASE_COMMANDS } from "../../domain/penalty/case-commands.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import { actorOf, officerOf } from "../caller.ts";
import { dayOfCampaign } from "../campaign-day.ts";
import { chinaDate } from "../china-date.ts";
import { caseParams, entryParams, reasonBody } from "../contract/penalty.ts";
import { caseList, caseQuery, caseView, entryList, entryRemoved } from "../contract/penalty-views.ts";
import type { ApiDeps } from "../deps.ts";
import { ProblemError } from "../problem-error.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";

/** What officers see of penalty cases, and of the list of seriously dishonest units. */
export function penaltyViewRoutes({ db, clock }: Pick<ApiDeps, "db" | "clock">): readonly Route[] {
  return [
    route(
      {
        method: "get",
        path: "/penalty-cases",
        permission: "case.read",
        summary: { zh: "行政处罚案件列表", en: "The penalty cases" },
        query: caseQuery,
        answers: { 200: caseList },
      },
      async ({ query: { inspectionId, open, ...page } }) => {
        const filter = { inspectionId, open: open === undefined ? undefined : open === "true" };
        return answer(200, await listCaseLines(db, filter, page));
      },
    ),
    route(
      {
        method: "get",
        path: "/penalty-cases/{caseId}",
        permission: "case.read",
        summary: { zh: "一件行政处罚案件的全部情况", en: "A penalty case with everything in its file" },
        params: caseParams,
        answers: { 200: caseView },
      },
      async ({ params }) => answer(200, await viewOf(db, params.caseId, clock())),
    ),
    route(
      {
        method: "get",
        path: "/dishonesty-entries",
        permission: "case.read",
        summary: { zh: "严重失信主体名单", en: "The list of seriously dishonest units" },
        answers: { 200: entryList },
      },
      async () => answer(200, { rows: await listEntries(db, chinaDate(clock())) }),
    ),
    route(
      {
        method: "post",
        path: "/dishonesty-entries/{entryId}/removals",
        permission: "case.decide",
        summary: { zh: "提前移出严重失信主体名单", en: "Remove a unit from the list early, on application" },
        params: entryParams,
        body: reasonBody,
        answers: { 201: entryRemoved },
      },
      async ({ params: { entryId }, body: { reason }, caller }) => {
        const at = clock();
        const by = { officerId: officerOf(caller).officerId, actor: actorOf(caller) };
        const removed = await removeEarly(db, { entryId, reason, ...by, at, today: chinaDate(at) });
        if (removed === undefined) throw new ProblemError("not-found");
        if (removed.ok) return answer(201, { entryId, removedOn: removed.value });
        const { reason: refusal, ...facts } = removed.error;
        throw new ProblemError(refusal, facts);
      },
    ),
  ];
}

async function viewOf(db: Db, caseId: string, at: Instant) {
  const line = await findCaseLine(db, caseId);
  if (line === undefined) throw new ProblemError("not-found");
  const [row, sheets, clocks] = await Promise.all([
    getCase(db, caseId),
    listSheets(db, caseId),
    listLiveClocks(db, { caseId }),
  ]);
  const lawful = Object.entries(CASE_COMMANDS).filter(([, { stages }]) => stages.includes(row.state));
  return {
    ...line,
    ...partsOf(row),
    balance: await balanceNow(db, row, await dayOfCampaign(db, row.campaignId, at)),
    lawful: lawful.map(([name]) => name),
    clocks: clocks.map(({ kind, state, basis, holder, startedOn, dueOn, nextRung, nextFireAt }) => ({
      ...{ kind, state, basis, holder, startedOn, dueOn, nextRung, nextFireAt },
    })),
    sheets: [...sheets],
  };
}

function partsOf(row: CaseRow) {
  const { reason, proposedKind, proposedFen, noticeOn, hearingOn, deliveredOn, deliveryMethod } = row;
  const { publishedAt, withdrawnAt, payDueOn, dailyFineFrom } = row;
  const { remedyKind, remedyOutcome, remedyEndsOn, closedAt } = row;
  return {
    ...{ reason, proposedKind, proposedFen, noticeOn, hearingOn, deliveredOn, deliveryMethod },
    ...{ publishedAt, withdrawnAt, payDueOn, dailyFineFrom },
    ...{ remedyKind, remedyOutcome, remedyEndsOn, closedAt },
    eServiceConsent: row.eServiceConsentAt !== null,
  };
}

/** What is owed at the end of today: computed now, stored nowhere. */
export async function balanceNow(db: Db, row: CaseRow, on: string) {
  const [acts, findings] = await Promise.all([listCaseActs(db, row.id), listFindings(db, row.inspectionId)]);
  const endedAt = findings.find(({ id }) => id === row.findingId)?.endedAt ?? null;
  const account = accountFrom(row, acts, endedAt === null ? null : chinaDate(endedAt));
  return { on, ...balanceOn(account, on) };
}
