import { caseBody, newOrderBody, reinspectionBody } from "../contract/follow-up.ts";
import type { ApiDeps } from "../deps.ts";
import type { Route } from "../route.ts";
import { inspectionAct } from "./act-route.ts";
import { measureRoutes } from "./measures.ts";
import { transferRoutes } from "./transfers.ts";

/** Follow-up: re-inspection, another round, a penalty case; and what goes beyond. */
export function followUpRoutes(deps: ApiDeps): readonly Route[] {
  return [
    inspectionAct(deps, {
      name: "recordReinspection",
      path: "reinspections",
      summary: { zh: "登记复查结果", en: "Record a re-inspection" },
      body: reinspectionBody,
    }),
    inspectionAct(deps, {
      name: "orderAgain",
      path: "new-orders",
      summary: { zh: "复查不合格，再次责令整改", en: "Order a failed finding to be rectified again" },
      body: newOrderBody,
    }),
    inspectionAct(deps, {
      name: "fileCase",
      path: "cases",
      summary: { zh: "立案", en: "File a penalty case" },
      body: caseBody,
    }),
    ...transferRoutes(deps),
    ...measureRoutes(deps),
  ];
}
