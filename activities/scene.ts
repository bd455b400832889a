import type { Actor } from "../domain/accounts/actor.ts";
import { dateOf } from "../domain/calendar/calendar.ts";
import type { Instant, PlainDate } from "../domain/shared/plain-date.ts";
import type { Scheme } from "../domain/plan/scheme.ts";
import type { Tx } from "../db/client.ts";
import { getCampaign, getScheme } from "../db/queries/campaigns.ts";
import type { CampaignRow } from "../db/queries/campaigns.ts";
import type { InspectionRow } from "../db/queries/inspections.ts";
import type { ActivityDeps } from "./deps.ts";
import type { Rulebook, Rules } from "./rulebook.ts";

/** What every act on a campaign or an inspection needs to know: who, when, under which rules, and in which transaction. */
export interface Act extends Rules {
  readonly tx: Tx;
  readonly deps: ActivityDeps;
  readonly actor: Actor;
  /** The business key of the act: ids of what it creates follow from it. */
  readonly stepKey: string;
  readonly at: Instant;
  readonly today: PlainDate;
  readonly campaign: CampaignRow;
}

/** An act on one inspection. */
export interface Scene extends Act {
  readonly inspection: InspectionRow;
  readonly scheme: Scheme;
}

export interface Occasion {
  readonly actor: Actor;
  readonly stepKey: string;
  readonly at: Instant;
}

/** Opens an act on a campaign whose row is held already. */
export async function openAct(
  tx: Tx,
  { deps, rulebook }: { readonly deps: ActivityDeps; readonly rulebook: Rulebook },
  campaign: CampaignRow,
  occasion: Occasion,
): Promise<Act> {
  const rules = await rulebook(tx, campaign.ruleSetId);
  return { tx, deps, campaign, ...occasion, ...rules, today: dateOf(rules.calendar, occasion.at) };
}

/** Opens an act on an inspection whose row is held already. */
export async function openScene(
  tx: Tx,
  tools: { readonly deps: ActivityDeps; readonly rulebook: Rulebook },
  inspection: InspectionRow,
  occasion: Occasion,
): Promise<Scene> {
  const [campaign, { body: scheme }] = await Promise.all([
    getCampaign(tx, inspection.campaignId),
    getScheme(tx, inspection.campaignId),
  ]);
  return { ...(await openAct(tx, tools, campaign, occasion)), inspection, scheme };
}
