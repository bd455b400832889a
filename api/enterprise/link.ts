import { listFindings } from "../../db/queries/findings.ts";
import { getEnterprise, getInspection } from "../../db/queries/inspections.ts";
import type { LinkCaller } from "../caller.ts";
import { linkView } from "../contract/link.ts";
import type { ApiDeps } from "../deps.ts";
import { ProblemError } from "../problem-error.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";

/** What the holder of a mailed link may see: the one inspection that it was mailed about. */
export function linkRoutes({ db }: Pick<ApiDeps, "db">): readonly Route[] {
  return [
    route(
      {
        method: "get",
        path: "/link",
        permission: "link.read",
        summary: { zh: "邮件链接所对应的检查", en: "The inspection that a mailed link opens" },
        answers: { 200: linkView },
      },
      async ({ caller }) => answer(200, await viewOf(db, caller.link)),
    ),
  ];
}

async function viewOf(db: ApiDeps["db"], link: LinkCaller | undefined) {
  if (link === undefined) throw new ProblemError("not-found");
  const { purpose, inspectionId, spent } = link;
  const inspection = await getInspection(db, inspectionId);
  const { name } = await getEnterprise(db, inspection.enterpriseId);
  const findings = purpose === "rectification" ? await listFindings(db, inspectionId) : [];
  return {
    purpose,
    inspectionId,
    spent,
    number: inspection.number,
    enterpriseName: name,
    findings: findings.map(({ id, number, description, state, round, dueOn }) => ({
      findingId: id,
      number,
      description,
      state,
      round,
      dueOn,
    })),
  };
}
