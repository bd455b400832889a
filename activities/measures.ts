import type {
  ListForSupervision,
  NoticePowerCut,
  RestorePower,
  RecordUnitClosed,
} from "../domain/follow-up/commands.ts";
import type { Done } from "./inspection-command.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

export function listForSupervision(scene: Scene, body: ListForSupervision): Promise<Verdict<Done>> {
  return Promise.resolve(refuse("wrong-stage", { stage: scene.inspection.stage, body }));
}

export function noticePowerCut(scene: Scene, body: NoticePowerCut): Promise<Verdict<Done>> {
  return Promise.resolve(refuse("wrong-stage", { stage: scene.inspection.stage, body }));
}

export function restorePower(scene: Scene, body: RestorePower): Promise<Verdict<Done>> {
  return Promise.resolve(refuse("wrong-stage", { stage: scene.inspection.stage, body }));
}

export function recordUnitClosed(scene: Scene, body: RecordUnitClosed): Promise<Verdict<Done>> {
  return Promise.resolve(refuse("wrong-stage", { stage: scene.inspection.stage, body }));
}
