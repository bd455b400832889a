import { desc, sql } from "drizzle-orm";
import { lookAlikeKey } from "../../domain/registers/cleaning.ts";
import type { ItemWording } from "../../domain/registers/item.ts";
import type { NamedCode } from "../../domain/registers/words.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { checklistItemVersions, enterprises, inspectors, sections, towns } from "../schema/registers.ts";

/** The newest version of an item. */
export interface NewestItem extends ItemWording {
  readonly version: number;
  readonly inForceTo: PlainDate | null;
}

export async function listSections(db: Db): Promise<readonly NamedCode[]> {
  return db.select().from(sections).orderBy(sections.code);
}

export async function listTowns(db: Db): Promise<readonly NamedCode[]> {
  return db.select().from(towns).orderBy(towns.code);
}

/** Credit codes of registered enterprises that have one of these names, by look-alike key. */
export async function listLookAlikes(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const plain = sql`upper(regexp_replace(normalize(${enterprises.name}, NFKC), '\\s', '', 'g'))`;
  const rows = await db
    .select({ uscc: enterprises.uscc, name: enterprises.name, address: enterprises.address })
    .from(enterprises)
    .where(sql`${plain} = any(${sql.param([...new Set(names)])})`);
  return new Map(rows.map(({ uscc, name, address }) => [lookAlikeKey(name, address), uscc]));
}

/** Who holds which public number and which certificate. */
export async function getInspectorNumbers(db: Db): Promise<{
  readonly publicNos: ReadonlyMap<string, string>;
  readonly certificateNos: ReadonlyMap<string, string>;
}> {
  const { workNo, publicNo, certificateNo } = inspectors;
  const rows = await db.select({ workNo, publicNo, certificateNo }).from(inspectors);
  return {
    publicNos: new Map(rows.map((row) => [row.publicNo, row.workNo])),
    certificateNos: new Map(rows.map((row) => [row.certificateNo, row.workNo])),
  };
}

/** The newest version of every item, by item code. */
export async function listNewestItems(db: Db): Promise<ReadonlyMap<string, NewestItem>> {
  const { itemCode, version } = checklistItemVersions;
  const rows = await db
    .selectDistinctOn([itemCode])
    .from(checklistItemVersions)
    .orderBy(itemCode, desc(version));
  return new Map(rows.map((row) => [row.itemCode, row]));
}
