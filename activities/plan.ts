import { officerIdOf } from "../domain/accounts/actor.ts";
import { expiresAt, termEndsOn } from "../domain/calendar/rule-set.ts";
import type { ApproveScheme, CancelCampaign, ReturnScheme, SubmitScheme } from "../domain/plan/commands.ts";
import { faultsOfScheme } from "../domain/plan/check-scheme.ts";
import { ok } from "../domain/shared/result.ts";
import { decideScheme, getScheme, listPinnedItems, pinItems, saveScheme } from "../db/queries/campaigns.ts";
import { getSchemeFacts } from "../db/queries/scheme-facts.ts";
import { appendPublication } from "../db/queries/publications.ts";
import type { CampaignDone } from "./campaign-command.ts";
import { refuse, valueOf } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Act } from "./scene.ts";

/** A returned scheme comes back, corrected, as a new version. */
export async function submitScheme(act: Act, { scheme }: SubmitScheme): Promise<Verdict<CampaignDone>> {
  const last = await getScheme(act.tx, act.campaign.id);
  const authorId = officerIdOf(act.actor);
  if (authorId !== last.authorId) return refuse("wrong-person", { act: "submitScheme" });
  const faults = faultsOfScheme(scheme, await getSchemeFacts(act.tx, scheme, act.today));
  if (faults.length > 0) return refuse("scheme-has-faults", { faults });
  const version = last.version + 1;
  await saveScheme(act.tx, act.campaign.id, { version, body: scheme, authorId }, act.at);
  return ok({ facts: { schemeVersion: version }, change: { title: scheme.title } });
}

/** A head approves the newest scheme, which is published at once; its notice period begins. */
export async function approveScheme(
  act: Act,
  { schemeVersion }: ApproveScheme,
): Promise<Verdict<CampaignDone>> {
  const decided = await decide(act, schemeVersion, "approved", null);
  if (!decided.ok) return decided;
  const { body } = await getScheme(act.tx, act.campaign.id);
  const faults = faultsOfScheme(body, await getSchemeFacts(act.tx, body, act.today));
  if (faults.length > 0) return refuse("scheme-has-faults", { faults });
  await pinItems(act.tx, act.campaign.id, body.items);
  const noticeEndsOn = valueOf(termEndsOn(act.calendar, act.terms.notice, act.today));
  await publiciseScheme(act, schemeVersion, noticeEndsOn);
  const noticeEndsAt = expiresAt(act.calendar, noticeEndsOn);
  return ok({ facts: { schemeVersion, noticeEndsOn }, stage: "publicise", change: { noticeEndsAt } });
}

/** A head returns the scheme to its author, with reasons. */
export async function returnScheme(act: Act, body: ReturnScheme): Promise<Verdict<CampaignDone>> {
  const decided = await decide(act, body.schemeVersion, "returned", body.reason);
  return decided.ok ? ok({ facts: { schemeVersion: body.schemeVersion } }) : decided;
}

/** A campaign ends before anybody was drawn, with a reason that is published. */
export async function cancel(act: Act, { reason }: CancelCampaign): Promise<Verdict<CampaignDone>> {
  await appendPublication(act.tx, {
    kind: "report",
    campaignId: act.campaign.id,
    stepKey: `cancelled:${act.campaign.id}`,
    body: { number: act.campaign.number, title: act.campaign.title, cancelled: reason },
    publishedAt: act.at,
    publishedOn: act.today,
  });
  return ok({ facts: { reason }, stage: "cancelled", change: { cancelledReason: reason, closedAt: act.at } });
}

async function decide(
  act: Act,
  version: number,
  decision: "approved" | "returned",
  decisionReason: string | null,
): Promise<Verdict<null>> {
  const newest = await getScheme(act.tx, act.campaign.id);
  const decidedBy = officerIdOf(act.actor);
  if (decidedBy === undefined || decidedBy === newest.authorId) return refuse("four-eyes", { act: decision });
  if (version !== newest.version)
    return refuse("stale-version", { expected: version, actual: newest.version });
  if (newest.decision !== null) return refuse("already-decided", { decision: newest.decision });
  await decideScheme(act.tx, act.campaign.id, version, {
    decision,
    decidedBy,
    decidedAt: act.at,
    decisionReason,
  });
  return ok(null);
}

async function publiciseScheme(act: Act, schemeVersion: number, noticeEndsOn: string): Promise<void> {
  const { body } = await getScheme(act.tx, act.campaign.id);
  const items = await listPinnedItems(act.tx, act.campaign.id);
  await appendPublication(act.tx, {
    kind: "scheme",
    campaignId: act.campaign.id,
    stepKey: `scheme:${act.campaign.id}:${schemeVersion}`,
    body: {
      number: act.campaign.number,
      schemeVersion,
      noticeEndsOn,
      noticeBasis: act.terms.notice.basis,
      scheme: body,
      items: items.map(({ code, version, name, method, legalBasis }) => ({
        code,
        version,
        name,
        method,
        legalBasis,
      })),
    },
    publishedAt: act.at,
    publishedOn: act.today,
  });
}
