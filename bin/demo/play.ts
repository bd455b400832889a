import { openDatabase } from "../../db/client.ts";
import { answerAssignments } from "./assign.ts";
import { until } from "./at-once.ts";
import { openBureau } from "./bureau.ts";
import { layDownDays } from "./days.ts";
import { followUpAll } from "./follow-up.ts";
import { openInbox } from "./inbox.ts";
import { inspectAll } from "./inspect.ts";
import { listPlayers } from "./inspections.ts";
import { openCampaign, planAndDraw, reaches } from "./plan.ts";
import { countCampaign, shortcomings } from "./table.ts";
import type { DemoTable } from "./table.ts";
import { tellStory } from "./teller.ts";

export interface Stage {
  readonly url: string;
  readonly inboxUrl: string;
  readonly databaseUrl: string;
}

export interface Performance {
  readonly table: DemoTable;
  /** What should have happened and did not. */
  readonly missing: readonly string[];
}

export interface PlayOptions {
  /** Enterprises drawn. */
  readonly size: number;
  /** How long a day lasts, in ms. */
  readonly dayMs: number;
  readonly say: (line: string) => void;
}

/** Plays one campaign through the API as the persons would, and counts what came of it. */
export async function play(
  { url, inboxUrl, databaseUrl }: Stage,
  options: PlayOptions,
): Promise<Performance> {
  const begunAt = performance.now();
  const database = openDatabase(databaseUrl, 4);
  const inbox = openInbox(inboxUrl);
  try {
    const days = await layDownDays(database.db, options.dayMs);
    const bureau = await openBureau(url);
    const campaignId = await openCampaign(bureau, days, options.size);
    const teller = tellStory(database.sql, campaignId, options.say);
    await planAndDraw(bureau, campaignId);
    await answerAssignments(url, bureau.head, inbox, campaignId);
    const players = await listPlayers(bureau.head, campaignId);
    const { rows } = await bureau.head.get<{ rows: { itemVersionId: string }[] }>(
      `/campaigns/${campaignId}/items`,
    );
    const items = rows.map(({ itemVersionId }) => itemVersionId);
    await inspectAll({ bureau, days, items }, players);
    const isOnSupervisionList = async (inspectionId: string) => {
      const found = await database.sql`
        select 1 from rungs where inspection_id = ${inspectionId} and level = 'supervision-list'`;
      return found.length > 0;
    };
    await followUpAll({ url, bureau, days, inbox, isOnSupervisionList }, players);
    await reaches(bureau.head, campaignId, "closed");
    const seconds = () => Math.round((performance.now() - begunAt) / 100) / 10;
    const counted = await until("all mails", async () => {
      const now = await countCampaign(database, inbox, campaignId, seconds());
      return now.mails === now.mailsOwed ? now : undefined;
    });
    await teller.finish();
    const { mailsOwed: _owed, equation: _equation, ...table } = counted;
    return { table, missing: shortcomings(counted, { drawn: options.size }) };
  } finally {
    await database.close();
  }
}
