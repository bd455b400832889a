import type { FindingState, LiveState } from "../inspect/finding.ts";
import { toInstant, toMs } from "../shared/plain-date.ts";
import type { Instant } from "../shared/plain-date.ts";

const DAY_MS = 86_400_000;

/** States in which an order to stop stands. */
const STOP_STANDS: readonly LiveState[] = ["STOPPED", "LISTED", "RESTART_REQUESTED"];

export function stopStands(state: FindingState): boolean {
  return (STOP_STANDS as readonly FindingState[]).includes(state);
}

export interface PowerCut {
  readonly state: FindingState;
  readonly foundAt: Instant;
  readonly noticedAt: Instant;
  readonly cutAt: Instant;
  readonly emergency: boolean;
  /** How many days before the cut its notice must be given. */
  readonly noticeDays: number;
}

export interface PowerCutRefusal {
  readonly reason: "no-stop-stands" | "power-cut-before-the-finding" | "power-cut-too-soon";
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Power is cut only from a unit that an order stops, and after the notice's time; danger does not wait (安全生产法 art. 70). */
export function objectionToPowerCut(cut: PowerCut): PowerCutRefusal | undefined {
  const { state, foundAt, noticedAt, cutAt, emergency, noticeDays } = cut;
  if (!stopStands(state)) return { reason: "no-stop-stands", facts: { state } };
  if (cutAt < foundAt) return { reason: "power-cut-before-the-finding", facts: { cutAt, foundAt } };
  const earliest = toInstant(toMs(noticedAt) + noticeDays * DAY_MS);
  if (emergency || cutAt >= earliest) return undefined;
  return { reason: "power-cut-too-soon", facts: { cutAt, earliest } };
}
