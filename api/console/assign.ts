import { declineBody } from "../contract/assign.ts";
import { nothingMore } from "../contract/common.ts";
import type { ApiDeps } from "../deps.ts";
import type { Route } from "../route.ts";
import { inspectionAct } from "./act-route.ts";

/** Assignments: an inspector accepts or declines, as an officer or through the mailed link. */
export function assignRoutes(deps: ApiDeps): readonly Route[] {
  return [
    inspectionAct(deps, {
      name: "accept",
      path: "acceptance",
      summary: { zh: "接受检查任务", en: "Accept the assignment" },
      body: nothingMore,
    }),
    inspectionAct(deps, {
      name: "decline",
      path: "refusal",
      summary: { zh: "不能承担检查任务（含回避）", en: "Decline the assignment, or declare a conflict" },
      body: declineBody,
    }),
  ];
}
