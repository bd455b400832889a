import type { Instant } from "../shared/plain-date.ts";

/** Freezes the register in scope and sets the hours of the ceremony. */
export interface FreezeRegisters {
  readonly commitBy: Instant;
  readonly revealBy: Instant;
  readonly beaconNotBefore: Instant;
}

/** A party binds itself to a value that nobody else knows: 64 hex digits. */
export interface Commit {
  readonly party: string;
  readonly commitment: string;
}

/** A party opens the value that it is bound to: 64 hex digits. */
export interface Reveal {
  readonly party: string;
  readonly value: string;
}

/** The ten-sided dice that invited outsiders threw, digit by digit. */
export interface SetBeacon {
  readonly digits: string;
}
