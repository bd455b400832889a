import { defineQuery, defineSignal, defineUpdate } from "@temporalio/workflow";
import type { Letter } from "../domain/campaign/file.ts";

/** What a person is told when an act was recorded. */
export interface Receipt {
  readonly version: number;
  readonly stage: string;
}

export type LetterIn = Omit<Letter, "name">;

/** Every act of a person is an update, named as the person would name it. */
export function defineAct(name: string) {
  return defineUpdate<Receipt, [LetterIn]>(name);
}

/** Something happened to this workflow's rows: look again. */
export const nudge = defineSignal("nudge");
/** New code is out: begin a fresh history as soon as nobody waits for an answer. */
export const refresh = defineSignal("refresh");
export const currentStage = defineQuery<string>("currentStage");
