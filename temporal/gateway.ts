import type { SubjectKind } from "../domain/campaign/file.ts";
import { WorkflowExecutionAlreadyStartedError } from "@temporalio/client";
import type { WorkflowClient } from "@temporalio/client";
import { createBreaker } from "./breaker.ts";
import { failureOf } from "./failures.ts";
import { workflowIdOf } from "./ids.ts";

/** A command on its way to its workflow: ids only, its content stays in the inbox. */
export interface Delivery {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly commandId: string;
  readonly name: string;
  readonly actorId: string | null;
  readonly expectedVersion: number | null;
}

/** What became of a command: done, refused in lawful form, or not known yet. */
export type DeliveryOutcome =
  | { readonly outcome: "done"; readonly version: number; readonly stage: string }
  | {
      readonly outcome: "rejected";
      readonly reason: string;
      readonly facts: Readonly<Record<string, unknown>>;
    }
  | { readonly outcome: "pending" };

/** The way to Temporal for whoever may not know Temporal. */
export interface Gateway {
  readonly deliver: (delivery: Delivery) => Promise<DeliveryOutcome>;
  /** Starts a campaign's workflow; false when that has to wait, and the relay will see to it. */
  readonly launchCampaign: (campaignId: string) => Promise<boolean>;
}

interface GatewayDeps {
  readonly client: WorkflowClient;
  /** Told of what nobody expected: the command stays in the inbox and is delivered again. */
  readonly onTrouble: (error: unknown) => void;
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 4_000;

/** Talks to workflows with a deadline; after three outages in a row it says "pending" at once for ten seconds. */
export function createGateway({ client, onTrouble, deadlineMs = DEADLINE_MS }: GatewayDeps): Gateway {
  const breaker = createBreaker({ failures: 3, openMs: 10_000, now: Date.now });

  async function deliver(delivery: Delivery): Promise<DeliveryOutcome> {
    if (!breaker.isClosed()) return { outcome: "pending" };
    try {
      const receipt = await inTime(() => update(client, delivery));
      breaker.succeeded();
      return { outcome: "done", ...receipt };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  function outcomeOf(error: unknown): DeliveryOutcome {
    const failure = failureOf(error);
    if (failure.kind === "away") breaker.failed();
    else breaker.succeeded();
    if (failure.kind === "refused") {
      return { outcome: "rejected", reason: failure.reason, facts: failure.facts };
    }
    if (failure.kind === "unknown") onTrouble(error);
    return { outcome: "pending" };
  }

  async function launchCampaign(campaignId: string): Promise<boolean> {
    if (!breaker.isClosed()) return false;
    try {
      await inTime(() => start(client, campaignId));
      breaker.succeeded();
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return true;
      outcomeOf(error);
      return false;
    }
  }

  function inTime<T>(work: () => Promise<T>): Promise<T> {
    return client.withDeadline(Date.now() + deadlineMs, work);
  }

  return { deliver, launchCampaign };
}

function update(client: WorkflowClient, delivery: Delivery): Promise<{ version: number; stage: string }> {
  const { subjectKind, subjectId, commandId, name, actorId, expectedVersion } = delivery;
  return client.getHandle(workflowIdOf(subjectKind, subjectId)).executeUpdate(name, {
    updateId: commandId,
    args: [{ commandId, actorId, expectedVersion }],
  });
}

function start(client: WorkflowClient, campaignId: string) {
  return client.start("campaign", {
    workflowId: workflowIdOf("campaign", campaignId),
    workflowIdReusePolicy: "ALLOW_DUPLICATE",
    taskQueue: "campaign",
    args: [{ campaignId }],
  });
}
