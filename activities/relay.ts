import { officerIdOf } from "../domain/accounts/actor.ts";
import type { Outcome, SubjectKind } from "../domain/campaign/file.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import type { Db } from "../db/client.ts";
import { listOwedCampaigns, noteOnCampaign } from "../db/queries/campaigns.ts";
import { claimUndelivered, settleCommand } from "../db/queries/inbox.ts";
import type { Undelivered } from "../db/queries/inbox.ts";
import { listOwedInspections, markLaunched } from "../db/queries/inspections.ts";
import { listOwedCases, noteOnCase } from "../db/queries/penalty.ts";
import type { StartInspection } from "./launch.ts";

/** What the relay hands a command to; it answers `pending` when nobody could be reached. */
export type Deliver = (letter: {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly commandId: string;
  readonly name: string;
  readonly actorId: string | null;
  readonly expectedVersion: number | null;
}) => Promise<
  | { readonly outcome: "done" | "pending" }
  | {
      readonly outcome: "rejected";
      readonly reason: string;
      readonly facts: Readonly<Record<string, unknown>>;
    }
>;

/** Starts the workflow of a penalty case; one that runs already is left alone. */
export type StartPenaltyCase = (penaltyCase: {
  readonly caseId: string;
  readonly campaignId: string;
}) => Promise<void>;

interface RelayDeps {
  readonly db: Db;
  readonly deliver: Deliver;
  readonly launchCampaign: (campaignId: string) => Promise<boolean>;
  readonly startInspection: StartInspection;
  readonly startPenaltyCase: StartPenaltyCase;
  readonly now: () => Instant;
}

const BATCH = 50;
/** A new calendar owes thousands of commands at once; a sweep takes many of them, and still ends soon. */
const BATCHES = 10;

/**
 * Works towards a Temporal that was away: starts what is owed a start, delivers what is owed a delivery, the
 * oldest of each subject first, persons' acts before the system's own. Safe to run twice: starts and deliveries are idempotent by their ids.
 */
export function createRelay(deps: RelayDeps) {
  const { db, deliver, launchCampaign, startInspection, startPenaltyCase, now } = deps;

  async function sweep(): Promise<void> {
    await launchOwedCampaigns();
    await launchOwedInspections();
    await launchOwedCases();
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const owed = await claimUndelivered(db, now(), BATCH);
      await Promise.all(owed.map(relay));
      if (owed.length < BATCH) return;
    }
  }

  async function launchOwedCampaigns(): Promise<void> {
    for (const id of await listOwedCampaigns(db)) {
      if (await launchCampaign(id)) await noteOnCampaign(db, id, { launchState: "started" });
    }
  }

  async function launchOwedInspections(): Promise<void> {
    const owed = await listOwedInspections(db, undefined, undefined, BATCH);
    for (const { id, campaignId } of owed) {
      await startInspection({ inspectionId: id, campaignId });
      await markLaunched(db, [id]);
    }
  }

  async function launchOwedCases(): Promise<void> {
    for (const { id, campaignId } of await listOwedCases(db, BATCH)) {
      await startPenaltyCase({ caseId: id, campaignId });
      await noteOnCase(db, id, { launchState: "started" });
    }
  }

  async function relay({ id, actor, ...command }: Undelivered): Promise<void> {
    const answer = await deliver({ ...command, commandId: id, actorId: officerIdOf(actor) ?? null });
    if (answer.outcome !== "rejected") return;
    const { reason, facts } = answer;
    const outcome: Outcome = { status: "rejected", reason, facts };
    await settleCommand(db, id, outcome, now());
  }

  return { sweep };
}
