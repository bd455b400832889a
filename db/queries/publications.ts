import { and, asc, desc, eq, sql } from "drizzle-orm";
import { CHAIN_START } from "../../domain/oversight/ledger-entry.ts";
import { canonicalJson, sha256Hex } from "../../domain/shared/digest.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { publications } from "../schema/campaign.ts";

export type PublicationKind =
  "scheme" | "freeze" | "draw" | "result" | "report" | "penalty" | "penalty-withdrawn";

export interface NewPublication {
  readonly kind: PublicationKind;
  readonly campaignId: string;
  readonly inspectionId?: string | undefined;
  readonly stepKey: string;
  readonly body: Record<string, unknown>;
  readonly publishedAt: Instant;
  readonly publishedOn: PlainDate;
}

export interface Publication extends NewPublication {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

const CHAIN_LOCK = 20_260_314;

/** Appends to the chain of what is public; the same step is published once. */
export async function appendPublication(tx: Tx, entry: NewPublication): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`);
  const [known] = await tx
    .select({ seq: publications.seq })
    .from(publications)
    .where(eq(publications.stepKey, entry.stepKey));
  if (known !== undefined) return;
  const [last] = await tx
    .select({ seq: publications.seq, hash: publications.hash })
    .from(publications)
    .orderBy(desc(publications.seq))
    .limit(1);
  const row = { ...entry, inspectionId: entry.inspectionId ?? null };
  const chained = { ...row, seq: (last?.seq ?? 0) + 1, prevHash: last?.hash ?? CHAIN_START };
  await tx.insert(publications).values({ ...chained, hash: sha256Hex(canonicalJson(chained)) });
}

export async function listPublications(
  db: Db,
  campaignId: string,
  kind?: PublicationKind,
): Promise<readonly Publication[]> {
  const ofKind = kind === undefined ? undefined : eq(publications.kind, kind);
  const rows = await db
    .select()
    .from(publications)
    .where(and(eq(publications.campaignId, campaignId), ofKind))
    .orderBy(asc(publications.seq));
  return rows.map((row) => ({ ...row, inspectionId: row.inspectionId ?? undefined }));
}
