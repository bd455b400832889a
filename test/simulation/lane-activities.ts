import { MockActivityEnvironment } from "@temporalio/testing";
import { DefaultLogger } from "@temporalio/worker";
import { createCampaignActivities } from "../../activities/campaign.ts";
import type { ActivityDeps } from "../../activities/deps.ts";
import { createInspectionActivities } from "../../activities/inspection.ts";
import { createLaunchActivities } from "../../activities/launch.ts";
import { createPenaltyCaseActivities } from "../../activities/penalty-case.ts";
import { createRulebook } from "../../activities/rulebook.ts";
import type { SubjectKind } from "../../domain/campaign/file.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Activities } from "../harness/sandbox-perform.ts";
import type { Chance } from "./chance.ts";
import type { LanePlan } from "./lane-plan.ts";

/** The product's own activities, on a real database; only their clock and their chance are played. */
export function activitiesOf(
  { database, chanceFor, section }: LanePlan,
  now: () => Instant,
  startWorkflow: (kind: SubjectKind, id: string) => void,
): Activities {
  const deps: ActivityDeps = {
    db: database.db,
    publicUrl: "https://double-random.example",
    linkSecret: "a secret of this simulation and of nothing else",
    drawSpecSha256: "0".repeat(64),
    now,
    randomBytes: bytesFrom(chanceFor("salt", section.code)),
  };
  const rulebook = createRulebook();
  const { launchInspections } = createLaunchActivities(database, ({ inspectionId }) => {
    startWorkflow("inspection", inspectionId);
    return Promise.resolve();
  });
  const environment = new MockActivityEnvironment({}, { logger: new DefaultLogger("ERROR") });
  return {
    ...createCampaignActivities(deps, rulebook),
    ...createInspectionActivities(deps, rulebook),
    ...createPenaltyCaseActivities(deps, rulebook),
    launchInspections: (input: { readonly campaignId: string }) => environment.run(launchInspections, input),
  };
}

function bytesFrom(chance: Chance): (size: number) => Uint8Array {
  return (size) => Uint8Array.from({ length: size }, () => chance.between(0, 255));
}
