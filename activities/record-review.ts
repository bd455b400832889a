import type { ReviewRecord, AmendRecord } from "../domain/inspect/commands.ts";
import type { Done } from "./inspection-command.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

export function reviewRecord(scene: Scene, body: ReviewRecord): Promise<Verdict<Done>> {
  return Promise.resolve(refuse("wrong-stage", { stage: scene.inspection.stage, body }));
}

export function amendRecord(scene: Scene, body: AmendRecord): Promise<Verdict<Done>> {
  return Promise.resolve(refuse("wrong-stage", { stage: scene.inspection.stage, body }));
}
