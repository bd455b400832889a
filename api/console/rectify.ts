import {
  extensionDecisionBody,
  extensionRequestBody,
  objectionBody,
  objectionDecisionBody,
  rectificationBody,
} from "../contract/rectify.ts";
import type { ApiDeps } from "../deps.ts";
import type { Route } from "../route.ts";
import { inspectionAct } from "./act-route.ts";

/** Rectification: the enterprise reports, asks for more time or objects through its link, an officer decides. */
export function rectifyRoutes(deps: ApiDeps): readonly Route[] {
  return [
    inspectionAct(deps, {
      name: "reportRectified",
      path: "rectifications",
      summary: { zh: "企业报告整改完成", en: "The enterprise reports what it has put right" },
      body: rectificationBody,
    }),
    inspectionAct(deps, {
      name: "requestExtension",
      path: "extension-requests",
      summary: { zh: "企业申请延期", en: "The enterprise asks for more time" },
      body: extensionRequestBody,
    }),
    inspectionAct(deps, {
      name: "decideExtension",
      path: "extension-decisions",
      summary: { zh: "答复延期申请", en: "Decide on a request for more time" },
      body: extensionDecisionBody,
    }),
    inspectionAct(deps, {
      name: "object",
      path: "objections",
      summary: { zh: "企业陈述申辩", en: "The enterprise objects to an act" },
      body: objectionBody,
    }),
    inspectionAct(deps, {
      name: "decideObjection",
      path: "objection-decisions",
      summary: { zh: "答复陈述申辩", en: "Answer an objection" },
      body: objectionDecisionBody,
    }),
  ];
}
