import type { SubjectKind } from "../../domain/campaign/file.ts";
import { toInstant } from "../../domain/shared/plain-date.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Delivery, DeliveryOutcome } from "../../temporal/gateway.ts";
import { workflowIdOf } from "../../temporal/ids.ts";
import type { Job } from "../harness/sandbox-instance.ts";
import { playServer, type PlayedServer } from "../harness/sandbox-server.ts";
import type { Section } from "./county.ts";
import { activitiesOf } from "./lane-activities.ts";
import type { LanePlan } from "./lane-plan.ts";

/**
 * One section of the bureau with all its workflows, on a clock of its own. Sections share no rows but the chains of
 * the ledger and of the publications, so that they may run side by side and the figures come out the same.
 */
export interface Lane {
  readonly section: Section;
  readonly server: PlayedServer;
  readonly now: () => Instant;
  /** Hands a command to its workflow, as the gateway does. */
  readonly deliver: (delivery: Delivery) => Promise<DeliveryOutcome>;
  readonly startWorkflow: (kind: SubjectKind, id: string) => void;
  /** The worker dies in the middle of the next activity. */
  readonly doom: () => void;
  /** If it has not died yet, for want of activities, it dies now. */
  readonly bury: () => Promise<void>;
  /** Something has happened to a workflow: its persons will look, once. */
  readonly noteMoved: (workflowId: string) => void;
  /** Called after something has happened to a workflow. */
  readonly whenMoved: (look: (workflowId: string) => Promise<void>) => void;
}

/** After how many activations a fresh history is suggested: much earlier than in earnest, so that it happens often. */
const FRESH_HISTORY_FROM = 30;
const WORKFLOW_TYPES = {
  campaign: "campaign",
  inspection: "inspection",
  "penalty-case": "penaltyCase",
} as const;
const INPUT_KEYS = { campaign: "campaignId", inspection: "inspectionId", "penalty-case": "caseId" } as const;
/** Activities after which nobody has anything new to do. */
const QUIET = new Set(["ringClocks", "ringCaseClocks", "isLastOfCampaign", "countOpen", "beginInspecting"]);

export function openLane(plan: LanePlan): Lane {
  const { section, tally } = plan;
  const chance = plan.chanceFor("lane", section.code);
  const now = (): Instant => toInstant(server.nowMs());
  const moved = new Set<string>();
  let doomed = false;
  let look: (workflowId: string) => Promise<void> = () => Promise.resolve();

  const server: PlayedServer = playServer({
    bundle: plan.bundle,
    startAtMs: plan.startAtMs,
    activities: plan.alter(activitiesOf(plan, now, startWorkflow), plan),
    freshHistoryFrom: FRESH_HISTORY_FROM,
    attempt,
  });

  async function attempt(
    workflowId: string,
    activity: string,
    run: () => Promise<Job>,
  ): Promise<Job | "lost"> {
    if (doomed) return die(run);
    tally.count("activities", activity);
    const job = await run();
    if (!QUIET.has(activity)) noteMoved(workflowId);
    return job;
  }

  /** The worker dies: before the activity has run, or after it has committed and before it could say so. */
  async function die(run: () => Promise<Job>): Promise<"lost"> {
    doomed = false;
    const hasCommitted = chance.happens(0.5);
    tally.count("crashes", hasCommitted ? "between commit and report" : "before the activity");
    if (hasCommitted) await run();
    await server.crash();
    return "lost";
  }

  function noteMoved(workflowId: string): void {
    if (moved.has(workflowId)) return;
    moved.add(workflowId);
    server.at(server.nowMs(), async () => {
      moved.delete(workflowId);
      await look(workflowId);
    });
  }

  function startWorkflow(kind: SubjectKind, id: string): void {
    server.start(WORKFLOW_TYPES[kind], workflowIdOf(kind, id), { [INPUT_KEYS[kind]]: id });
  }

  async function deliver({ subjectKind, subjectId, name, ...letter }: Delivery): Promise<DeliveryOutcome> {
    const workflowId = workflowIdOf(subjectKind, subjectId);
    const { commandId, actorId, expectedVersion } = letter;
    const answer = await server.update(workflowId, name, { commandId, actorId, expectedVersion });
    if (answer?.failure) return { outcome: "rejected", ...refusalIn(answer.failure) };
    if (answer?.result === undefined) return { outcome: "pending" };
    return { outcome: "done", ...(answer.result as { version: number; stage: string }) };
  }

  return {
    section,
    server,
    now,
    deliver,
    startWorkflow,
    doom: () => {
      doomed = true;
    },
    bury: async () => {
      if (!doomed) return;
      doomed = false;
      tally.count("crashes", "while nothing ran");
      await server.crash();
    },
    noteMoved,
    whenMoved: (then) => {
      look = then;
    },
  };
}

function refusalIn({ reason, facts }: { readonly reason: string; readonly facts: unknown }) {
  return { reason, facts: typeof facts === "object" && facts !== null ? { ...facts } : {} };
}
