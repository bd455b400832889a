import { WorkflowExecutionAlreadyStartedError } from "@temporalio/client";
import type { WorkflowClient } from "@temporalio/client";
import { defineSearchAttributeKey } from "@temporalio/common";
import { workflowIdOf } from "./ids.ts";

const CAMPAIGN_ID = defineSearchAttributeKey("CampaignId", "KEYWORD");

/**
 * Starts the workflow of an inspection. One that runs is left alone: the id follows from the inspection. One that
 * was ended by hand begins again, from where its row stands, and over a row that is closed it ends at once. No
 * timeouts and no retries: an inspection ends only by its own procedure.
 */
export function startInspection(
  client: WorkflowClient,
  { inspectionId, campaignId }: { readonly inspectionId: string; readonly campaignId: string },
): Promise<void> {
  const workflowId = workflowIdOf("inspection", inspectionId);
  return startOnce(client, "inspection", workflowId, { inspectionId }, campaignId);
}

/** Starts the workflow of a penalty case, on the same terms. */
export function startPenaltyCase(
  client: WorkflowClient,
  { caseId, campaignId }: { readonly caseId: string; readonly campaignId: string },
): Promise<void> {
  const workflowId = workflowIdOf("penalty-case", caseId);
  return startOnce(client, "penaltyCase", workflowId, { caseId }, campaignId);
}

async function startOnce(
  client: WorkflowClient,
  workflowType: string,
  workflowId: string,
  input: object,
  campaignId: string,
): Promise<void> {
  try {
    await client.start(workflowType, {
      workflowId,
      workflowIdReusePolicy: "ALLOW_DUPLICATE",
      taskQueue: "inspection",
      args: [input],
      priority: { priorityKey: 5 },
      typedSearchAttributes: [{ key: CAMPAIGN_ID, value: campaignId }],
    });
  } catch (failure) {
    if (!(failure instanceof WorkflowExecutionAlreadyStartedError)) throw failure;
  }
}
