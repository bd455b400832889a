import { nothingMore } from "../contract/common.ts";
import type { ApiDeps } from "../deps.ts";
import type { Route } from "../route.ts";
import { inspectionAct } from "./act-route.ts";

/** Publication of one result; the campaign's report publishes itself. */
export function publishRoutes(deps: ApiDeps): readonly Route[] {
  return [
    inspectionAct(deps, {
      name: "publishResult",
      path: "result-publication",
      summary: { zh: "公示检查结果", en: "Publish the result" },
      body: nothingMore,
    }),
  ];
}
