import {
  listingBody,
  powerCutBody,
  powerRestoredBody,
  resumptionBody,
  suspensionBody,
  unitClosedBody,
} from "../contract/measures.ts";
import type { ApiDeps } from "../deps.ts";
import type { Route } from "../route.ts";
import { inspectionAct } from "./act-route.ts";

/** Measures beyond an order: the list, a power cut, a unit that is gone, a suspension. */
export function measureRoutes(deps: ApiDeps): readonly Route[] {
  return [
    inspectionAct(deps, {
      name: "listForSupervision",
      path: "listings",
      summary: { zh: "挂牌督办", en: "Put a major hazard on the list of those under supervision" },
      body: listingBody,
    }),
    inspectionAct(deps, {
      name: "noticePowerCut",
      path: "power-cuts",
      summary: { zh: "通知停止供电", en: "Give notice of a power cut" },
      body: powerCutBody,
    }),
    inspectionAct(deps, {
      name: "restorePower",
      path: "power-restorations",
      summary: { zh: "登记恢复供电", en: "Record that power was restored" },
      body: powerRestoredBody,
    }),
    inspectionAct(deps, {
      name: "recordUnitClosed",
      path: "unit-closures",
      summary: { zh: "登记单位关闭", en: "Record that the unit is gone for good" },
      body: unitClosedBody,
    }),
    inspectionAct(deps, {
      name: "suspend",
      path: "suspensions",
      summary: { zh: "中止后续处置", en: "Suspend the follow-up" },
      body: suspensionBody,
    }),
    inspectionAct(deps, {
      name: "resume",
      path: "resumptions",
      summary: { zh: "恢复后续处置", en: "Resume the follow-up" },
      body: resumptionBody,
    }),
  ];
}
