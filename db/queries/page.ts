import { sql } from "drizzle-orm";
import type { SQL, SQLWrapper } from "drizzle-orm";

/** Which part of a list is wanted. */
export interface Page {
  readonly page: number;
  readonly size: number;
}

/** A part of a list, and how long the whole is. */
export interface Listed<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

export function pageOf({ page, size }: Page): SQL {
  return sql`limit ${size} offset ${(page - 1) * size}`;
}

/** A timestamptz as all instants cross our borders: ISO 8601 in UTC with milliseconds. */
export function iso(column: SQLWrapper): SQL {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
