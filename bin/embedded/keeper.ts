/**
 * A small process of its own that keeps Postgres and Temporal, so that neither a Ctrl-C
 * nor the death of the supervisor takes the databases away before the rest has ended.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { StartRefused, sentenceOf, type Refusal } from "../refusals.ts";
import type { Addresses, FromKeeper, KeeperOptions, Part, ToKeeper } from "./keeper-messages.ts";
import { waitForLock } from "./lock.ts";
import { DATABASE, ensureDatabase } from "./postgres-database.ts";
import { startPostgres } from "./postgres.ts";
import { findTemporalBinary } from "./temporal-binary.ts";
import { startTemporal } from "./temporal.ts";

const PREDECESSOR_WITHIN_MS = 20_000;

const stopping = new AbortController();
const stops: (() => Promise<void>)[] = [];
let started: Promise<void> | undefined;
let kept: KeeperOptions | undefined;

process.on("message", (message: ToKeeper) => {
  if (message.type === "stop") void end(0);
  else started ??= start(message.options);
});
process.on("disconnect", () => void end(0));
process.on("SIGTERM", () => void end(0));
process.on("SIGINT", () => undefined);

async function start(options: KeeperOptions): Promise<void> {
  kept = options;
  try {
    await takeOver(options.dataDir);
    const begun = options.parts.map((part) => keep(part, options));
    // What one part refuses must not leave the other half started: both settle before anything is said.
    await Promise.allSettled(begun);
    const addresses = Object.assign({}, ...(await Promise.all(begun))) as Addresses;
    say({ type: "ready", addresses });
  } catch (error) {
    say({ type: "refused", refusal: refusalOf(error, options) });
    void end(1);
  }
}

/** Waits until the keeper of a killed run has ended its servers. */
async function takeOver(dataDir: string): Promise<void> {
  const patience = setTimeout(() => {
    say({ type: "waiting" });
  }, 300);
  const lock = await waitForLock(dataDir, "keeper", PREDECESSOR_WITHIN_MS);
  clearTimeout(patience);
  if (!lock) throw new StartRefused({ reason: "data-dir-in-use", dir: dataDir });
  mkdirSync(join(dataDir, "log"), { recursive: true });
}

async function keep(part: Part, options: KeeperOptions): Promise<Addresses> {
  const begunAt = performance.now();
  const addresses = await (part === "postgres" ? keepPostgres(options) : keepTemporal(options));
  say({ type: "started", part, ms: performance.now() - begunAt });
  return addresses;
}

async function keepPostgres({ dataDir, durable }: KeeperOptions): Promise<Addresses> {
  const dir = join(dataDir, "postgres");
  const server = await startPostgres({ dir, log: join(dataDir, "log", "postgres.log"), durable });
  watch("postgres", server);
  const databaseUrl = await ensureDatabase(server.urlOf, DATABASE);
  return { adminUrl: server.urlOf("postgres"), databaseUrl };
}

async function keepTemporal({ dataDir, durable, binaryFolders, path }: KeeperOptions): Promise<Addresses> {
  const onDownload = (from: string): void => {
    say({ type: "downloading", from });
  };
  const search = { folders: binaryFolders, path, onDownload, signal: stopping.signal };
  const binary = await findTemporalBinary(search);
  const dir = join(dataDir, "temporal");
  const server = await startTemporal({ binary, dir, log: join(dataDir, "log", "temporal.log"), durable });
  watch("temporal", server);
  return { temporalAddress: server.address };
}

interface Server {
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

function watch(part: Part, { ended, stop }: Server): void {
  stops.push(stop);
  void ended.then((detail) => {
    if (!stopping.signal.aborted) say({ type: "ended", part, detail });
  });
}

async function end(code: number): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  await started;
  await Promise.allSettled(stops.map((stop) => stop()));
  if (kept?.temporary) rmSync(kept.dataDir, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
}

function say(message: FromKeeper): void {
  if (process.connected) process.send?.(message);
}

function refusalOf(error: unknown, { dataDir }: KeeperOptions): Refusal {
  if (error instanceof StartRefused) return error.refusal;
  const detail = sentenceOf(error);
  if (/\b(EACCES|EPERM|EROFS|ENOSPC)\b/.test(detail))
    return { reason: "data-dir-unusable", dir: dataDir, detail };
  return { reason: "step-failed", step: "databases", detail };
}
