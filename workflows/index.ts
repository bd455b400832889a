export { campaign } from "./campaign.ts";
export { inspection } from "./inspection.ts";
export { penaltyCase } from "./penalty-case.ts";
