import type { ApproveShortening } from "../domain/follow-up/commands.ts";
import type { Done } from "./inspection-command.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

export function recomputeClocks(scene: Scene): Promise<Verdict<Done>> {
  return Promise.resolve(refuse("wrong-stage", { stage: scene.inspection.stage }));
}

export function approveShortening(scene: Scene, body: ApproveShortening): Promise<Verdict<Done>> {
  return Promise.resolve(refuse("wrong-stage", { stage: scene.inspection.stage, body }));
}
