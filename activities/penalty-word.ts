import type { Resume, Suspend } from "../domain/follow-up/commands.ts";
import { receiveCommand } from "../db/queries/commands.ts";
import { findOpenCase } from "../db/queries/penalty.ts";
import type { Scene } from "./scene.ts";

interface Word {
  readonly suspend: Suspend;
  readonly resume: Resume;
}

/**
 * Sends word to the open penalty case of a finding, if there is one: while the police have it there is no penalty
 * instead (移送规定 art. 11). It goes through the case's own inbox, so that its procedure hears of it; twice is as
 * good as once, and a case that stands so already refuses it.
 */
export async function tellCase<Name extends keyof Word>(
  scene: Scene,
  findingId: string,
  name: Name,
  body: Word[Name],
): Promise<void> {
  const open = await findOpenCase(scene.tx, findingId);
  if (open === undefined || (open.suspendedAt !== null) === (name === "suspend")) return;
  await receiveCommand(scene.tx, {
    subjectKind: "penalty-case",
    subjectId: open.id,
    name,
    body,
    actor: scene.actor,
    expectedVersion: null,
    idempotencyKey: `${scene.stepKey}:${name}`,
    receivedAt: scene.at,
  });
}
