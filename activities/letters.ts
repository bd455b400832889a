import { renderLetter } from "../mail/letter.tsx";
import type { Letter } from "../mail/letter.tsx";
import { oweMail } from "../db/queries/outbox.ts";
import type { Scene } from "./scene.ts";

export interface Addressed {
  readonly to: string;
  readonly kind: string;
  /** What makes this mail the same mail when the act runs again. */
  readonly key: string;
  readonly letter: Letter;
  readonly ics?: string;
}

/** Owes a letter in the act's own transaction: it is sent if and only if the act stands. */
export async function oweLetter(scene: Scene, { to, kind, key, letter, ics }: Addressed): Promise<void> {
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

/** Where an officer sees this inspection. */
export function inspectionUrl(scene: Scene): string {
  return `${scene.deps.publicUrl}/console/inspections/${scene.inspection.id}`;
}
