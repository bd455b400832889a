import { and, arrayContains, count, desc, eq, gte, ilike, isNull, lte, or } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { checklistItemVersions, checklistItems, enterprises, inspectors } from "../schema/registers.ts";

export type Enterprise = typeof enterprises.$inferSelect;
export type Inspector = typeof inspectors.$inferSelect;

export interface Page {
  readonly page: number;
  readonly size: number;
}

export interface Listed<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

export interface EnterpriseSearch extends Page {
  /** Part of a name, or the beginning of a credit code. */
  readonly text?: string | undefined;
  readonly sectionCode?: string | undefined;
  readonly townCode?: string | undefined;
}

/** One page of the roster of enterprises, by credit code. */
export async function listEnterprises(db: Db, search: EnterpriseSearch): Promise<Listed<Enterprise>> {
  const { text, sectionCode, townCode } = search;
  const where = and(
    text === undefined
      ? undefined
      : or(ilike(enterprises.name, holds(text)), ilike(enterprises.uscc, starts(text))),
    sectionCode === undefined ? undefined : eq(enterprises.sectionCode, sectionCode),
    townCode === undefined ? undefined : eq(enterprises.townCode, townCode),
  );
  const [[total], rows] = await Promise.all([
    db.select({ count: count() }).from(enterprises).where(where),
    db
      .select()
      .from(enterprises)
      .where(where)
      .orderBy(enterprises.uscc)
      .limit(search.size)
      .offset(offsetOf(search)),
  ]);
  return { total: total?.count ?? 0, rows };
}

export interface InspectorSearch extends Page {
  readonly text?: string | undefined;
  /** Serves the enterprises of this section. */
  readonly serves?: string | undefined;
}

/** One page of the roster of inspectors, by work number. */
export async function listInspectors(db: Db, search: InspectorSearch): Promise<Listed<Inspector>> {
  const { text, serves } = search;
  const where = and(
    text === undefined
      ? undefined
      : or(ilike(inspectors.name, holds(text)), ilike(inspectors.workNo, starts(text))),
    serves === undefined ? undefined : arrayContains(inspectors.servesSections, [serves]),
  );
  const [[total], rows] = await Promise.all([
    db.select({ count: count() }).from(inspectors).where(where),
    db
      .select()
      .from(inspectors)
      .where(where)
      .orderBy(inspectors.workNo)
      .limit(search.size)
      .offset(offsetOf(search)),
  ]);
  return { total: total?.count ?? 0, rows };
}

/** One item with the version that is in force on a day. */
export interface ItemInForce {
  readonly code: string;
  readonly sectionCode: string;
  readonly itemVersionId: string;
  readonly version: number;
  readonly name: string;
  readonly requirement: string;
  readonly method: string;
  readonly legalBasis: string;
  readonly importance: "key" | "general";
  readonly publishedOn: PlainDate;
  readonly inForceFrom: PlainDate;
  readonly inForceTo: PlainDate | null;
}

/** The items that are published and in force on a day, by code. */
export async function listItemsInForce(
  db: Db,
  on: PlainDate,
  sectionCode?: string,
): Promise<readonly ItemInForce[]> {
  const { id, itemCode: _code, ...columns } = versionColumns;
  return db
    .selectDistinctOn([checklistItems.code], {
      code: checklistItems.code,
      sectionCode: checklistItems.sectionCode,
      itemVersionId: id,
      ...columns,
    })
    .from(checklistItemVersions)
    .innerJoin(checklistItems, eq(checklistItems.code, checklistItemVersions.itemCode))
    .where(
      and(inForceOn(on), sectionCode === undefined ? undefined : eq(checklistItems.sectionCode, sectionCode)),
    )
    .orderBy(checklistItems.code, desc(checklistItemVersions.version));
}

const versionColumns = {
  id: checklistItemVersions.id,
  itemCode: checklistItemVersions.itemCode,
  version: checklistItemVersions.version,
  name: checklistItemVersions.name,
  requirement: checklistItemVersions.requirement,
  method: checklistItemVersions.method,
  legalBasis: checklistItemVersions.legalBasis,
  importance: checklistItemVersions.importance,
  publishedOn: checklistItemVersions.publishedOn,
  inForceFrom: checklistItemVersions.inForceFrom,
  inForceTo: checklistItemVersions.inForceTo,
};

function inForceOn(on: PlainDate): SQL | undefined {
  const { publishedOn, inForceFrom, inForceTo } = checklistItemVersions;
  return and(lte(publishedOn, on), lte(inForceFrom, on), or(isNull(inForceTo), gte(inForceTo, on)));
}

function offsetOf({ page, size }: Page): number {
  return (page - 1) * size;
}

/** What a person types is text to be found, not a pattern. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

function holds(text: string): string {
  return `%${literal(text)}%`;
}

function starts(text: string): string {
  return `${literal(text)}%`;
}
