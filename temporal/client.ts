import { WorkflowExecutionAlreadyStartedError } from "@temporalio/client";
import type { WorkflowClient } from "@temporalio/client";
import { defineSearchAttributeKey } from "@temporalio/common";
import { workflowIdOf } from "./ids.ts";

const CAMPAIGN_ID = defineSearchAttributeKey("CampaignId", "KEYWORD");

/**
 * Starts the workflow of an inspection. One that runs is left alone, and one that has ended is not begun again:
 * the id follows from the inspection. No timeouts and no retries: an inspection ends only by its own procedure.
 */
export async function startInspection(
  client: WorkflowClient,
  { inspectionId, campaignId }: { readonly inspectionId: string; readonly campaignId: string },
): Promise<void> {
  try {
    await client.start("inspection", {
      workflowId: workflowIdOf("inspection", inspectionId),
      workflowIdReusePolicy: "REJECT_DUPLICATE",
      taskQueue: "inspection",
      args: [{ inspectionId }],
      priority: { priorityKey: 5 },
      typedSearchAttributes: [{ key: CAMPAIGN_ID, value: campaignId }],
    });
  } catch (failure) {
    if (!(failure instanceof WorkflowExecutionAlreadyStartedError)) throw failure;
  }
}
