import { toInstant, toMs } from "../../domain/shared/plain-date.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";

const BEIJING_MS = 8 * 3_600_000;

/** An instant as a clock on a wall in China shows it: eight hours before UTC, all year. */
export function inBeijing(at: Instant): string {
  return toInstant(toMs(at) + BEIJING_MS)
    .slice(0, 16)
    .replace("T", " ");
}
