import { STAGES } from "../../domain/campaign/stages.ts";
import type { CampaignStage, InspectionStage, Stage } from "../../domain/campaign/stages.ts";

/** How many inspections stand in each stage. */
export type StageCounts = Readonly<Partial<Record<InspectionStage, number>>>;

export interface StageStep {
  readonly stage: Stage;
  readonly state: "done" | "current" | "ahead";
  /** Inspections that stand here; from `assign` on. */
  readonly count: number | null;
}

/**
 * The eight stages of a campaign as far as it has come. From `assign` on its inspections go at their own pace: a
 * stage is under way where one of them stands, done where all have passed it.
 */
export function stageSteps(stage: CampaignStage, counts: StageCounts): readonly StageStep[] {
  const isDrawn = Object.values(counts).some((count) => count > 0);
  return STAGES.map((step) => {
    const count = isDrawn && STAGES.indexOf(step) >= FIRST_OF_INSPECTIONS ? countAt(step, counts) : null;
    return { stage: step, count, state: stateOf(step, stage, counts, count) };
  });
}

const FIRST_OF_INSPECTIONS = STAGES.indexOf("assign");

function stateOf(
  step: Stage,
  stage: CampaignStage,
  counts: StageCounts,
  count: number | null,
): StageStep["state"] {
  if (stage === "closed") return "done";
  if (stage === "cancelled") return "ahead";
  if (count === null) {
    if (step === stage) return "current";
    return STAGES.indexOf(step) < STAGES.indexOf(stage) ? "done" : "ahead";
  }
  if (count > 0 || (step === "publish" && stage === "publish")) return "current";
  if (!isSomebodyIn(STAGES.slice(0, STAGES.indexOf(step)), counts)) return "done";
  return isSomebodyIn([...STAGES.slice(STAGES.indexOf(step)), "closed"], counts) ? "current" : "ahead";
}

function isSomebodyIn(stages: readonly (Stage | "closed")[], counts: StageCounts): boolean {
  return stages.some((each) => countAt(each, counts) > 0);
}

function countAt(stage: Stage | "closed", counts: StageCounts): number {
  return stage === "plan" || stage === "publicise" || stage === "draw" ? 0 : (counts[stage] ?? 0);
}
