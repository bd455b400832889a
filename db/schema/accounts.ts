import { boolean, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Role } from "../../domain/accounts/permissions.ts";
import { day, id, instant } from "./columns.ts";

/** One row is one person of the bureau who may log in. */
export const officers = pgTable("officers", {
  id: id(),
  workNo: text().notNull().unique(),
  name: text().notNull(),
  email: text().notNull(),
  sectionCode: text().notNull(),
  roles: text().array().$type<readonly Role[]>().notNull(),
  passwordHash: text().notNull(),
  active: boolean().notNull().default(true),
  /** The days on which this person does not work; others stand in. */
  awayFrom: day(),
  awayUntil: day(),
  failedLogins: integer().notNull().default(0),
  lockedUntil: instant(),
});

/** One row is one login: a browser's cookie or a program's bearer token, kept as a hash. */
export const sessions = pgTable("sessions", {
  tokenHash: text().primaryKey(),
  officerId: uuid()
    .notNull()
    .references(() => officers.id),
  kind: text().$type<"cookie" | "bearer">().notNull(),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  endedAt: instant(),
});

/** One row is one signed link that was mailed: for one purpose, one subject, until a moment. */
export const accessLinks = pgTable("access_links", {
  id: id(),
  purpose: text().$type<"assignment" | "rectification">().notNull(),
  inspectionId: uuid().notNull(),
  seatId: uuid(),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
  revokedAt: instant(),
});
