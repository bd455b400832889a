import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { drawEntries, drawFiles, draws } from "../schema/campaign.ts";
import { findDraw, listDrawParts } from "./draws.ts";

/** A draw as officers see it. */
export interface DrawView {
  readonly drawId: string;
  readonly drawNo: number;
  readonly freezeHash: string;
  readonly parties: readonly string[];
  readonly frozenAt: Instant;
  readonly commitsCloseAt: Instant;
  readonly revealsClosedAt: Instant | null;
  readonly beacon: string | null;
  readonly heldAt: Instant | null;
  readonly seed: string | null;
  readonly resultHash: string | null;
  readonly parts: readonly {
    readonly party: string;
    readonly commitment: string;
    readonly committedAt: Instant;
    readonly value: string | null;
    readonly revealedAt: Instant | null;
  }[];
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly counts: readonly { readonly stratum: string; readonly outcome: string; readonly count: number }[];
}

/** The newest draw of a campaign with all that is open about it; its files are named by their hashes. */
export async function findDrawView(db: Db, campaignId: string): Promise<DrawView | undefined> {
  const draw = await findDraw(db, campaignId);
  if (draw === undefined) return undefined;
  const { id: drawId, campaignId: _, ...rest } = draw;
  const [parts, files, counts] = await Promise.all([
    listDrawParts(db, drawId),
    db
      .select({ name: drawFiles.name, sha256: drawFiles.sha256 })
      .from(drawFiles)
      .where(eq(drawFiles.drawId, drawId))
      .orderBy(asc(drawFiles.name)),
    countEntries(db, drawId),
  ]);
  return {
    drawId,
    ...rest,
    files,
    counts,
    parts: parts.map(({ party, commitment, committedAt, value, revealedAt }) => ({
      party,
      commitment,
      committedAt,
      value,
      revealedAt,
    })),
  };
}

function countEntries(db: Db, drawId: string) {
  const { stratum, outcome } = drawEntries;
  return db
    .select({ stratum, outcome, count: count() })
    .from(drawEntries)
    .where(eq(drawEntries.drawId, drawId))
    .groupBy(stratum, outcome)
    .orderBy(stratum, outcome);
}

/** One file of a campaign's newest draw, byte for byte. */
export async function findDrawFile(db: Db, campaignId: string, name: string): Promise<string | undefined> {
  const newest = sql`(select max(d.draw_no) from draws d where d.campaign_id = ${campaignId})`;
  const [row] = await db
    .select({ body: drawFiles.body })
    .from(drawFiles)
    .innerJoin(draws, eq(draws.id, drawFiles.drawId))
    .where(and(eq(draws.campaignId, campaignId), eq(draws.drawNo, newest), eq(drawFiles.name, name)));
  return row?.body;
}
