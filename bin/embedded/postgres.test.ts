import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ensureDatabase } from "./postgres-database.ts";
import { startPostgres, type RunningPostgres } from "./postgres.ts";
import { isAlive } from "./processes.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "postgres-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function start({ durable = false } = {}): Promise<RunningPostgres> {
  return startPostgres({ dir: join(folder, "postgres"), log: join(folder, "log"), durable });
}

async function pidOf(): Promise<number> {
  return Number((await readFile(join(folder, "postgres", "data", "postmaster.pid"), "utf8")).split("\n")[0]);
}

async function ask<T>(url: string, query: string): Promise<readonly T[]> {
  const sql = postgres(url, { max: 1 });
  const rows = await sql.unsafe<T[]>(query);
  await sql.end();
  return rows;
}

test("a server left behind by a killed keeper is ended, and its data is found by the next one", async () => {
  const orphan = await start();
  const url = await ensureDatabase(orphan.urlOf, "registers");
  await ask(url, "create table towns as select '历山街道' as name");
  const orphanPid = await pidOf();

  const next = await start();

  expect(isAlive(orphanPid)).toBe(false);
  expect(await ask(next.urlOf("registers"), "select name from towns")).toEqual([{ name: "历山街道" }]);
  await next.stop();
});

test("a server that was killed starts again with what it had", async () => {
  const killed = await start({ durable: true });
  await ask(killed.urlOf("postgres"), "create table towns as select '悦庄镇' as name");
  process.kill(await pidOf(), "SIGKILL");
  await killed.ended;

  const next = await start({ durable: true });

  expect(await ask(next.urlOf("postgres"), "select name from towns")).toEqual([{ name: "悦庄镇" }]);
  await next.stop();
});
