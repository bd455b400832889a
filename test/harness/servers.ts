import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { binaryFolders, searchPath } from "../../bin/env.ts";
import { startDatabases, type Databases } from "../../bin/embedded/databases.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import { startMailCatcher } from "../../mail/catcher/catcher.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The Postgres of this run, as its administrator. */
    databaseUrl: string;
    /** A migrated database to be cloned, never to be used. */
    templateDb: string;
    temporalAddress: string;
    temporalNamespace: string;
    smtpUrl: string;
    /** The catcher's inbox: pages and JSON. */
    mailUrl: string;
  }
}

const TEMPLATE = "template_migrated";

/** Starts one Postgres, one Temporal and one mail catcher for the whole run, if any test needs them. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!(await needsServers(project.vitest.state.getPaths()))) return undefined;
  const dataDir = await mkdtemp(join(tmpdir(), "double-random-test-"));
  const databases = startDatabases(
    {
      dataDir,
      parts: ["postgres", "temporal"],
      durable: false,
      temporary: true,
      binaryFolders: binaryFolders(),
      path: searchPath(),
    },
    () => undefined,
  );
  const mail = await startMailCatcher();
  const stop = async (): Promise<void> => {
    await Promise.all([databases.stop(), mail.close()]);
  };
  try {
    await provideAll(project, await databases.ready, mail);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Tests of pure rules say nothing about the harness, and need not wait for it. */
async function needsServers(files: readonly string[]): Promise<boolean> {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return texts.some((text) => /harness\/(?!sandbox|bundle|replay)|factories\/|inject\(/.test(text));
}

async function provideAll(
  project: TestProject,
  { adminUrl = "", temporalAddress = "" }: Databases,
  mail: { readonly smtpUrl: string; readonly inboxUrl: string },
): Promise<void> {
  await makeTemplate(adminUrl);
  project.provide("databaseUrl", adminUrl);
  project.provide("templateDb", TEMPLATE);
  project.provide("temporalAddress", temporalAddress);
  project.provide("temporalNamespace", "inspect");
  project.provide("smtpUrl", mail.smtpUrl);
  project.provide("mailUrl", mail.inboxUrl);
}

async function makeTemplate(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  await sql`create database ${sql(TEMPLATE)}`;
  await sql.end();
  const url = new URL(adminUrl);
  url.pathname = `/${TEMPLATE}`;
  await migrateDatabase(url.href);
}
