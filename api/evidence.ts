import { randomUUID } from "node:crypto";
import { saveEvidence } from "../db/queries/evidence.ts";
import { findInspection } from "../db/queries/inspections.ts";
import { actorOf } from "./caller.ts";
import type { Caller } from "./caller.ts";
import { contentTypeOf, EVIDENCE_TYPES } from "./content-type.ts";
import type { ApiDeps } from "./deps.ts";
import { ProblemError } from "./problem-error.ts";
import type { UploadedFile } from "./route.ts";

type Deps = Pick<ApiDeps, "db" | "files" | "clock">;

/** Stores the bytes, then says in the database whose they are; bytes without a row prove nothing and harm nothing. */
export async function keepEvidence(
  { db, files, clock }: Deps,
  inspectionId: string,
  file: UploadedFile,
  caller: Caller,
) {
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
