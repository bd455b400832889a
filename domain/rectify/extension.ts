import type { PlainDate } from "../shared/plain-date.ts";

/** Why a request for more time is refused before anybody decides on it. */
export type ExtensionRefusal = "extension-too-late" | "extension-not-longer";

/**
 * A request must come before the term has run out, and ask for a later day. A request that comes within the last
 * days (限期届满前10日内) is taken all the same: the decision weighs it.
 */
export function objectionToExtension(
  dueOn: PlainDate,
  untilOn: PlainDate,
  today: PlainDate,
): ExtensionRefusal | undefined {
  if (today > dueOn) return "extension-too-late";
  return untilOn <= dueOn ? "extension-not-longer" : undefined;
}
