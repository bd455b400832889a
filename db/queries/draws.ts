import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { drawEntries, drawFiles, drawParts, draws } from "../schema/campaign.ts";

export type DrawRow = typeof draws.$inferSelect;
export type DrawPart = Omit<typeof drawParts.$inferSelect, "drawId">;
export type DrawEntry = Omit<typeof drawEntries.$inferInsert, "drawId">;

/** The newest draw of a campaign, if its register was ever frozen. */
export async function findDraw(db: Db, campaignId: string): Promise<DrawRow | undefined> {
  const [row] = await db
    .select()
    .from(draws)
    .where(eq(draws.campaignId, campaignId))
    .orderBy(desc(draws.drawNo))
    .limit(1);
  return row;
}

export async function saveDraw(
  tx: Tx,
  draw: typeof draws.$inferInsert,
  files: Readonly<Record<string, DrawFile>>,
) {
  await tx.insert(draws).values(draw).onConflictDoNothing();
  await saveDrawFiles(tx, draw.id, files);
}

export interface DrawFile {
  readonly sha256: string;
  readonly body: string;
}

export async function saveDrawFiles(
  tx: Tx,
  drawId: string,
  files: Readonly<Record<string, DrawFile>>,
): Promise<void> {
  const rows = Object.entries(files).map(([name, file]) => ({ drawId, name, ...file }));
  await tx.insert(drawFiles).values(rows).onConflictDoNothing();
}

export async function getDrawFiles(db: Db, drawId: string): Promise<Readonly<Record<string, DrawFile>>> {
  const rows = await db.select().from(drawFiles).where(eq(drawFiles.drawId, drawId));
  return Object.fromEntries(rows.map((row) => [row.name, { sha256: row.sha256, body: row.body }]));
}

export async function listDrawParts(db: Db, drawId: string): Promise<readonly DrawPart[]> {
  return db
    .select()
    .from(drawParts)
    .where(eq(drawParts.drawId, drawId))
    .orderBy(sql`${drawParts.party} collate "C"`);
}

export async function saveCommitment(
  tx: Tx,
  drawId: string,
  part: Pick<DrawPart, "party" | "commitment" | "committedBy" | "committedAt">,
): Promise<void> {
  await tx.insert(drawParts).values({ drawId, ...part });
}

/** Opens a committed value; an opened one is never written again. */
export async function saveReveal(
  tx: Tx,
  drawId: string,
  {
    party,
    value,
    revealedAt,
  }: { readonly party: string; readonly value: string; readonly revealedAt: Instant },
): Promise<void> {
  await tx
    .update(drawParts)
    .set({ value, revealedAt })
    .where(and(eq(drawParts.drawId, drawId), eq(drawParts.party, party), isNull(drawParts.value)));
}

export async function saveBeacon(tx: Tx, drawId: string, beacon: string, at: Instant): Promise<void> {
  await tx
    .update(draws)
    .set({ beacon, revealsClosedAt: at })
    .where(and(eq(draws.id, drawId), isNull(draws.beacon)));
}

export interface HeldDraw {
  readonly seed: string;
  readonly resultHash: string;
  readonly heldAt: Instant;
  readonly entries: readonly DrawEntry[];
}

export async function saveHeldDraw(tx: Tx, drawId: string, { entries, ...held }: HeldDraw): Promise<void> {
  await tx.update(draws).set(held).where(eq(draws.id, drawId));
  const rows = entries.map((entry) => ({ drawId, ...entry }));
  for (let from = 0; from < rows.length; from += 1000) {
    await tx
      .insert(drawEntries)
      .values(rows.slice(from, from + 1000))
      .onConflictDoNothing();
  }
}
