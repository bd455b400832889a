/** A rehearsal uses other labels, so that its seed can never be a draw's. */
export type DrawMode = "draw" | "rehearsal";

const PREFIX = { draw: "DRAW-1/", rehearsal: "DRAW-1/rehearsal/" } as const;

/** The label of a hash or key, apart for draws and rehearsals. */
export function labelled(mode: DrawMode, label: string): string {
  return PREFIX[mode] + label;
}
