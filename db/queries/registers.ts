import { and, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { EnterpriseRow } from "../../domain/registers/enterprise.ts";
import type { InspectorRow } from "../../domain/registers/inspector.ts";
import { isNewVersion } from "../../domain/registers/item.ts";
import type { ItemRow } from "../../domain/registers/item.ts";
import type { NamedCode } from "../../domain/registers/words.ts";
import { idFrom } from "../../domain/shared/ids.ts";
import { addDays } from "../../domain/shared/plain-date.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import {
  checklistItemVersions,
  checklistItems,
  enterprises,
  inspectors,
  sections,
  towns,
} from "../schema/registers.ts";
import { listNewestItems } from "./registers-known.ts";
import type { NewestItem } from "./registers-known.ts";

/** What an import has done to a register. */
export interface Saved {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

const CHUNK = 500;

/** Puts the enterprises of an import into the roster: new ones are added, changed ones get a new version. */
export async function importEnterprises(tx: Tx, rows: readonly EnterpriseRow[], at: Instant): Promise<Saved> {
  const versions: number[] = [];
  for (const chunk of chunks(rows)) {
    const values = chunk.map((row) => ({ ...row, id: idFrom("enterprise", row.uscc), updatedAt: at }));
    const written = await tx
      .insert(enterprises)
      .values(values)
      .onConflictDoUpdate({
        target: enterprises.uscc,
        ...onlyIfChanged(enterprises, Object.keys(chunk[0] ?? {})),
      })
      .returning({ version: enterprises.version });
    versions.push(...written.map(({ version }) => version));
  }
  return savedOf(rows.length, versions);
}

/** Puts the inspectors of an import into the roster, known by their work number. */
export async function importInspectors(tx: Tx, rows: readonly InspectorRow[], at: Instant): Promise<Saved> {
  const versions: number[] = [];
  for (const chunk of chunks(rows)) {
    const values = chunk.map((row) => ({
      ...row,
      servesSections: [...row.servesSections],
      specialities: [...row.specialities],
      id: idFrom("inspector", row.workNo),
      updatedAt: at,
    }));
    const written = await tx
      .insert(inspectors)
      .values(values)
      .onConflictDoUpdate({
        target: inspectors.workNo,
        ...onlyIfChanged(inspectors, Object.keys(chunk[0] ?? {})),
      })
      .returning({ version: inspectors.version });
    versions.push(...written.map(({ version }) => version));
  }
  return savedOf(rows.length, versions);
}

/** Puts the items of an import on the list; a changed wording is a new version, and the one before it ends the day before. */
export async function importItems(tx: Tx, rows: readonly ItemRow[]): Promise<Saved> {
  const newest = await listNewestItems(tx);
  for (const chunk of chunks(rows)) await saveItemCodes(tx, chunk);
  const outcomes: Outcome[] = [];
  for (const row of rows) outcomes.push(await saveItem(tx, row, newest.get(row.code)));
  const created = outcomes.filter((outcome) => outcome === "created").length;
  const updated = outcomes.filter((outcome) => outcome === "updated").length;
  return { created, updated, unchanged: rows.length - created - updated };
}

/** Makes sections and townships known; their names follow the list. */
export async function savePlaces(
  db: Db,
  places: { readonly sections: readonly NamedCode[]; readonly towns: readonly NamedCode[] },
): Promise<void> {
  const set = { name: sql`excluded.name` };
  for (const [table, named] of [[sections, places.sections] as const, [towns, places.towns] as const]) {
    if (named.length === 0) continue;
    await db
      .insert(table)
      .values([...named])
      .onConflictDoUpdate({ target: table.code, set });
  }
}

async function saveItemCodes(tx: Tx, rows: readonly ItemRow[]): Promise<void> {
  await tx
    .insert(checklistItems)
    .values(rows.map(({ code, sectionCode }) => ({ code, sectionCode })))
    .onConflictDoUpdate({ target: checklistItems.code, set: { sectionCode: sql`excluded.section_code` } });
}

type Outcome = "created" | "updated" | "unchanged";

async function saveItem(tx: Tx, row: ItemRow, newest: NewestItem | undefined): Promise<Outcome> {
  const { code, sectionCode: _section, ...content } = row;
  if (newest !== undefined && !isNewVersion(row, newest)) {
    if (newest.inForceTo === row.inForceTo) return "unchanged";
    await endItemVersion(tx, code, newest.version, row.inForceTo);
    return "updated";
  }
  const lastDay = addDays(row.inForceFrom, -1);
  if (newest !== undefined && (newest.inForceTo === null || newest.inForceTo > lastDay)) {
    await endItemVersion(tx, code, newest.version, lastDay);
  }
  const version = (newest?.version ?? 0) + 1;
  const id = idFrom("item-version", code, version);
  await tx.insert(checklistItemVersions).values({ id, itemCode: code, version, ...content });
  return newest === undefined ? "created" : "updated";
}

async function endItemVersion(
  tx: Tx,
  code: string,
  version: number,
  inForceTo: PlainDate | null,
): Promise<void> {
  const { itemCode, version: numbered } = checklistItemVersions;
  await tx
    .update(checklistItemVersions)
    .set({ inForceTo })
    .where(and(eq(itemCode, code), eq(numbered, version)));
}

/** Overwrites a row only where the import says something new, and counts that as a version. */
function onlyIfChanged(table: PgTable, keys: readonly string[]): { set: Record<string, SQL>; setWhere: SQL } {
  const columns = keys.map((key) => ({ key, name: sql.identifier(snakeCase(key)) }));
  const old = sql.join(
    columns.map(({ name }) => sql`${table}.${name}`),
    sql`, `,
  );
  const fresh = sql.join(
    columns.map(({ name }) => sql`excluded.${name}`),
    sql`, `,
  );
  const set = Object.fromEntries(columns.map(({ key, name }) => [key, sql`excluded.${name}`]));
  return {
    set: { ...set, updatedAt: sql`excluded.updated_at`, version: sql`${table}.version + 1` },
    setWhere: sql`(${old}) is distinct from (${fresh})`,
  };
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function savedOf(rows: number, versions: readonly number[]): Saved {
  const created = versions.filter((version) => version === 1).length;
  return { created, updated: versions.length - created, unchanged: rows - versions.length };
}

/** A statement has room for 65,535 values. */
function chunks<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
