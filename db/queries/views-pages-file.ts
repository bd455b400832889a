import { inArray, sql } from "drizzle-orm";
import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { officers } from "../schema/accounts.ts";
import { checklistItemVersions } from "../schema/registers.ts";
import { iso } from "./page.ts";

export interface RungOnFile {
  readonly kind: ClockKind;
  readonly findingNumber: number | null;
  readonly rung: string;
  readonly act: "remind" | "expire" | "chase" | "escalate";
  readonly level: "section-head" | "bureau-head" | "supervision-list" | null;
  readonly officerName: string | null;
  readonly firedAt: Instant;
}

/** Every rung that fired for an inspection, in order, with the officer whom it named. */
export async function listFiredRungs(db: Db, inspectionId: string): Promise<readonly RungOnFile[]> {
  const rows = await db.execute<Record<string, unknown> & RungOnFile>(sql`
    select c.kind, f.number as "findingNumber", r.rung, r.act, r.level, o.name as "officerName",
      ${iso(sql`r.fired_at`)} as "firedAt"
    from rungs r join clocks c on c.id = r.clock_id
    left join findings f on f.id = c.finding_id left join officers o on o.id = r.officer_id
    where r.inspection_id = ${inspectionId} order by r.fired_at, f.number, r.rung`);
  return [...rows];
}

export interface MailOnFile {
  readonly kind: string;
  readonly subject: string;
  readonly toAddress: string;
  readonly state: "queued" | "sending" | "sent" | "failed";
  readonly sentAt: Instant | null;
}

/** The mails that an inspection gave rise to, the newest first. */
export async function listMails(db: Db, inspectionId: string): Promise<readonly MailOnFile[]> {
  const rows = await db.execute<Record<string, unknown> & MailOnFile>(sql`
    select m.kind, m.subject, m.to_address as "toAddress", m.state, ${iso(sql`m.sent_at`)} as "sentAt"
    from mail_outbox m where m.inspection_id = ${inspectionId} order by m.sent_at desc nulls first, m.subject`);
  return [...rows];
}

/** The item versions that a scheme names, by code. */
export async function listItemsNamed(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { id, itemCode, version, name, method, legalBasis } = checklistItemVersions;
  return db
    .select({ code: itemCode, version, name, method, legalBasis })
    .from(checklistItemVersions)
    .where(inArray(id, [...ids]))
    .orderBy(itemCode);
}

/** The names of officers. */
export async function listOfficerNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: officers.id, name: officers.name })
    .from(officers)
    .where(inArray(officers.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
