import type { Instant } from "../shared/plain-date.ts";
import { err, ok } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import type { FreezeRegisters } from "./commands.ts";

/** One party's part of the seed as it stands on record. */
export interface Part {
  readonly party: string;
  readonly commitment: string;
  readonly committedBy: string;
  readonly value: string | null;
}

/** A draw between its freeze and its beacon. */
export interface Ceremony {
  readonly parties: readonly string[];
  readonly commitsCloseAt: Instant;
  readonly revealsCloseAt: Instant;
  readonly beaconNotBefore: Instant;
  readonly diceDigits: number;
  readonly parts: readonly Part[];
  readonly beaconSet: boolean;
}

export interface CeremonyRefusal {
  readonly reason:
    | "hours-in-the-past"
    | "hours-out-of-order"
    | "draw-already-frozen"
    | "not-frozen"
    | "unknown-party"
    | "party-already-committed"
    | "officer-holds-other-party"
    | "commitments-closed"
    | "commitments-still-open"
    | "party-not-committed"
    | "party-held-by-other"
    | "party-already-revealed"
    | "reveals-closed"
    | "reveals-still-open"
    | "reveal-does-not-match"
    | "beacon-too-early"
    | "beacon-already-set"
    | "too-few-reveals"
    | "wrong-number-of-digits";
  readonly facts: Readonly<Record<string, unknown>>;
}

type Verdict = Result<null, CeremonyRefusal>;
const FINE: Verdict = ok(null);

function no(reason: CeremonyRefusal["reason"], facts: CeremonyRefusal["facts"] = {}): Verdict {
  return err({ reason, facts });
}

/** The hours lie ahead and follow one another (DRAW-1 section 3). */
export function checkHours(hours: FreezeRegisters, asOf: Instant): Verdict {
  if (hours.commitBy <= asOf) return no("hours-in-the-past", { field: "commitBy", asOf });
  const inOrder = hours.commitBy <= hours.revealBy && hours.revealBy <= hours.beaconNotBefore;
  return inOrder ? FINE : no("hours-out-of-order");
}

/** A new freeze is lawful when there is none, or when the last one died before its beacon for want of reveals. */
export function mayFreeze(last: Ceremony | undefined, asOf: Instant): Verdict {
  if (last === undefined) return FINE;
  const died = !last.beaconSet && asOf > last.revealsCloseAt && revealed(last).length < 2;
  return died ? FINE : no("draw-already-frozen");
}

/** A party binds itself before the commitments close; one officer holds one party. */
export function mayCommit(ceremony: Ceremony, party: string, officerId: string, asOf: Instant): Verdict {
  if (!ceremony.parties.includes(party)) return no("unknown-party", { party, parties: ceremony.parties });
  if (asOf > ceremony.commitsCloseAt) return no("commitments-closed", { closedAt: ceremony.commitsCloseAt });
  if (ceremony.parts.some((part) => part.party === party)) return no("party-already-committed", { party });
  const other = ceremony.parts.find((part) => part.committedBy === officerId);
  return other === undefined ? FINE : no("officer-holds-other-party", { party: other.party });
}

/** A party opens its value once all are bound, and before the reveals close (DRAW-1 section 4). */
export function mayReveal(ceremony: Ceremony, party: string, officerId: string, asOf: Instant): Verdict {
  const part = ceremony.parts.find((one) => one.party === party);
  if (part === undefined) return no("party-not-committed", { party });
  if (part.committedBy !== officerId) return no("party-held-by-other", { party });
  if (part.value !== null) return no("party-already-revealed", { party });
  if (!commitmentsAreClosed(ceremony, asOf))
    return no("commitments-still-open", { until: ceremony.commitsCloseAt });
  return asOf > ceremony.revealsCloseAt ? no("reveals-closed", { closedAt: ceremony.revealsCloseAt }) : FINE;
}

/** The dice are read only after the reveals have closed; else the last to reveal could choose. */
export function maySetBeacon(ceremony: Ceremony, digits: string, asOf: Instant): Verdict {
  if (ceremony.beaconSet) return no("beacon-already-set");
  if (asOf < ceremony.beaconNotBefore) return no("beacon-too-early", { notBefore: ceremony.beaconNotBefore });
  const open = asOf <= ceremony.revealsCloseAt && revealed(ceremony).length < ceremony.parts.length;
  if (open) return no("reveals-still-open", { until: ceremony.revealsCloseAt });
  if (revealed(ceremony).length < 2) return no("too-few-reveals", { revealed: revealed(ceremony).length });
  const fits = /^\d+$/.test(digits) && digits.length === ceremony.diceDigits;
  return fits ? FINE : no("wrong-number-of-digits", { wanted: ceremony.diceDigits, given: digits.length });
}

function revealed(ceremony: Ceremony): readonly Part[] {
  return ceremony.parts.filter((part) => part.value !== null);
}

function commitmentsAreClosed(ceremony: Ceremony, asOf: Instant): boolean {
  return asOf > ceremony.commitsCloseAt || ceremony.parts.length === ceremony.parties.length;
}
