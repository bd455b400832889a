import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { platform } from "node:os";
import { join } from "node:path";
import { StartRefused } from "../refusals.ts";
import type { Binaries } from "./postgres-binaries.ts";
import { giveTo, type Account } from "./postgres-user.ts";

export interface Cluster {
  /** The folder Postgres calls its data directory. */
  readonly data: string;
  /** How the server, started inside that folder, names it. */
  readonly seenAs: string;
  readonly password: string;
}

const VERSION = "18";

/** The environment of the server's programs: none of the caller's PG… or LC_… settings get in. */
export const serverEnv: NodeJS.ProcessEnv = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

/** Opens the cluster in `dir`, making it at the first start; a start cut short leaves nothing that counts. */
export function openCluster(
  dir: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Cluster {
  const data = join(dir, "data");
  const finished = join(dir, "initialised");
  if (!existsSync(finished)) {
    rmSync(data, { recursive: true, force: true });
    makeFolders(dir, data, account);
    writePassword(join(dir, "password"), account);
    initialise(binaries, data, account, durable);
    writeFileSync(finished, `${VERSION}\n`);
  }
  refuseOtherVersion(data);
  return {
    data,
    seenAs: seenAs(data, account),
    password: readFileSync(join(dir, "password"), "utf8").trim(),
  };
}

function makeFolders(dir: string, data: string, account: Account | undefined): void {
  for (const folder of [dir, data]) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o700);
    giveTo(account, folder);
  }
}

function writePassword(file: string, account: Account | undefined): void {
  writeFileSync(file, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  giveTo(account, file);
}

/**
 * Root may keep the data where the lent account cannot walk to. The server is
 * started inside the folder, and this name leads there without the way.
 */
function seenAs(data: string, account: Account | undefined): string {
  return account && platform() === "linux" ? "/proc/self/cwd" : data;
}

function initialise(binaries: Binaries, data: string, account: Account | undefined, durable: boolean): void {
  const args = [
    `--pgdata=${seenAs(data, account)}`,
    "--username=postgres",
    "--pwfile=../password",
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    ...characterType(),
    ...(durable ? [] : ["--no-sync"]),
  ];
  const { status, stderr, error } = spawnSync(binaries.initdb, args, {
    cwd: data,
    env: serverEnv,
    encoding: "utf8",
    ...account,
  });
  if (status === 0) return;
  const detail = error?.message ?? stderr.trim().split("\n").slice(-3).join(" ");
  throw new StartRefused({ reason: "postgres-failed", detail, log: data });
}

/** Trigrams of Chinese words need a character type that knows letters beyond ASCII. */
function characterType(): readonly string[] {
  if (platform() === "win32") return [];
  return [`--lc-ctype=${platform() === "darwin" ? "en_US.UTF-8" : "C.UTF-8"}`];
}

function refuseOtherVersion(data: string): void {
  const found = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (found !== VERSION) throw new StartRefused({ reason: "data-dir-other-version", dir: data, found });
}
