import { extensionDecisionBody, extensionRequestBody, rectificationBody } from "../contract/rectify.ts";
import type { ApiDeps } from "../deps.ts";
import type { Route } from "../route.ts";
import { inspectionAct } from "./act-route.ts";

/** Rectification: the enterprise reports or asks for more time through its link, an officer decides. */
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
  ];
}
