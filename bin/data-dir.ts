import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { askHolder, takeLock, waitForLock, type Lock } from "./embedded/lock.ts";
import { StartRefused, sentenceOf } from "./refusals.ts";

const PREDECESSOR_WITHIN_MS = 20_000;
const PORT_WITHIN_MS = 10_000;
const MAX_LOG_BYTES = 10_000_000;

export interface HeldDir {
  /** True if the run before was killed, so that parts of it may still be on their way out. */
  readonly wasKilled: boolean;
  readonly release: () => Promise<void>;
}

/** Makes sure that the folder can be used and that no other start uses it. */
export async function holdDataDir(dir: string, state: () => "running" | "stopping"): Promise<HeldDir> {
  makeWritable(dir);
  const lock = (await takeLock(dir, "start", state)) ?? (await takeAfterStop(dir));
  const mark = join(dir, "running");
  const wasKilled = existsSync(mark);
  writeFileSync(mark, String(process.pid));
  return {
    wasKilled,
    release: async () => {
      rmSync(mark, { force: true });
      await lock.release();
    },
  };
}

function makeWritable(dir: string): void {
  const probe = join(dir, `.probe-${process.pid}`);
  try {
    makeFolder(dir);
    writeFileSync(probe, "");
    rmSync(probe);
    for (const folder of ["log", "mails", "files"]) makeFolder(join(dir, folder));
  } catch (error) {
    throw new StartRefused({ reason: "data-dir-unusable", dir, detail: sentenceOf(error) });
  }
}

/** Node's own recursive way never comes back from a place like /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** A start that is on its way out is waited for; one that runs is not. */
async function takeAfterStop(dir: string): Promise<Lock> {
  const inUse = new StartRefused({ reason: "data-dir-in-use", dir });
  if ((await askHolder(dir, "start")) === "running") throw inUse;
  const lock = await waitForLock(dir, "start", PREDECESSOR_WITHIN_MS);
  if (!lock) throw inUse;
  return lock;
}

/** Refuses a port that cannot be listened on; one that a killed run is about to free is waited for. */
export async function requirePort(port: number, isPatient: boolean): Promise<void> {
  const until = performance.now() + (isPatient ? PORT_WITHIN_MS : 0);
  for (;;) {
    const code = await tryPort(port);
    if (code === undefined) return;
    if (code === "EACCES") throw new StartRefused({ reason: "port-forbidden", port });
    if (performance.now() >= until) throw new StartRefused({ reason: "port-taken", port });
    await sleep(100);
  }
}

function tryPort(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? "unknown");
    });
    server.listen(port, () => {
      server.close(() => {
        resolve(undefined);
      });
    });
  });
}

/** The key that signs links: made at the first start and kept with the data. */
export function readOrMakeSecret(dir: string): string {
  const file = join(dir, "secret");
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}

/** The log file of one part; a long one is put aside first, so that logs take no more than twice their limit. */
export function logFile(dir: string, part: string): string {
  const file = join(dir, "log", `${part}.log`);
  if (existsSync(file) && statSync(file).size > MAX_LOG_BYTES) renameSync(file, `${file}.1`);
  return file;
}
