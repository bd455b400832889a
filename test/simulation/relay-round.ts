import { createRelay, type Deliver } from "../../activities/relay.ts";
import type { SubjectKind } from "../../domain/campaign/file.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { TestDb } from "../harness/database.ts";
import type { Lane } from "./lane.ts";

type Letter = Parameters<Deliver>[0];
type Answer = Awaited<ReturnType<Deliver>>;

interface Plan {
  readonly database: Pick<TestDb, "db" | "sql">;
  readonly laneOf: (subjectKind: SubjectKind, subjectId: string) => Promise<Lane>;
  readonly now: () => Instant;
}

const ROUNDS = 400;

/** The product's relay, run between two stretches of time instead of every second. */
export function openRelay({ database, laneOf, now }: Plan) {
  const { db, sql } = database;
  const waiting: { readonly letter: Letter; readonly answered: (answer: Answer) => void }[] = [];
  let handing: Promise<void> | undefined;

  const { sweep } = createRelay({
    db,
    now,
    deliver: (letter) =>
      new Promise((answered) => {
        waiting.push({ letter, answered });
        handing ??= Promise.resolve().then(handOut);
      }),
    launchCampaign: async (campaignId) => {
      (await laneOf("campaign", campaignId)).startWorkflow("campaign", campaignId);
      return true;
    },
    startInspection: async ({ inspectionId }) => {
      (await laneOf("inspection", inspectionId)).startWorkflow("inspection", inspectionId);
    },
    startPenaltyCase: async ({ caseId }) => {
      (await laneOf("penalty-case", caseId)).startWorkflow("penalty-case", caseId);
    },
  });

  /** Of one batch the letters of a section go out one after the other, in an order that never changes. */
  async function handOut(): Promise<void> {
    handing = undefined;
    const batch = waiting.splice(0).sort((a, b) => (a.letter.commandId < b.letter.commandId ? -1 : 1));
    const byLane = new Map<Lane, typeof batch>();
    for (const one of batch) {
      const lane = await laneOf(one.letter.subjectKind, one.letter.subjectId);
      byLane.set(lane, [...(byLane.get(lane) ?? []), one]);
    }
    await Promise.all(
      [...byLane].map(async ([lane, letters]) => {
        for (const { letter, answered } of letters) answered(await lane.deliver(letter));
      }),
    );
  }

  /** Starts and delivers what is owed, until nothing is. */
  async function deliverAll(): Promise<void> {
    for (let round = 0; await isSomethingOwed(); round += 1) {
      if (round > ROUNDS) throw new Error("The relay does not come to an end");
      await sweep();
    }
  }

  async function isSomethingOwed(): Promise<boolean> {
    const [row] = await sql<{ owed: boolean }[]>`
      select exists (select from command_inbox where status = 'pending' and next_try_at <= ${now()})
        or exists (select from campaigns where launch_state = 'owed')
        or exists (select from penalty_cases where launch_state = 'owed') as owed`;
    return row?.owed ?? false;
  }

  return { deliverAll };
}
