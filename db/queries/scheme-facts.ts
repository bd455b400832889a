import { and, count, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { SchemeFacts } from "../../domain/plan/check-scheme.ts";
import { CREDIT_CLASSES } from "../../domain/plan/scheme.ts";
import type { CreditClass, Scheme } from "../../domain/plan/scheme.ts";
import type { PlainDate } from "../../domain/shared/plain-date.ts";
import type { Db } from "../client.ts";
import { checklistItemVersions, enterprises, inspectors, sections, towns } from "../schema/registers.ts";

/** What the registers say about a scheme today. */
export async function getSchemeFacts(db: Db, scheme: Scheme, today: PlainDate): Promise<SchemeFacts> {
  const [sectionRows, townRows, inScope, items, serving] = await Promise.all([
    db.select().from(sections),
    db.select().from(towns),
    countInScope(db, scheme),
    listItemsInForce(db, scheme),
    countServing(db, scheme),
  ]);
  return {
    today,
    sections: new Set(sectionRows.map((row) => row.code)),
    towns: new Set(townRows.map((row) => row.code)),
    publishedItems: items,
    inScope,
    inspectorsBySection: serving,
  };
}

/** The active enterprises that a scheme's scope covers. */
export function inScopeOf(scheme: Scheme) {
  const { sections: codes, towns: townCodes, industries } = scheme.scope;
  return and(
    eq(enterprises.status, "active"),
    inArray(enterprises.sectionCode, [...codes]),
    townCodes.length > 0 ? inArray(enterprises.townCode, [...townCodes]) : undefined,
    industries.length > 0 ? inArray(enterprises.industry, [...industries]) : undefined,
  );
}

async function countInScope(db: Db, scheme: Scheme): Promise<Record<CreditClass, number>> {
  const rows = await db
    .select({ creditClass: enterprises.creditClass, count: count() })
    .from(enterprises)
    .where(inScopeOf(scheme))
    .groupBy(enterprises.creditClass);
  const found = new Map(rows.map((row) => [row.creditClass, row.count]));
  const pairs = CREDIT_CLASSES.map((creditClass) => [creditClass, found.get(creditClass) ?? 0] as const);
  return Object.fromEntries(pairs) as Record<CreditClass, number>;
}

/** An item counts when it was published before the period and is in force on every day of it. */
async function listItemsInForce(db: Db, scheme: Scheme): Promise<ReadonlySet<string>> {
  if (scheme.items.length === 0) return new Set();
  const rows = await db
    .select({ id: checklistItemVersions.id })
    .from(checklistItemVersions)
    .where(
      and(
        inArray(checklistItemVersions.id, [...scheme.items]),
        lte(checklistItemVersions.publishedOn, scheme.inspectFrom),
        lte(checklistItemVersions.inForceFrom, scheme.inspectFrom),
        or(isNull(checklistItemVersions.inForceTo), gte(checklistItemVersions.inForceTo, scheme.inspectTo)),
      ),
    );
  return new Set(rows.map((row) => row.id));
}

async function countServing(db: Db, scheme: Scheme): Promise<Record<string, number>> {
  const section = sql<string>`unnest(${inspectors.servesSections})`.as("section");
  const serving = db
    .select({ section })
    .from(inspectors)
    .where(and(eq(inspectors.onDuty, true), gte(inspectors.certificateExpiresOn, scheme.inspectTo)))
    .as("serving");
  const rows = await db
    .select({ section: serving.section, count: count() })
    .from(serving)
    .groupBy(serving.section);
  return Object.fromEntries(rows.map((row) => [row.section, row.count]));
}
