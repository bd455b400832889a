import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { openDatabase, type Database } from "../../db/client.ts";

export interface TestDb extends Database {
  readonly url: string;
  readonly name: string;
  /** Lets go of the database and leaves it there, to be cloned; it goes with its server. */
  readonly release: () => Promise<void>;
}

/** Clones a template, usually the migrated one, into a database that only the caller knows; `close` drops it. */
export async function createTestDb(template = inject("templateDb")): Promise<TestDb> {
  const adminUrl = inject("databaseUrl");
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(adminUrl, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  const url = databaseAt(adminUrl, name);
  const database = openDatabase(url, 10);
  const close = async (): Promise<void> => {
    await database.close();
    await asAdmin(adminUrl, (sql) => sql`drop database ${sql(name)} with (force)`);
  };
  return { ...database, url, name, close, release: database.close };
}

function databaseAt(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
