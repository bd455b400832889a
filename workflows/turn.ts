import { toInstant } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import type { Desk } from "./desk.ts";

interface Position {
  readonly stage: string;
  readonly version: number;
  readonly nextAt: Instant | null;
}

/** How long a parked procedure stands still before it tries again by itself, in ms. */
const PATIENCE_MS = 3_600_000;

/** One turn of the procedure: the next letter is settled, or what is due by the clock is done. */
export async function turn<File extends Position>(
  file: File,
  desk: Desk<File>,
  whatIsDue: (asOf: Instant) => Promise<File>,
): Promise<File> {
  const letter = await desk.nextLetter(file.nextAt);
  if (letter !== undefined) return desk.settle(letter);
  return desk.lay(await whatIsDue(toInstant(Date.now())));
}

/** While parked, letters are still settled; the wait ends with `retryParked`, or after an hour. */
export async function untilRetried<File extends Position>(desk: Desk<File>): Promise<void> {
  const until = toInstant(Date.now() + PATIENCE_MS);
  for (;;) {
    const letter = await desk.nextLetter(until);
    if (letter !== undefined) await desk.settle(letter);
    if (letter === undefined || letter.name === "retryParked") return;
  }
}
