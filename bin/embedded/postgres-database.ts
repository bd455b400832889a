import postgres from "postgres";
import { StartRefused } from "../refusals.ts";

/** Where an embedded start keeps everything. */
export const DATABASE = "double_random";

/** Makes the database if it is missing and proves that it finds Chinese words by their trigrams. */
export async function ensureDatabase(urlOf: (database: string) => string, name: string): Promise<string> {
  await withConnection(urlOf("postgres"), async (sql) => {
    const [known] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!known) await sql`create database ${sql(name)}`;
  });
  await withConnection(urlOf(name), proveTrigrams);
  return urlOf(name);
}

async function proveTrigrams(sql: postgres.Sql): Promise<void> {
  await sql`create extension if not exists pg_trgm`;
  const [row] = await sql<[{ found: boolean }]>`select cardinality(show_trgm('沂源')) > 0 as found`;
  // With a character type of C every trigram index would be empty, without a word from anybody.
  if (!row.found && process.platform !== "win32") throw new StartRefused({ reason: "trigrams-missing" });
}

async function withConnection(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
