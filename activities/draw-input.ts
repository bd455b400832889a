import type { DrawInput } from "../domain/draw/prepare.ts";

/** The files of a draw as the draw takes them, by their published names. */
export function drawInputFrom(text: (name: string) => string): DrawInput {
  return {
    freeze: text("freeze.json"),
    objects: text("objects.ndjson"),
    inspectors: text("inspectors.ndjson"),
    recusals: text("recusals.ndjson"),
    exclusions: text("exclusions.ndjson"),
    commits: text("commits.json"),
    reveals: text("reveals.json"),
    beacon: text("beacon.json"),
  };
}
