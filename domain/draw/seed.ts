import { macWith, jcs, sha256, sha256Hex, type Mac } from "./bytes.ts";
import type { Beacon } from "./beacon.ts";
import type { RevealRow } from "./ceremony.ts";
import { labelled, type DrawMode } from "./labels.ts";

export interface SeedParts {
  readonly freezeHash: string;
  /** The bytes of `commits.json`. */
  readonly commitsText: string;
  readonly reveals: readonly RevealRow[];
  readonly beacon: Beacon;
  readonly mode?: DrawMode;
}

/** The seed, 32 bytes: it needs every reveal and the beacon, so nobody knew it while anything could be changed. */
export function deriveSeed({
  freezeHash,
  commitsText,
  reveals,
  beacon,
  mode = "draw",
}: SeedParts): Uint8Array {
  const input = jcs({
    beacon: seedBeacon(beacon),
    commits: sha256Hex(commitsText),
    freeze: freezeHash,
    reveals,
    v: "DRAW-1",
  });
  return sha256(`${labelled(mode, "seed")}\n${input}`);
}

/** Gives the MAC under the key for one purpose: `quota/A`, `sample`, `assign`. */
export type Keys = (purpose: string) => Mac;

export function keysOf(seed: Uint8Array, mode: DrawMode = "draw"): Keys {
  const root = macWith(seed);
  return (purpose) => macWith(root(labelled(mode, `key/${purpose}`)));
}

function seedBeacon(beacon: Beacon): object {
  if (beacon.kind === "dice") return { kind: beacon.kind, value: beacon.value };
  const { chain, kind, randomness, round } = beacon;
  return { chain, kind, randomness, round };
}
