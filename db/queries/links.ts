import { and, eq, isNull } from "drizzle-orm";
import type { LinkPurpose } from "../../domain/accounts/link-token.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { accessLinks } from "../schema/accounts.ts";

/** A link that was mailed: what it may be used for, and until when. */
export interface AccessLink {
  readonly linkId: string;
  readonly purpose: LinkPurpose;
  readonly inspectionId: string;
  readonly seatId: string | null;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export interface NewLink {
  readonly linkId: string;
  readonly purpose: LinkPurpose;
  readonly inspectionId: string;
  readonly seatId: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Saves a link before its mail is written; a second run finds it there. */
export async function saveLink(db: Db, { linkId, ...link }: NewLink): Promise<void> {
  await db
    .insert(accessLinks)
    .values({ id: linkId, ...link })
    .onConflictDoNothing();
}

export async function findLink(db: Db, linkId: string): Promise<AccessLink | undefined> {
  const [row] = await db.select().from(accessLinks).where(eq(accessLinks.id, linkId));
  if (row === undefined) return undefined;
  const { id, purpose, inspectionId, seatId, expiresAt, usedAt, revokedAt } = row;
  return { linkId: id, purpose, inspectionId, seatId, expiresAt, usedAt, revokedAt };
}

/** Marks a link as used, in the transaction of the act that it was used for. */
export async function useLink(db: Db, linkId: string, usedAt: Instant): Promise<void> {
  await db
    .update(accessLinks)
    .set({ usedAt })
    .where(and(eq(accessLinks.id, linkId), isNull(accessLinks.usedAt)));
}

/** Withdraws the links of a seat, for instance when another inspector was asked. */
export async function revokeSeatLinks(db: Db, seatId: string, revokedAt: Instant): Promise<void> {
  await db
    .update(accessLinks)
    .set({ revokedAt })
    .where(and(eq(accessLinks.seatId, seatId), isNull(accessLinks.revokedAt)));
}
