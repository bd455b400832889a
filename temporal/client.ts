import { WorkflowExecutionAlreadyStartedError } from "@temporalio/client";
import type { WorkflowClient } from "@temporalio/client";
import { defineSearchAttributeKey } from "@temporalio/common";
import { workflowIdOf } from "./ids.ts";

const CAMPAIGN_ID = defineSearchAttributeKey("CampaignId", "KEYWORD");

/**
 * Starts the workflow of an inspection. One that runs is left alone: the id follows from the inspection. One that
 * was ended by hand begins again, from where its row stands, and over a row that is closed it ends at once. No timeouts and no retries: an inspection ends only by its own procedure.
 */
export async function startInspection(
  client: WorkflowClient,
  { inspectionId, campaignId }: { readonly inspectionId: string; readonly campaignId: string },
): Promise<void> {
  try {
    await client.start("inspection", {
      workflowId: workflowIdOf("inspection", inspectionId),
      workflowIdReusePolicy: "ALLOW_DUPLICATE",
      taskQueue: "inspection",
      args: [{ inspectionId }],
      priority: { priorityKey: 5 },
      typedSearchAttributes: [{ key: CAMPAIGN_ID, value: campaignId }],
    });
  } catch (failure) {
    if (!(failure instanceof WorkflowExecutionAlreadyStartedError)) throw failure;
  }
}
