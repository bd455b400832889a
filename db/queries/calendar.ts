import { and, between, eq, sql } from "drizzle-orm";
import type { Calendar } from "../../domain/calendar/calendar.ts";
import type { Actor } from "../../domain/accounts/actor.ts";
import { daysOfYear } from "../../domain/calendar/published-year.ts";
import type { CalendarDay, PublishedYear } from "../../domain/calendar/published-year.ts";
import type { RuleSet } from "../../domain/calendar/rule-set.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { calendarDays, calendars, ruleSets } from "../schema/calendar.ts";
import { appendLedger } from "./ledger.ts";
import { oweRecomputation } from "./recompute.ts";

export type CalendarFrame = Omit<Calendar, "days">;

/** The frame and the version of a calendar: enough to know whether its days are still the ones in memory. */
export async function getCalendarVersion(db: Db, id: string): Promise<number> {
  const [row] = await db.select({ version: calendars.version }).from(calendars).where(eq(calendars.id, id));
  if (row === undefined) throw new Error(`No calendar ${id}`);
  return row.version;
}

export async function getCalendar(db: Db, id: string): Promise<Calendar> {
  const [frame] = await db.select().from(calendars).where(eq(calendars.id, id));
  if (frame === undefined) throw new Error(`No calendar ${id}`);
  const days = await db
    .select({ on: calendarDays.on, kind: calendarDays.kind })
    .from(calendarDays)
    .where(eq(calendarDays.calendarId, id));
  const { epochAt, epochOn, dayMs } = frame;
  return { id, epochAt, epochOn, dayMs, days: Object.fromEntries(days.map((day) => [day.on, day.kind])) };
}

/** Lays down a calendar's frame, once. */
export async function saveCalendar(db: Db, frame: CalendarFrame): Promise<void> {
  await db.insert(calendars).values(frame).onConflictDoNothing();
}

/** Publishes the days of a year, or corrects them; the version goes up, so that nobody counts by the old ones. */
export async function saveCalendarDays(
  db: Db,
  calendarId: string,
  days: readonly CalendarDay[],
  source: string,
): Promise<void> {
  await db
    .insert(calendarDays)
    .values(days.map((day) => ({ calendarId, on: day.on, kind: day.kind, source })))
    .onConflictDoUpdate({
      target: [calendarDays.calendarId, calendarDays.on],
      set: { kind: sql`excluded.kind`, source: sql`excluded.source` },
    });
  await db
    .update(calendars)
    .set({ version: sql`${calendars.version} + 1` })
    .where(eq(calendars.id, calendarId));
}

/** Gives a rule set that is on file the terms that a newer version of the product knows; what stands there stays. */
export async function completeRuleSet(db: Db, { id, terms }: RuleSet): Promise<void> {
  const shipped = sql`${JSON.stringify(terms)}::jsonb`;
  await db
    .update(ruleSets)
    .set({
      terms: sql`${shipped} || ${ruleSets.terms} || jsonb_build_object('ladder', ${shipped}->'ladder' || (${ruleSets.terms}->'ladder'))`,
    })
    .where(eq(ruleSets.id, id));
}

export async function saveRuleSet(db: Db, ruleSet: RuleSet): Promise<void> {
  await db.insert(ruleSets).values(ruleSet).onConflictDoNothing();
}

export async function getRuleSet(db: Db, id: string): Promise<RuleSet> {
  const row = await findRuleSet(db, id);
  if (row === undefined) throw new Error(`No rule set ${id}`);
  return row;
}

export async function findRuleSet(db: Db, id: string): Promise<RuleSet | undefined> {
  const [row] = await db.select().from(ruleSets).where(eq(ruleSets.id, id));
  return row;
}

/** The rule set in force in a jurisdiction on a day: the newest that has begun and not ended. */
export async function findRuleSetInForce(
  db: Db,
  jurisdiction: string,
  on: PlainDate,
): Promise<RuleSet | undefined> {
  const [row] = await db
    .select()
    .from(ruleSets)
    .where(
      and(
        eq(ruleSets.jurisdiction, jurisdiction),
        sql`${ruleSets.inForceFrom} <= ${on}`,
        sql`(${ruleSets.inForceTo} is null or ${ruleSets.inForceTo} >= ${on})`,
      ),
    )
    .orderBy(sql`${ruleSets.inForceFrom} desc`)
    .limit(1);
  return row;
}

/** All rule sets, the newest first. */
export async function listRuleSets(db: Db): Promise<readonly RuleSet[]> {
  return db
    .select()
    .from(ruleSets)
    .orderBy(sql`${ruleSets.inForceFrom} desc`, ruleSets.id);
}

export async function findCalendarFrame(db: Db, id: string): Promise<CalendarFrame | undefined> {
  const [row] = await db.select().from(calendars).where(eq(calendars.id, id));
  return row;
}

export async function listCalendarDays(
  db: Db,
  calendarId: string,
  year: number,
): Promise<readonly (CalendarDay & { readonly source: string })[]> {
  const { on, kind, source } = calendarDays;
  return db
    .select({ on, kind, source })
    .from(calendarDays)
    .where(and(eq(calendarDays.calendarId, calendarId), between(on, `${year}-01-01`, `${year}-12-31`)))
    .orderBy(on);
}

/**
 * Publishes a year, in one transaction with its ledger entry; every clock that was counted without it is owed its
 * recomputation.
 */
export async function publishYear(
  db: Db,
  calendarId: string,
  published: PublishedYear,
  { actor, at }: { readonly actor: Actor; readonly at: Instant },
): Promise<void> {
  await db.transaction(async (tx) => {
    await saveCalendarDays(tx, calendarId, daysOfYear(published), published.source);
    const recomputations = await oweRecomputation(tx, at);
    await appendLedger(tx, {
      stepKey: `calendar:${calendarId}:${published.year}:${at}`,
      subjectKind: "calendar",
      subjectId: calendarId,
      event: "year-published",
      actor,
      at,
      facts: { ...published, recomputations },
    });
  });
}
