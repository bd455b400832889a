import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { RowFault } from "../../domain/registers/fault.ts";
import { day, id, instant } from "./columns.ts";

/** One row is one section (科室) or brigade (大队) of the bureau. */
export const sections = pgTable("sections", { code: text().primaryKey(), name: text().notNull() });

/** One row is one township or street (镇、街道) of the county. */
export const towns = pgTable("towns", { code: text().primaryKey(), name: text().notNull() });

/** One row is one enterprise of the roster of objects (抽查对象名录库). */
export const enterprises = pgTable(
  "enterprises",
  {
    id: id(),
    uscc: text().notNull().unique(),
    name: text().notNull(),
    address: text().notNull(),
    townCode: text()
      .notNull()
      .references(() => towns.code),
    sectionCode: text()
      .notNull()
      .references(() => sections.code),
    industry: text().notNull(),
    affiliation: text().notNull(),
    scale: text().$type<"large" | "medium" | "small" | "micro">().notNull(),
    riskLevel: text().$type<"major" | "higher" | "general" | "low">().notNull(),
    highRisk: boolean().notNull(),
    creditClass: text().$type<"A" | "B" | "C" | "D">().notNull(),
    standardGrade: integer().notNull(),
    expertise: text().notNull().default(""),
    blacklisted: boolean().notNull(),
    hadAccident: boolean().notNull(),
    majorHazard: boolean().notNull(),
    emergencyFiled: boolean().notNull(),
    standardised: boolean().notNull(),
    contactName: text().notNull(),
    contactPhone: text().notNull(),
    contactEmail: text().notNull(),
    status: text().$type<"active" | "ceased">().notNull().default("active"),
    version: integer().notNull().default(1),
    updatedAt: instant().notNull(),
  },
  (table) => [index("enterprises_by_section").on(table.sectionCode, table.creditClass)],
);

/** One row is one enforcement officer of the roster of inspectors (执法检查人员名录库). */
export const inspectors = pgTable("inspectors", {
  id: id(),
  publicNo: text().notNull().unique(),
  workNo: text().notNull().unique(),
  name: text().notNull(),
  email: text().notNull(),
  phone: text().notNull(),
  sectionCode: text()
    .notNull()
    .references(() => sections.code),
  /** Sections whose enterprises this inspector may inspect. */
  servesSections: text().array().notNull(),
  certificateNo: text().notNull(),
  certificateKind: text().notNull(),
  certificateExpiresOn: day().notNull(),
  onDuty: boolean().notNull(),
  mayLead: boolean().notNull(),
  specialities: text().array().notNull(),
  version: integer().notNull().default(1),
  updatedAt: instant().notNull(),
});

/** One row is one declared interest that bars an inspector from an enterprise (回避). */
export const recusals = pgTable(
  "recusals",
  {
    id: id(),
    inspectorId: uuid()
      .notNull()
      .references(() => inspectors.id),
    enterpriseId: uuid()
      .notNull()
      .references(() => enterprises.id),
    reason: text().notNull(),
    declaredAt: instant().notNull(),
  },
  (table) => [unique("recusals_once").on(table.inspectorId, table.enterpriseId)],
);

/** One row is one matter that may be inspected (抽查事项); its content lives in its versions. */
export const checklistItems = pgTable("checklist_items", {
  code: text().primaryKey(),
  sectionCode: text()
    .notNull()
    .references(() => sections.code),
});

/** One row is one published wording of an item, in force from one day to another. */
export const checklistItemVersions = pgTable(
  "checklist_item_versions",
  {
    id: id(),
    itemCode: text()
      .notNull()
      .references(() => checklistItems.code),
    version: integer().notNull(),
    name: text().notNull(),
    requirement: text().notNull(),
    method: text().notNull(),
    legalBasis: text().notNull(),
    importance: text().$type<"key" | "general">().notNull(),
    publishedOn: day().notNull(),
    inForceFrom: day().notNull(),
    inForceTo: day(),
  },
  (table) => [unique("item_version_once").on(table.itemCode, table.version)],
);

/** One row is one workbook that someone handed in, with what became of it. */
export const imports = pgTable("imports", {
  id: id(),
  register: text().$type<"enterprises" | "inspectors" | "checklist-items">().notNull(),
  fileName: text().notNull(),
  fileSha256: text().notNull(),
  rows: integer().notNull(),
  accepted: integer().notNull(),
  faults: jsonb().$type<readonly RowFault[]>().notNull(),
  applied: boolean().notNull(),
  officerId: uuid().notNull(),
  at: instant().notNull(),
});
