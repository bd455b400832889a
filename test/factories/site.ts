import type { Outcome } from "../../domain/campaign/file.ts";
import type { Delivery } from "../../temporal/gateway.ts";
import { anApi } from "./api.ts";
import type { TestApi } from "./api.ts";
import { aWorld } from "./world.ts";
import type { World } from "./world.ts";

/** The real application over a world whose acts are carried out at once: only the way through Temporal is left out. */
export interface Site extends World {
  readonly api: TestApi;
}

export async function aSite(size?: Parameters<typeof aWorld>[0]): Promise<Site> {
  const world = await aWorld(size);
  const api = await anApi({ database: world });
  api.clock.at = world.now();
  api.gateway.answer = async (delivery) => {
    const { outcome } = await settle(world, delivery);
    if (outcome.status === "done") {
      return { outcome: "done", version: outcome.version, stage: outcome.stage };
    }
    return { outcome: "rejected", reason: outcome.reason, facts: outcome.facts };
  };
  return { ...world, api, close: api.close };
}

function settle(
  world: World,
  { subjectKind, subjectId, commandId }: Delivery,
): Promise<{ readonly outcome: Outcome }> {
  switch (subjectKind) {
    case "campaign":
      return world.campaignRecords.applyCampaignCommand({ campaignId: subjectId, commandId });
    case "inspection":
      return world.records.applyInspectionCommand({ inspectionId: subjectId, commandId });
    case "penalty-case":
      return world.caseRecords.applyCaseCommand({ caseId: subjectId, commandId });
  }
}
