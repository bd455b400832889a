import type { Suspend, Resume } from "../domain/follow-up/commands.ts";
import type { Done } from "./inspection-command.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

export function suspend(scene: Scene, body: Suspend): Promise<Verdict<Done>> {
  return Promise.resolve(refuse("wrong-stage", { stage: scene.inspection.stage, body }));
}

export function resume(scene: Scene, body: Resume): Promise<Verdict<Done>> {
  return Promise.resolve(refuse("wrong-stage", { stage: scene.inspection.stage, body }));
}
