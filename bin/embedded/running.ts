import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DATABASE } from "./postgres-database.ts";

/** The line of postmaster.pid on which Postgres writes its port. */
const PORT_LINE = 3;

/** The database of the system that runs on this folder; undefined when none does. */
export function findRunningDatabase(dataDir: string): string | undefined {
  const dir = join(dataDir, "postgres");
  const mark = join(dir, "data", "postmaster.pid");
  if (!existsSync(mark)) return undefined;
  const port = readFileSync(mark, "utf8").split("\n")[PORT_LINE]?.trim();
  const password = readFileSync(join(dir, "password"), "utf8").trim();
  return `postgres://postgres:${password}@127.0.0.1:${port ?? ""}/${DATABASE}`;
}
