import { historyOfFinding } from "../../db/queries/recurrences.ts";
import { findingHistory, findingParams } from "../contract/finding-history.ts";
import type { ApiDeps } from "../deps.ts";
import { ProblemError } from "../problem-error.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";

/** What had ended and came back: the history that a recurrence opens again. */
export function findingHistoryRoutes({ db }: Pick<ApiDeps, "db">): readonly Route[] {
  return [
    route(
      {
        method: "get",
        path: "/inspections/{inspectionId}/findings/{findingId}/history",
        permission: "inspection.read",
        summary: { zh: "隐患的历史（复发链）", en: "A finding with those of which it is the recurrence" },
        params: findingParams,
        answers: { 200: findingHistory },
      },
      async ({ params: { inspectionId, findingId } }) => {
        const rows = await historyOfFinding(db, findingId);
        if (rows[0]?.inspectionId !== inspectionId) throw new ProblemError("not-found");
        return answer(200, { rows: [...rows] });
      },
    ),
  ];
}
