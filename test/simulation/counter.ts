import { submitCommand, type Act } from "../../api/commands.ts";
import { ProblemError } from "../../api/problem-error.ts";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { Delivery, DeliveryOutcome } from "../../temporal/gateway.ts";
import type { TestDb } from "../harness/database.ts";
import type { ChanceFor } from "./chance.ts";
import type { Lane } from "./lane.ts";
import type { Tally } from "./tally.ts";

export type Said = Act & {
  readonly actor: Actor;
  /** What tells one click from another; the same key is the same click. */
  readonly key: string;
  readonly expectedVersion?: number;
};

/** Where persons hand in what they do: the API's own way in, without its network. */
export interface Counter {
  readonly say: (said: Said) => Promise<"done" | "refused" | "pending">;
}

/** Of a hundred deliveries this many do not reach the workflow; the relay sees to them later. */
const LOST_PERCENT = 1.5;

export function openCounter(
  lane: Lane,
  {
    db,
    chanceFor,
    tally,
  }: { readonly db: TestDb["db"]; readonly chanceFor: ChanceFor; readonly tally: Tally },
): Counter {
  const chance = chanceFor("network", lane.section.code);
  const gateway = { deliver, launchCampaign: () => Promise.resolve(false) };

  async function deliver(delivery: Delivery): Promise<DeliveryOutcome> {
    if (!chance.happens(LOST_PERCENT / 100)) return lane.deliver(delivery);
    tally.count("deliveries", "lost");
    return { outcome: "pending" };
  }

  async function say({ actor, key, expectedVersion, ...act }: Said): Promise<"done" | "refused" | "pending"> {
    const conditions = { idempotencyKey: key, expectedVersion: expectedVersion ?? null };
    try {
      const answer = await submitCommand({ db, gateway, clock: lane.now }, act, {
        caller: { readers: [], actor },
        conditions,
      });
      return answer.status === 200 ? "done" : "pending";
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return "refused";
    }
  }

  return { say };
}
