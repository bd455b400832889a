import type postgres from "postgres";
import { ACT_WORDS, EVENT_WORDS, LEVEL_WORDS } from "./content.ts";

export interface Teller {
  /** Tells what is left, and falls silent. */
  readonly finish: () => Promise<void>;
}

interface Told {
  readonly seq: number;
  readonly event: string;
  readonly number: string | null;
  readonly stage: string | null;
  readonly rungs:
    readonly { readonly rung: string; readonly act: string; readonly level: string | null }[] | null;
}

const EVERY_MS = 300;

/** Tells a campaign's story as its ledger grows, one line an event. */
export function tellStory(sql: postgres.Sql, campaignId: string, say: (line: string) => void): Teller {
  let last = 0;
  const telling = new AbortController();

  async function catchUp(): Promise<void> {
    const entries = await sql<Told[]>`
      select l.seq::int, l.event, i.number, l.facts->>'stage' as stage, l.facts->'rungs' as rungs
      from ledger l left join inspections i on i.id::text = l.subject_id
      where l.campaign_id = ${campaignId} and l.seq > ${last} order by l.seq`;
    for (const entry of entries) {
      for (const line of linesOf(entry)) say(line);
      last = entry.seq;
    }
  }

  const told = (async () => {
    while (!telling.signal.aborted) {
      await catchUp();
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();

  return {
    finish: async () => {
      telling.abort();
      await told;
      await catchUp();
    },
  };
}

function linesOf({ event, number, stage, rungs }: Told): readonly string[] {
  const where = (number ?? "").padEnd(26);
  if (event === "clocks-rang") {
    return (rungs ?? []).map(({ rung, act, level }) => {
      const words = ACT_WORDS[act] ?? act;
      return `${where} ${rung.padEnd(5)} ${words}${level === null ? "" : ` → ${LEVEL_WORDS[level] ?? level}`}`;
    });
  }
  const end = stage === "closed" && number !== null ? "　✔ 办结 closed" : "";
  return [`${where} ${EVENT_WORDS[event] ?? event}${end}`];
}
