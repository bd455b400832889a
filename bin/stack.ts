import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase } from "../db/migrate.ts";
import { createClosing, type Closing } from "./closing.ts";
import { holdDataDir, readOrMakeSecret, requirePort } from "./data-dir.ts";
import { freePort } from "./embedded/free-port.ts";
import { NAMESPACE } from "./embedded/temporal.ts";
import { silentProgress } from "./progress.ts";
import { StartRefused, sentenceOf } from "./refusals.ts";
import type { StackOptions } from "./stack-options.ts";
import { startParts } from "./stack-parts.ts";
import { startMail, startServers } from "./stack-servers.ts";

export interface Stack {
  readonly url: string;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly smtpUrl: string;
  /** The inbox of the mail catcher, unless a relay was given. */
  readonly inboxUrl: string | undefined;
  /** Settles with the reason if a part ends unasked. */
  readonly ended: Promise<StartRefused>;
  /** Ends API, worker, mail and databases, in this order. */
  readonly stop: () => Promise<void>;
}

/** Starts the whole system and returns when it can be used; a start that fails leaves nothing running. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const closing = createClosing();
  const signal = options.signal ?? new AbortController().signal;
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Error("the start was broken off"));
    });
  });
  try {
    return await Promise.race([startAll(options, closing), aborted]);
  } catch (error) {
    await closing.run();
    throw error;
  }
}

async function startAll(options: StackOptions, closing: Closing): Promise<Stack> {
  const { given = {}, progress = silentProgress } = options;
  const dataDir = options.dataDir ?? (await temporaryFolder(closing));
  const port = options.port ?? (await freePort());
  const held = await holdDataDir(dataDir, () => (options.isEnding?.() ? "stopping" : "running"));
  closing.add(held.release);
  await requirePort(port, held.wasKilled);

  const [databases, mail] = await Promise.all([
    startServers(options, dataDir, closing),
    given.smtpUrl === undefined ? startMail(dataDir, closing, progress) : undefined,
  ]);
  const databaseUrl = given.databaseUrl ?? databases.databaseUrl ?? "";
  const filesDir = given.filesDir ?? join(dataDir, "files");
  await prepareDatabase(databaseUrl, filesDir, options);

  const temporalNamespace =
    given.temporalAddress === undefined ? NAMESPACE : (given.temporalNamespace ?? NAMESPACE);
  const settings = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: given.temporalAddress ?? databases.temporalAddress ?? "",
    TEMPORAL_NAMESPACE: temporalNamespace,
    SMTP_URL: given.smtpUrl ?? mail?.smtpUrl ?? "",
    PUBLIC_URL: given.publicUrl ?? `http://localhost:${port}`,
    LINK_SECRET: given.linkSecret ?? readOrMakeSecret(dataDir),
    FILES_DIR: filesDir,
    PORT: String(port),
  };
  const parts = await startParts(dataDir, settings, closing, progress);
  return {
    url: `http://localhost:${port}`,
    dataDir,
    databaseUrl,
    temporalAddress: settings.TEMPORAL_ADDRESS,
    temporalNamespace,
    smtpUrl: settings.SMTP_URL,
    inboxUrl: mail?.inboxUrl,
    ended: Promise.race([databases.ended, ...parts.map(({ ended }) => ended)]),
    stop: closing.run,
  };
}

async function temporaryFolder(closing: Closing): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "double-random-"));
  closing.add(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function prepareDatabase(url: string, filesDir: string, options: StackOptions): Promise<void> {
  const { seed, progress = silentProgress } = options;
  await progress.step("migrate", named("migrate", migrateDatabase(url)));
  if (seed) await progress.step("seed", named("seed", seed(url, filesDir)));
}

async function named<T>(step: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new StartRefused({ reason: "step-failed", step, detail: sentenceOf(error) });
  }
}
