import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Connection } from "@temporalio/client";
import { StartRefused } from "../refusals.ts";
import { freePort } from "./free-port.ts";
import { commandOf, endProcess, run, type Running, type Step } from "./processes.ts";
import { untilReady } from "./ready.ts";

export interface TemporalOptions {
  readonly binary: string;
  /** A folder of its own. */
  readonly dir: string;
  readonly log: string;
  /** False keeps everything in memory. */
  readonly durable: boolean;
}

export interface RunningTemporal {
  readonly address: string;
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The namespace of the embedded server. */
export const NAMESPACE = "inspect";

const ATTEMPTS = 3;
const STOP: readonly Step[] = [
  { signal: "SIGTERM", waitMs: 3_500 },
  { signal: "SIGKILL", waitMs: 1_000 },
];
const DYNAMIC_CONFIG = ["limit.maxIDLength=255", "matching.enableFairness=true"];
const SEARCH_ATTRIBUTES = ["CampaignId=Keyword", "Stage=Keyword", "DueAt=Datetime", "Parked=Bool"];
const PRAGMAS = ["journal_mode=WAL", "synchronous=NORMAL"];

/** Starts a Temporal server of our own and returns when it answers, also over what a kill -9 left behind. */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  mkdirSync(options.dir, { recursive: true });
  const pidFile = join(options.dir, "pid");
  const database = join(options.dir, "temporal.db");
  await endOrphan(pidFile, database);
  const { server, address } = await startOnFreePort(options, database, pidFile);
  const stop = async (): Promise<void> => {
    await server.stop(STOP);
    rmSync(pidFile, { force: true });
  };
  return { address, ended: server.ended, stop };
}

async function endOrphan(pidFile: string, database: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8"));
  if (commandOf(pid)?.includes(database)) await endProcess(pid, STOP);
  rmSync(pidFile, { force: true });
}

interface Launched {
  readonly server: Running;
  readonly address: string;
}

async function startOnFreePort(
  options: TemporalOptions,
  database: string,
  pidFile: string,
): Promise<Launched> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const address = `127.0.0.1:${port}`;
    const from = existsSync(options.log) ? statSync(options.log).size : 0;
    const server = launchServer(options, database, port);
    writeFileSync(pidFile, String(server.pid));
    const failure = await untilReady(server, async () => {
      // Its own word first: until it has the port, somebody else might answer there.
      if (!said(options.log, from).includes("Temporal Server:"))
        throw new Error("it has not opened its port");
      await ask(address);
    });
    if (failure === undefined) return { server, address };
    await server.stop(STOP);
    // Another process may have taken the port meanwhile.
    if (attempt === ATTEMPTS)
      throw new StartRefused({
        reason: "temporal-failed",
        detail: lastLine(said(options.log, from)) || failure,
        log: options.log,
      });
  }
}

function launchServer(
  { binary, dir, log, durable }: TemporalOptions,
  database: string,
  port: number,
): Running {
  const storage = durable
    ? ["--db-filename", database, ...PRAGMAS.flatMap((pragma) => ["--sqlite-pragma", pragma])]
    : [];
  const args = [
    ...["server", "start-dev", "--headless", "--ip", "127.0.0.1", "--port", String(port)],
    ...["--namespace", NAMESPACE, "--log-level", "warn"],
    ...storage,
    ...DYNAMIC_CONFIG.flatMap((setting) => ["--dynamic-config-value", setting]),
    ...SEARCH_ATTRIBUTES.flatMap((attribute) => ["--search-attribute", attribute]),
  ];
  // None of the caller's TEMPORAL_… settings get in, and the server does not ask the internet for news.
  const env = { PATH: dirname(binary), HOME: dir, TZ: "UTC", TEMPORAL_VERSION_CHECK_DISABLED: "1" };
  return run({ file: binary, args, cwd: dir, env, log });
}

function said(log: string, from: number): string {
  return readFileSync(log).subarray(from).toString("utf8");
}

async function ask(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 5_000 });
  try {
    await connection.workflowService.describeNamespace({ namespace: NAMESPACE });
  } finally {
    await connection.close();
  }
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
