import { setTimeout as sleep } from "node:timers/promises";
import { sentenceOf } from "../refusals.ts";
import type { Running } from "./processes.ts";

const READY_WITHIN_MS = 60_000;

/** Asks a server until it answers; says what went wrong if it ends or never does. */
export async function untilReady(server: Running, ask: () => Promise<unknown>): Promise<string | undefined> {
  const until = performance.now() + READY_WITHIN_MS;
  let failure = "no answer";
  while (performance.now() < until) {
    if (server.hasEnded()) return server.ended;
    try {
      await ask();
      return undefined;
    } catch (error) {
      failure = sentenceOf(error);
    }
    await sleep(25);
  }
  return failure;
}
