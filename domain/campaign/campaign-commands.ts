import type { CommandRule } from "./command-rule.ts";
import type { CampaignStage } from "./stages.ts";

/** What officers may tell a campaign, and when. */
export const CAMPAIGN_COMMANDS = {
  submitScheme: { permission: "campaign.submit-scheme", stages: ["plan"] },
  approveScheme: { permission: "campaign.decide-scheme", stages: ["plan"] },
  returnScheme: { permission: "campaign.decide-scheme", stages: ["plan"] },
  freezeRegisters: { permission: "campaign.freeze", stages: ["draw"] },
  commit: { permission: "campaign.seed", stages: ["draw"] },
  reveal: { permission: "campaign.seed", stages: ["draw"] },
  setBeacon: { permission: "campaign.hold-draw", stages: ["draw"] },
  cancel: { permission: "campaign.cancel", stages: ["plan", "publicise", "draw"] },
  retryParked: {
    permission: "campaign.retry",
    stages: ["plan", "publicise", "draw", "assign", "inspect", "publish"],
  },
} as const satisfies Record<string, CommandRule<CampaignStage>>;
export type CampaignCommand = keyof typeof CAMPAIGN_COMMANDS;
