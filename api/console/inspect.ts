import { randomUUID } from "node:crypto";
import { saveEvidence } from "../../db/queries/evidence.ts";
import { findInspection } from "../../db/queries/inspections.ts";
import { actorOf, permitInspection } from "../caller.ts";
import type { Caller } from "../caller.ts";
import { contentTypeOf, EVIDENCE_TYPES } from "../content-type.ts";
import { inspectionParams, nothingMore } from "../contract/common.ts";
import { evidenceStored, visitBody } from "../contract/inspect.ts";
import type { ApiDeps } from "../deps.ts";
import { ProblemError } from "../problem-error.ts";
import { answer, route } from "../route.ts";
import type { Route, UploadedFile } from "../route.ts";
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
        return answer(201, await keep(deps, params.inspectionId, file, caller));
      },
    ),
    inspectionAct(deps, {
      name: "recordVisit",
      path: "visit",
      summary: { zh: "提交检查记录", en: "Record the visit" },
      body: visitBody,
    }),
    inspectionAct(deps, {
      name: "retryParked",
      path: "retry",
      summary: { zh: "重试停下的检查", en: "Try again after the inspection stood still" },
      body: nothingMore,
    }),
  ];
}

/** Stores the bytes, then says in the database whose they are; bytes without a row prove nothing and harm nothing. */
async function keep({ db, files, clock }: ApiDeps, inspectionId: string, file: UploadedFile, caller: Caller) {
  const contentType = await contentTypeOf(file.bytes, EVIDENCE_TYPES);
  if ((await findInspection(db, inspectionId)) === undefined) throw new ProblemError("not-found");
  const evidenceId = randomUUID();
  const sha256 = await files.put(file.bytes);
  const facts = { sha256, contentType, sizeBytes: file.bytes.byteLength, fileName: nameOf(file) };
  await db.transaction((tx) =>
    saveEvidence(tx, {
      ...facts,
      id: evidenceId,
      inspectionId,
      uploadedBy: actorOf(caller),
      uploadedAt: clock(),
    }),
  );
  return { evidenceId, ...facts };
}

/** The sender's name for a file, without what no file is called. */
function nameOf({ name }: UploadedFile): string {
  const clean = name
    .slice(-150)
    .replace(/[\p{Control}\p{Surrogate}]/gu, "")
    .trim();
  return clean === "" ? "file" : clean;
}
