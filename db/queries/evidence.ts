import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { evidence, evidenceFiles } from "../schema/oversight.ts";

export interface NewEvidence {
  readonly id: string;
  readonly sha256: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly inspectionId: string;
  readonly fileName: string;
  readonly uploadedBy: Actor;
  readonly uploadedAt: Instant;
}

/** Notes an uploaded file; the bytes are stored already, under their hash. */
export async function saveEvidence(tx: Tx, added: NewEvidence): Promise<void> {
  const { sha256, contentType, sizeBytes, uploadedAt, ...use } = added;
  await tx
    .insert(evidenceFiles)
    .values({ sha256, contentType, sizeBytes, storedAt: uploadedAt })
    .onConflictDoNothing();
  await tx
    .insert(evidence)
    .values({ ...use, sha256, uploadedAt })
    .onConflictDoNothing();
}

/** The files of an inspection that nothing refers to yet. */
export async function listFreeEvidence(db: Db, inspectionId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.inspectionId, inspectionId), isNull(evidence.subjectId)));
  return new Set(rows.map((row) => row.id));
}

/** By whom and when these files were uploaded. */
export async function listUploads(
  db: Db,
  ids: readonly string[],
): Promise<readonly { readonly uploadedBy: Actor; readonly uploadedAt: Instant }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ uploadedBy: evidence.uploadedBy, uploadedAt: evidence.uploadedAt })
    .from(evidence)
    .where(inArray(evidence.id, [...ids]));
}

/** Says what these files prove; from then on nothing else can refer to them. */
export async function attachEvidence(
  tx: Tx,
  ids: readonly string[],
  subject: {
    readonly kind:
      | "visit"
      | "finding"
      | "objection"
      | "rectification"
      | "reinspection"
      | "feedback"
      | "restart"
      | "restart-request"
      | "unit-closed"
      | "penalty-case";
    readonly id: string;
  },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(evidence)
    .set({ subjectKind: subject.kind, subjectId: subject.id })
    .where(and(inArray(evidence.id, [...ids]), isNull(evidence.subjectId)));
}
