import {
  feedbackBody,
  receiptBody,
  restartBody,
  restartRefusalBody,
  restartRequestBody,
  returnBody,
  transferBody,
} from "../contract/measures.ts";
import type { ApiDeps } from "../deps.ts";
import type { Route } from "../route.ts";
import { inspectionAct } from "./act-route.ts";

/** Transfers to other authorities, and restarts after a stop. */
export function transferRoutes(deps: ApiDeps): readonly Route[] {
  return [
    inspectionAct(deps, {
      name: "transfer",
      path: "transfers",
      summary: { zh: "移送其他部门或公安机关", en: "Hand a finding to another department or to the police" },
      body: transferBody,
    }),
    inspectionAct(deps, {
      name: "acknowledgeTransfer",
      path: "transfer-receipts",
      summary: { zh: "登记移送回执", en: "Record the receipt of a transfer" },
      body: receiptBody,
    }),
    inspectionAct(deps, {
      name: "returnTransfer",
      path: "transfer-returns",
      summary: { zh: "登记移送退回", en: "Record that a transfer came back" },
      body: returnBody,
    }),
    inspectionAct(deps, {
      name: "recordFeedback",
      path: "transfer-feedback",
      summary: { zh: "登记移送处理结果", en: "Record what became of a transfer" },
      body: feedbackBody,
    }),
    inspectionAct(deps, {
      name: "requestRestart",
      path: "restart-requests",
      summary: { zh: "申请恢复生产经营", en: "Ask to restart a stopped business" },
      body: restartRequestBody,
    }),
    inspectionAct(deps, {
      name: "approveRestart",
      path: "restart-approvals",
      summary: { zh: "批准恢复生产经营", en: "Approve the restart of a stopped business" },
      body: restartBody,
    }),
    inspectionAct(deps, {
      name: "refuseRestart",
      path: "restart-refusals",
      summary: { zh: "不同意恢复生产经营", en: "Refuse the restart of a stopped business" },
      body: restartRefusalBody,
    }),
  ];
}
