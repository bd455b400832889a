import { ApplicationFailure, getExternalWorkflowHandle } from "@temporalio/workflow";
import { nudge } from "./messages.ts";

/** Tells another procedure to look at its rows again; one that is not there will look by itself. */
export async function wake(workflowId: string): Promise<void> {
  try {
    await getExternalWorkflowHandle(workflowId).signal(nudge);
  } catch (failure) {
    const isGone =
      failure instanceof ApplicationFailure && failure.type === "ExternalWorkflowExecutionNotFound";
    if (!isGone) throw failure;
  }
}
