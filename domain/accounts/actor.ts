import type { Role } from "./permissions.ts";

/** Who acts: an officer, the holder of a link that was mailed, or the system when a clock fires. Ids only, no names. */
export type Actor =
  | { readonly kind: "officer"; readonly officerId: string; readonly roles: readonly Role[] }
  | { readonly kind: "assignment-link"; readonly linkId: string; readonly seatId: string }
  | { readonly kind: "rectification-link"; readonly linkId: string }
  | { readonly kind: "system" };

export const SYSTEM: Actor = { kind: "system" };

/** The officer behind an act, where there is one. */
export function officerIdOf(actor: Actor): string | undefined {
  return actor.kind === "officer" ? actor.officerId : undefined;
}
