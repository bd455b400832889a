import { renderLetter } from "../mail/letter.tsx";
import type { Letter } from "../mail/letter.tsx";
import { byHandLetter } from "../mail/templates/by-hand.ts";
import { appendLedger } from "../db/queries/ledger.ts";
import { oweMail } from "../db/queries/outbox.ts";
import { peopleBehind } from "./recipients.ts";
import type { Scene } from "./scene.ts";

export interface Addressed {
  /** Empty for an enterprise that has left no address. */
  readonly to: string;
  readonly kind: string;
  /** What makes this mail the same mail when the act runs again. */
  readonly key: string;
  readonly letter: Letter;
  readonly ics?: string;
}

/**
 * Owes a letter in the act's own transaction: it is sent if and only if the act stands. What cannot be mailed goes
 * to the lead of the team, to be delivered by hand.
 */
export async function oweLetter(scene: Scene, addressed: Addressed): Promise<void> {
  if (addressed.to === "") return oweByHand(scene, addressed);
  const { to, kind, key, letter, ics } = addressed;
  const mail = {
    dedupeKey: `${kind}:${scene.inspection.id}:${key}:${to}`,
    kind,
    campaignId: scene.campaign.id,
    inspectionId: scene.inspection.id,
    to,
    ics,
    ...renderLetter(letter),
  };
  await oweMail(scene.tx, mail, scene.deps.now());
}

async function oweByHand(scene: Scene, { kind, key, letter }: Addressed): Promise<void> {
  const { tx, inspection, actor, at } = scene;
  const [lead] = await peopleBehind(scene, "enterprise");
  if (lead === undefined) throw new Error(`Nobody can deliver a letter of ${inspection.number}`);
  await oweLetter(scene, { to: lead.email, kind, key, letter: byHandLetter(letter, lead.name) });
  await appendLedger(tx, {
    stepKey: `by-hand:${kind}:${inspection.id}:${key}`,
    subjectKind: "inspection",
    subjectId: inspection.id,
    campaignId: inspection.campaignId,
    event: "letter-by-hand",
    actor,
    at,
    facts: { kind, officerId: lead.officerId },
  });
}

/** Where an officer sees this inspection. */
export function inspectionUrl(scene: Scene): string {
  return `${scene.deps.publicUrl}/console/inspections/${scene.inspection.id}`;
}
