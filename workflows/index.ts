export { campaign } from "./campaign.ts";
export { inspection } from "./inspection.ts";
