import type { FindingState } from "../inspect/finding.ts";
import { toInstant, toMs } from "../shared/plain-date.ts";
import type { Instant, PlainDate } from "../shared/plain-date.ts";

const HOUR_MS = 3_600_000;

/** While an order's term runs, its finding is the enterprise's to put right: neither a case nor a transfer is due. */
export function isNotOverdue(state: FindingState, dueOn: PlainDate | null, today: PlainDate): boolean {
  return state === "ORDERED" && dueOn !== null && today <= dueOn;
}

/** Until when a crime must be handed to the police that a head has decided to hand over (移送规定 art. 5: 24 hours). */
export function handOverBy(kind: "department" | "police", decidedAt: Instant): Instant | null {
  return kind === "police" ? toInstant(toMs(decidedAt) + 24 * HOUR_MS) : null;
}

/** What another authority says became of a transfer needs a document: its number, or the paper itself. */
export function isProven(feedback: {
  readonly evidence: readonly string[];
  readonly documentNo?: string | undefined;
}): boolean {
  return feedback.evidence.length > 0 || (feedback.documentNo ?? "").trim() !== "";
}
