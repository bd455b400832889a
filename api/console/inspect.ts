import { permitInspection } from "../caller.ts";
import { inspectionParams, nothingMore } from "../contract/common.ts";
import {
  amendmentBody,
  evidenceStored,
  recordReviewBody,
  urgentDecisionBody,
  urgentEntryBody,
  visitBody,
} from "../contract/inspect.ts";
import type { ApiDeps } from "../deps.ts";
import { keepEvidence } from "../evidence.ts";
import { ProblemError } from "../problem-error.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";
import { inspectionAct } from "./act-route.ts";

const EVIDENCE_LIMIT = 10 * 1_048_576;

/** Inspection: evidence first, then the record that refers to it. */
export function inspectRoutes(deps: ApiDeps): readonly Route[] {
  return [
    route(
      {
        method: "post",
        path: "/inspections/{inspectionId}/evidence",
        permission: "evidence.upload",
        summary: {
          zh: "上传证据（JPEG、PNG、WebP、PDF，不超过 10 MB）",
          en: "Upload evidence (JPEG, PNG, WebP or PDF, at most 10 MB)",
        },
        params: inspectionParams,
        file: { field: "file", maxBytes: EVIDENCE_LIMIT },
        answers: { 201: evidenceStored },
      },
      async ({ params, file, caller }) => {
        permitInspection(caller, params.inspectionId);
        if (typeof caller.link?.spent === "string") throw new ProblemError(caller.link.spent);
        return answer(201, await keepEvidence(deps, params.inspectionId, file, caller));
      },
    ),
    inspectionAct(deps, {
      name: "recordVisit",
      path: "visit",
      summary: { zh: "提交检查记录", en: "Record the visit" },
      body: visitBody,
    }),
    ...recordRoutes(deps),
    inspectionAct(deps, {
      name: "retryParked",
      path: "retry",
      summary: { zh: "重试停下的检查", en: "Try again after the inspection stood still" },
      body: nothingMore,
    }),
  ];
}

/** What comes before the record when it could not wait, and what comes after it: another person's judgement. */
function recordRoutes(deps: ApiDeps): readonly Route[] {
  return [
    inspectionAct(deps, {
      name: "enterUrgently",
      path: "urgent-entry",
      summary: { zh: "登记紧急进入检查", en: "Record an entry that could not wait" },
      body: urgentEntryBody,
    }),
    inspectionAct(deps, {
      name: "decideUrgentEntry",
      path: "urgent-entry-decisions",
      summary: { zh: "补办紧急检查审批", en: "Decide on an urgent entry" },
      body: urgentDecisionBody,
    }),
    inspectionAct(deps, {
      name: "reviewRecord",
      path: "record-reviews",
      summary: { zh: "审核检查记录", en: "Review the record of a check" },
      body: recordReviewBody,
    }),
    inspectionAct(deps, {
      name: "amendRecord",
      path: "record-amendments",
      summary: { zh: "补正被退回的检查记录", en: "Amend a record that was returned" },
      body: amendmentBody,
    }),
  ];
}
