import type { Db } from "../db/client.ts";
import { findCalendarFrame, getRuleSet } from "../db/queries/calendar.ts";
import { getCampaign } from "../db/queries/campaigns.ts";
import { dateOf } from "../domain/calendar/calendar.ts";
import type { Instant, PlainDate } from "../domain/shared/plain-date.ts";

/** The day on which an instant falls, by the calendar of a campaign. */
export async function dayOfCampaign(db: Db, campaignId: string, at: Instant): Promise<PlainDate> {
  const { ruleSetId } = await getCampaign(db, campaignId);
  const { calendarId } = await getRuleSet(db, ruleSetId);
  const frame = await findCalendarFrame(db, calendarId);
  if (frame === undefined) throw new Error(`No calendar ${calendarId}`);
  return dateOf({ ...frame, days: {} }, at);
}
