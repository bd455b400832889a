import type { ObjectTo, DecideObjection } from "../domain/rectify/commands.ts";
import type { Done } from "./inspection-command.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

export function object(scene: Scene, body: ObjectTo): Promise<Verdict<Done>> {
  return Promise.resolve(refuse("wrong-stage", { stage: scene.inspection.stage, body }));
}

export function decideObjection(scene: Scene, body: DecideObjection): Promise<Verdict<Done>> {
  return Promise.resolve(refuse("wrong-stage", { stage: scene.inspection.stage, body }));
}
