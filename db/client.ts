import { drizzle } from "drizzle-orm/postgres-js";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** The database or a transaction of it: every query module takes either. */
export type Db = PostgresJsDatabase | Tx;
export type Tx = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

export interface Database {
  readonly db: PostgresJsDatabase;
  readonly sql: postgres.Sql;
  /** Ends the pool after running statements are done. */
  readonly close: () => Promise<void>;
}

/** Opens a pool; `max` is the number of connections, statements are cut off after 8 s. */
export function openDatabase(url: string, max = 20): Database {
  const sql = postgres(url, { max, onnotice: () => undefined, connection: { statement_timeout: 8_000 } });
  return { db: drizzle(sql, { casing: "snake_case" }), sql, close: () => sql.end({ timeout: 5 }) };
}
