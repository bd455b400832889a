import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { drawEntries, drawFiles, draws } from "../schema/campaign.ts";
import { enterprises } from "../schema/registers.ts";
import type { Page } from "./page.ts";

/** One page of what a held draw brought: those without chance first, then each stratum in the order of its tickets. */
export async function listDrawnEntries(db: Db, drawId: string, { page, size }: Page) {
  const { outcome, stratum, rank } = drawEntries;
  const ofDraw = eq(drawEntries.drawId, drawId);
  const order = sql`array_position(array['must', 'selected', 'reserve'], ${outcome})`;
  const [[total], rows] = await Promise.all([
    db.select({ count: count() }).from(drawEntries).where(ofDraw),
    db
      .select({ uscc: enterprises.uscc, name: enterprises.name, stratum, outcome, rank })
      .from(drawEntries)
      .innerJoin(enterprises, eq(enterprises.id, drawEntries.enterpriseId))
      .where(ofDraw)
      .orderBy(order, asc(stratum), asc(rank))
      .limit(size)
      .offset((page - 1) * size),
  ]);
  return { total: total?.count ?? 0, rows };
}

/** The files of a draw, named by their hashes. */
export function listDrawFiles(db: Db, drawId: string) {
  return db
    .select({ name: drawFiles.name, sha256: drawFiles.sha256 })
    .from(drawFiles)
    .where(eq(drawFiles.drawId, drawId));
}

/** One file of one draw of a campaign, byte for byte. */
export async function findFileOfDraw(
  db: Db,
  campaignId: string,
  drawNo: number,
  name: string,
): Promise<string | undefined> {
  const [row] = await db
    .select({ body: drawFiles.body })
    .from(drawFiles)
    .innerJoin(draws, eq(draws.id, drawFiles.drawId))
    .where(and(eq(draws.campaignId, campaignId), eq(draws.drawNo, drawNo), eq(drawFiles.name, name)));
  return row?.body;
}
