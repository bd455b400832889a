import type { z } from "zod";
import type { Db } from "../../db/client.ts";
import {
  findInspectedEnterprise,
  listEvidence,
  listRunningClocks,
  listSeatHistory,
  listVisits,
} from "../../db/queries/view-file.ts";
import { listEnterpriseWords, listFindingsOnFile } from "../../db/queries/view-findings.ts";
import { findInspectionLine, listAssignments } from "../../db/queries/view-inspections.ts";
import { officerOf } from "../caller.ts";
import { evidenceParams, inspectionParams, pageQuery } from "../contract/common.ts";
import { assignmentList, inspectionView } from "../contract/inspection-views.ts";
import type { ApiDeps } from "../deps.ts";
import { ProblemError } from "../problem-error.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";

type Deps = Pick<ApiDeps, "db" | "files">;

/** What officers see of inspections. */
export function inspectionViewRoutes(deps: Deps): readonly Route[] {
  const { db } = deps;
  return [
    route(
      {
        method: "get",
        path: "/inspections/{inspectionId}",
        permission: "inspection.read",
        summary: { zh: "一项检查的全部情况", en: "An inspection with everything on its file" },
        params: inspectionParams,
        answers: { 200: inspectionView },
      },
      async ({ params }) => answer(200, await viewOf(db, params.inspectionId)),
    ),
    route(
      {
        method: "get",
        path: "/inspectors/me/assignments",
        permission: "inspection.record",
        summary: { zh: "我的检查任务", en: "My assignments" },
        query: pageQuery,
        answers: { 200: assignmentList },
      },
      async ({ query, caller }) =>
        answer(200, { rows: await listAssignments(db, officerOf(caller).workNo, query) }),
    ),
    route(
      {
        method: "get",
        path: "/inspections/{inspectionId}/evidence/{evidenceId}",
        permission: "inspection.read",
        summary: { zh: "查看证据", en: "One file of evidence" },
        params: evidenceParams,
        answers: { 200: { contentType: "application/octet-stream" } },
      },
      ({ params }) => fileOf(deps, params),
    ),
  ];
}

/** Evidence is shown as what it was found to be, and never as a page. */
async function fileOf({ db, files }: Deps, { inspectionId, evidenceId }: z.output<typeof evidenceParams>) {
  const noted = (await listEvidence(db, inspectionId)).find((one) => one.evidenceId === evidenceId);
  const bytes = noted === undefined ? undefined : await files.get(noted.sha256);
  if (noted === undefined || bytes === undefined) throw new ProblemError("not-found");
  const disposition = `inline; filename*=UTF-8''${encodeURIComponent(noted.fileName)}`;
  return answer(200, bytes, { "Content-Type": noted.contentType, "Content-Disposition": disposition });
}

async function viewOf(db: Db, inspectionId: string) {
  const [line, enterprise] = await Promise.all([
    findInspectionLine(db, inspectionId),
    findInspectedEnterprise(db, inspectionId),
  ]);
  if (line === undefined || enterprise === undefined) throw new ProblemError("not-found");
  const [seats, findingsOnFile, words, clocks, visits, evidence] = await Promise.all([
    listSeatHistory(db, inspectionId),
    listFindingsOnFile(db, inspectionId),
    listEnterpriseWords(db, inspectionId),
    listRunningClocks(db, inspectionId),
    listVisits(db, inspectionId),
    listEvidence(db, inspectionId),
  ]);
  return { ...line, enterprise, seats, findingsOnFile, ...words, clocks, visits, evidence };
}
