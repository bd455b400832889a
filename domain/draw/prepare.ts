import { ok, type Result } from "../shared/result.ts";
import { checkBeacon } from "./beacon.ts";
import { checkCommits, checkReveals } from "./ceremony.ts";
import { checkFreeze, type Frozen } from "./freeze.ts";
import type { DrawMode } from "./labels.ts";
import type { DrawRefusal } from "./refusals.ts";
import { deriveSeed } from "./seed.ts";
import type { TableTexts } from "./tables.ts";

/** The files of a draw, as texts; `mode` says whether it is one or only rehearses. */
export interface DrawInput extends TableTexts {
  readonly freeze: string;
  readonly commits: string;
  readonly reveals: string;
  readonly beacon: string;
  readonly mode?: DrawMode;
}

/** A draw whose every file has been checked; all that follows is arithmetic. */
export interface PreparedDraw extends Frozen {
  readonly seed: Uint8Array;
  readonly mode: DrawMode;
}

/** Checks the files in the order in which they came to be, and makes the seed. */
export function prepareDraw(input: DrawInput): Result<PreparedDraw, DrawRefusal> {
  const { mode = "draw" } = input;
  const frozen = checkFreeze(input.freeze, input);
  if (!frozen.ok) return frozen;
  const { freeze, freezeHash } = frozen.value;
  const commits = checkCommits(input.commits, freeze);
  if (!commits.ok) return commits;
  const reveals = checkReveals(input.reveals, { freeze, freezeHash, commits: commits.value, mode });
  if (!reveals.ok) return reveals;
  const beacon = checkBeacon(input.beacon, freeze);
  if (!beacon.ok) return beacon;
  const parts = {
    freezeHash,
    commitsText: input.commits,
    reveals: reveals.value,
    beacon: beacon.value,
    mode,
  };
  return ok({ ...frozen.value, seed: deriveSeed(parts), mode });
}
