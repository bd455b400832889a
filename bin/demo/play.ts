import { openDatabase } from "../../db/client.ts";
import type { Database } from "../../db/client.ts";
import { answerAssignments } from "./assign.ts";
import { until } from "./at-once.ts";
import { openBureau } from "./bureau.ts";
import type { Bureau } from "./bureau.ts";
import { layDownDays } from "./days.ts";
import { followUp } from "./follow-up.ts";
import { openInbox } from "./inbox.ts";
import { inspectAll } from "./inspect.ts";
import { listPlayers } from "./inspections.ts";
import { openCampaign, planAndDraw, reaches } from "./plan.ts";
import { comeBack } from "./recurrence.ts";
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
export async function play(stage: Stage, options: PlayOptions): Promise<Performance> {
  const database = openDatabase(stage.databaseUrl, 4);
  try {
    return await playWith(database, stage, options);
  } finally {
    await database.close();
  }
}

async function playWith(
  database: Database,
  { url, inboxUrl }: Stage,
  { size, dayMs, say }: PlayOptions,
): Promise<Performance> {
  const begunAt = performance.now();
  const inbox = openInbox(inboxUrl);
  const days = await layDownDays(database.db, dayMs);
  const bureau = await openBureau(url);
  const campaignId = await openCampaign(bureau, days, size);
  const teller = tellStory(database.sql, campaignId, say);
  try {
    await planAndDraw(bureau, campaignId);
    await answerAssignments(url, bureau.head, inbox, campaignId);
    const players = await listPlayers(bureau.head, campaignId);
    const items = await listItems(bureau, campaignId);
    const isOnSupervisionList = (inspectionId: string) => hasReachedTheList(database, inspectionId);
    const after = { url, bureau, days, inbox, isOnSupervisionList };
    await inspectAll({ bureau, days, items }, players, (player) => followUp(after, player));
    await reaches(bureau.head, campaignId, "closed");
    await comeBack(after, items, players);
  } finally {
    await teller.finish();
  }
  const counted = await until("all mails", async () => {
    const seconds = Math.round((performance.now() - begunAt) / 100) / 10;
    const now = await countCampaign(database, inbox, campaignId, seconds);
    return now.mails === now.mailsOwed ? now : undefined;
  });
  const { mailsOwed: _owed, ...table } = counted;
  return { table, missing: shortcomings(counted, { drawn: size }) };
}

async function listItems(bureau: Bureau, campaignId: string): Promise<readonly string[]> {
  const { rows } = await bureau.head.get<{ rows: { itemVersionId: string }[] }>(
    `/campaigns/${campaignId}/items`,
  );
  return rows.map(({ itemVersionId }) => itemVersionId);
}

async function hasReachedTheList({ sql }: Database, inspectionId: string): Promise<boolean> {
  const found = await sql`
    select 1 from rungs where inspection_id = ${inspectionId} and level = 'supervision-list'`;
  return found.length > 0;
}
