import { inspectionRecords as records } from "../../workflows/proxies.ts";

/** An inspection that asks the team before it knows where it stands: what a careless change would look like. */
export async function inspection({ inspectionId }: { readonly inspectionId: string }): Promise<void> {
  await records.takeUpInspection({ inspectionId });
  await records.takeUpInspection({ inspectionId });
}
