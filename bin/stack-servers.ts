import { join } from "node:path";
import { startMailCatcher, type MailCatcher } from "../mail/catcher/catcher.ts";
import type { Closing } from "./closing.ts";
import { content } from "./content.ts";
import { startDatabases, type Databases } from "./embedded/databases.ts";
import type { FromKeeper, Part } from "./embedded/keeper-messages.ts";
import { NAMESPACE } from "./embedded/temporal.ts";
import { binaryFolders, searchPath } from "./env.ts";
import { requireDatabase, requireTemporal } from "./given.ts";
import { silentProgress, type Progress } from "./progress.ts";
import type { StackOptions } from "./stack-options.ts";

/** Postgres and Temporal: those that were given are asked, the others are started. */
export async function startServers(
  options: StackOptions,
  dataDir: string,
  closing: Closing,
): Promise<Databases> {
  const { given = {}, progress = silentProgress } = options;
  if (given.databaseUrl !== undefined) await requireDatabase(given.databaseUrl);
  if (given.temporalAddress !== undefined) {
    await requireTemporal(given.temporalAddress, given.temporalNamespace ?? NAMESPACE);
  }
  const parts: Part[] = [];
  if (given.databaseUrl === undefined) parts.push("postgres");
  if (given.temporalAddress === undefined) parts.push("temporal");
  if (parts.length === 0) return { ended: new Promise(() => undefined) };

  const starting = startDatabases(
    {
      dataDir,
      parts,
      durable: options.testMode !== true,
      temporary: options.dataDir === undefined,
      binaryFolders: binaryFolders(dataDir),
      path: searchPath(),
    },
    (news) => {
      tell(news, progress);
    },
  );
  closing.add(starting.stop);
  await Promise.all(parts.map((part) => progress.step(part, starting.started(part))));
  return starting.ready;
}

function tell(news: FromKeeper, progress: Progress): void {
  if (news.type === "waiting") progress.say(`  … ${content.steps.predecessor}`);
  if (news.type === "downloading") progress.say(`  … ${content.downloading(news.from)}`);
}

/** Starts the mail catcher, which keeps its mails with the data. */
export async function startMail(dataDir: string, closing: Closing, progress: Progress): Promise<MailCatcher> {
  const mail = await progress.step("mail", startMailCatcher({ storeDir: join(dataDir, "mails") }));
  closing.add(mail.close);
  return mail;
}
