import {
  caseBody,
  feedbackBody,
  newOrderBody,
  receiptBody,
  reinspectionBody,
  restartBody,
} from "../contract/follow-up.ts";
import type { ApiDeps } from "../deps.ts";
import type { Route } from "../route.ts";
import { inspectionAct } from "./act-route.ts";

/** Follow-up: re-inspection, another round, a penalty case, a transfer's answer, a restart. */
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
    inspectionAct(deps, {
      name: "acknowledgeTransfer",
      path: "transfer-receipts",
      summary: { zh: "登记移送回执", en: "Record the receipt of a transfer" },
      body: receiptBody,
    }),
    inspectionAct(deps, {
      name: "recordFeedback",
      path: "transfer-feedback",
      summary: { zh: "登记移送处理结果", en: "Record what became of a transfer" },
      body: feedbackBody,
    }),
    inspectionAct(deps, {
      name: "approveRestart",
      path: "restart-approvals",
      summary: { zh: "批准恢复生产经营", en: "Approve the restart of a stopped business" },
      body: restartBody,
    }),
  ];
}
