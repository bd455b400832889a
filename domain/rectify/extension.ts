import { addDays } from "../shared/plain-date.ts";
import type { PlainDate } from "../shared/plain-date.ts";

/** Why a request for more time is refused before anybody decides on it. */
export type ExtensionRefusal = "extension-too-late" | "extension-not-longer";

/** A request must come before the term has run out, and ask for a later day. */
export function objectionToExtension(
  dueOn: PlainDate,
  untilOn: PlainDate,
  today: PlainDate,
): ExtensionRefusal | undefined {
  if (today > dueOn) return "extension-too-late";
  return untilOn <= dueOn ? "extension-not-longer" : undefined;
}

/**
 * Whether a request comes within the last days before the term runs out (限期届满前10日内). It is taken all the same;
 * who decides is told.
 */
export function isAskedLate(dueOn: PlainDate, today: PlainDate, noticeDays: number): boolean {
  return addDays(today, noticeDays) > dueOn;
}
