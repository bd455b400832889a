import type { WorkflowClient } from "@temporalio/client";
import type { SubjectKind } from "../domain/campaign/file.ts";
import { failureOf } from "./failures.ts";
import { workflowIdOf } from "./ids.ts";

interface Procedure {
  readonly kind: SubjectKind;
  readonly id: string;
}

const WORKFLOW_ID = /^(campaign|inspection|penalty-case)\/([0-9a-f-]{36})$/;
const LIVES: readonly string[] = ["RUNNING", "PAUSED", "CONTINUED_AS_NEW"];

/** What the server knows of our workflows, for whoever may not know Temporal. */
export function createOverseer(client: WorkflowClient) {
  /** From the visibility store: quick for all, and some time behind. */
  async function listRunning(): Promise<readonly Procedure[]> {
    const found: Procedure[] = [];
    for await (const { workflowId } of client.list({
      query: "ExecutionStatus = 'Running'",
      pageSize: 1_000,
    })) {
      const [, kind, id] = WORKFLOW_ID.exec(workflowId) ?? [];
      if (kind !== undefined && id !== undefined) found.push({ kind: kind as SubjectKind, id });
    }
    return found;
  }

  /** From the history itself: exact. */
  async function isRunning({ kind, id }: Procedure): Promise<boolean> {
    try {
      const { status } = await client.getHandle(workflowIdOf(kind, id)).describe();
      return LIVES.includes(status.name);
    } catch (error) {
      if (failureOf(error).kind === "absent") return false;
      throw error;
    }
  }

  async function tellToLookAgain({ kind, id }: Procedure): Promise<void> {
    try {
      await client.getHandle(workflowIdOf(kind, id)).signal("refresh");
    } catch (error) {
      if (failureOf(error).kind !== "absent") throw error;
    }
  }

  return { listRunning, isRunning, tellToLookAgain };
}
