import { signLink } from "../domain/accounts/link-token.ts";
import type { LinkPurpose } from "../domain/accounts/link-token.ts";
import { instantOn } from "../domain/calendar/calendar.ts";
import { addDays } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { saveLink } from "../db/queries/links.ts";
import type { Scene } from "./scene.ts";

/** How long an enterprise's link lives, in calendar days; each mail brings a fresh one. */
const RECTIFICATION_LINK_DAYS = 180;

/** Makes the page address at which an inspector answers for one place of a team. */
export function assignmentUrl(scene: Scene, seatId: string, expiresAt: Instant): Promise<string> {
  return mailedUrl(scene, { purpose: "assignment", key: seatId, seatId, expiresAt });
}

/** Makes the page address at which the enterprise reports, or asks for more time. */
export function rectificationUrl(scene: Scene, mailKey: string): Promise<string> {
  const expiresAt = instantOn(scene.calendar, addDays(scene.today, RECTIFICATION_LINK_DAYS), 1);
  return mailedUrl(scene, { purpose: "rectification", key: mailKey, seatId: null, expiresAt });
}

interface LinkPlan {
  readonly purpose: LinkPurpose;
  readonly key: string;
  readonly seatId: string | null;
  readonly expiresAt: Instant;
}

async function mailedUrl(scene: Scene, { key, ...link }: LinkPlan): Promise<string> {
  const linkId = idFrom("link", link.purpose, scene.inspection.id, key);
  await saveLink(scene.tx, { linkId, ...link, inspectionId: scene.inspection.id, createdAt: scene.at });
  const token = signLink(scene.deps.linkSecret, { linkId, purpose: link.purpose, expiresAt: link.expiresAt });
  return `${scene.deps.publicUrl}/l/${token}`;
}
