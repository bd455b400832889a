import { endClocks } from "../db/queries/clocks.ts";
import type { Scene } from "./scene.ts";

/** Ends the clock of a case that stood still: it is taken up again, or there is nothing left to do. */
export function endParking({ tx, at }: Pick<Scene, "tx" | "at">, caseId: string): Promise<void> {
  return endClocks(tx, { caseId, kind: "parked" }, "met", at);
}
