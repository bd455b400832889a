/** The eight stages of the procedure, in order. */
export const STAGES = [
  "plan",
  "publicise",
  "draw",
  "assign",
  "inspect",
  "rectify",
  "follow-up",
  "publish",
] as const;
export type Stage = (typeof STAGES)[number];

/** Where a campaign stands. From `inspect` on its inspections run by themselves, each in its own stage. */
export type CampaignStage =
  "plan" | "publicise" | "draw" | "assign" | "inspect" | "publish" | "closed" | "cancelled";

/** Where one drawn enterprise's inspection stands. */
export type InspectionStage = "assign" | "inspect" | "rectify" | "follow-up" | "publish" | "closed";
