import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import type { Instant, PlainDate } from "../domain/shared/plain-date.ts";

/** China has one zone, eight hours before UTC, and no summer time. */
const CHINA_MS = 8 * 3_600_000;

/** The day that people in China write at an instant. */
export function chinaDate(at: Instant): PlainDate {
  return toInstant(toMs(at) + CHINA_MS).slice(0, 10);
}
