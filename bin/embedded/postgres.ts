import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { StartRefused } from "../refusals.ts";
import { freePort } from "./free-port.ts";
import { findBinaries, removeCopy, type Binaries } from "./postgres-binaries.ts";
import { openCluster, serverEnv, type Cluster } from "./postgres-cluster.ts";
import { postgresAccount, type Account } from "./postgres-user.ts";
import { commandOf, endProcess, run, type Running, type Step } from "./processes.ts";
import { untilReady } from "./ready.ts";

export interface PostgresOptions {
  /** A folder of its own. */
  readonly dir: string;
  readonly log: string;
  /** False where the data is thrown away anyway: no waiting for the disk. */
  readonly durable: boolean;
}

export interface RunningPostgres {
  readonly urlOf: (database: string) => string;
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
}

const ATTEMPTS = 3;
const COPY_NOTE = "binaries-copied-to";
const STOP: readonly Step[] = [
  { signal: "SIGINT", waitMs: 3_000 },
  { signal: "SIGQUIT", waitMs: 1_500 },
  { signal: "SIGKILL", waitMs: 1_000 },
];

/** Starts a Postgres of our own and returns when it answers, also over what a kill -9 left behind. */
export async function startPostgres({ dir, log, durable }: PostgresOptions): Promise<RunningPostgres> {
  mkdirSync(dir, { recursive: true });
  const account = postgresAccount(join(dir, "data"));
  const name = `double-random-${createHash("sha256").update(realpathSync(dir)).digest("hex").slice(0, 16)}`;
  await endOrphan(dir, name);
  const binaries = await reachableBinaries(dir, account);
  const cluster = openCluster(dir, binaries, account, durable);
  const { server, urlOf } = await startOnFreePort({ binaries, cluster, account, name, log, durable });
  const stop = async (): Promise<void> => {
    await server.stop(STOP);
    await removeNoted(dir);
  };
  return { urlOf, ended: server.ended, stop };
}

/** Ends the server that a killed keeper left running, and removes a lock file that nobody holds. */
async function endOrphan(dir: string, name: string): Promise<void> {
  const lock = join(dir, "data", "postmaster.pid");
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, "utf8").split("\n", 1)[0]);
  if (commandOf(pid)?.includes(name)) await endProcess(pid, STOP);
  // The number may belong to a stranger by now, and Postgres would then refuse to start.
  rmSync(lock, { force: true });
}

async function reachableBinaries(dir: string, account: Account | undefined): Promise<Binaries> {
  await removeNoted(dir);
  const binaries = findBinaries(account);
  if (binaries.copy) writeFileSync(join(dir, COPY_NOTE), binaries.copy);
  return binaries;
}

/** Removes the copied binaries of this or of a killed run: the note says where they are. */
async function removeNoted(dir: string): Promise<void> {
  const note = join(dir, COPY_NOTE);
  if (!existsSync(note)) return;
  await removeCopy(readFileSync(note, "utf8"));
  rmSync(note);
}

interface Launch {
  readonly binaries: Binaries;
  readonly cluster: Cluster;
  readonly account: Account | undefined;
  readonly name: string;
  readonly log: string;
  readonly durable: boolean;
}

interface Launched {
  readonly server: Running;
  readonly urlOf: (database: string) => string;
}

async function startOnFreePort(launch: Launch): Promise<Launched> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const urlOf = (database: string): string =>
      `postgres://postgres:${launch.cluster.password}@127.0.0.1:${port}/${database}`;
    const server = launchServer(launch, port);
    const failure = await untilReady(server, () => ask(urlOf("postgres")));
    if (failure === undefined) return { server, urlOf };
    await server.stop(STOP);
    // Another process may have taken the port meanwhile, and backends of a killed server need a moment to notice.
    if (attempt === ATTEMPTS) {
      throw new StartRefused({ reason: "postgres-failed", detail: failure, log: launch.log });
    }
    await sleep(500 * attempt);
  }
}

function launchServer({ binaries, cluster, account, name, log, durable }: Launch, port: number): Running {
  const settings: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    cluster_name: name,
    max_connections: "200",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", full_page_writes: "off", synchronous_commit: "off" }),
  };
  const args = Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  return run({
    file: binaries.postgres,
    args: ["-D", cluster.seenAs, ...args],
    cwd: cluster.data,
    env: serverEnv,
    log,
    runAs: account,
  });
}

async function ask(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await sql`select 1`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
