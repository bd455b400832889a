import { toMs } from "../shared/plain-date.ts";
import type { Instant, PlainDate } from "../shared/plain-date.ts";

const DAY_MS = 86_400_000;

export interface EarlierParking {
  readonly dueOn: PlainDate | null;
  readonly endedAt: Instant | null;
}

/**
 * The day by which somebody must have seen to what stands still, where an earlier one counts: what stands still
 * again within a day of being taken up has not recovered, and its term runs on.
 */
export function dueSince(earlier: EarlierParking | undefined, at: Instant): PlainDate | undefined {
  if (earlier === undefined || earlier.dueOn === null || earlier.endedAt === null) return undefined;
  return toMs(at) - toMs(earlier.endedAt) <= DAY_MS ? earlier.dueOn : undefined;
}
