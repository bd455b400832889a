import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { startDatabases } from "../../bin/embedded/databases.ts";
import { binaryFolders, searchPath } from "../../bin/env.ts";
import { openDatabase, type Database } from "../../db/client.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import { bundleCode } from "../harness/bundle-code.ts";

export interface Scratch {
  readonly database: Database;
  /** The path of the workflow code. */
  readonly bundle: string;
  readonly close: () => Promise<void>;
}

const NAME = "simulated";

/** A Postgres with a migrated database, and the workflow code in a bundle; both go away afterwards. */
export async function openScratch(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), "double-random-year-"));
  const servers = startDatabases(
    {
      dataDir: join(folder, "data"),
      parts: ["postgres"],
      durable: false,
      temporary: true,
      binaryFolders: binaryFolders(),
      path: searchPath(),
    },
    () => undefined,
  );
  const bundle = join(folder, "workflows.js");
  const [{ adminUrl = "" }] = await Promise.all([
    servers.ready,
    bundleCode().then((code) => writeFile(bundle, code)),
  ]);
  const database = await migrated(adminUrl);
  const close = async (): Promise<void> => {
    await database.close();
    await servers.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { database, bundle, close };
}

async function migrated(adminUrl: string): Promise<Database> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  await sql`create database ${sql(NAME)}`;
  await sql.end();
  const url = new URL(adminUrl);
  url.pathname = `/${NAME}`;
  await migrateDatabase(url.href);
  return openDatabase(url.href, 12);
}
