import type { Actor } from "../accounts/actor.ts";
import { canonicalJson, sha256Hex } from "../shared/digest.ts";
import type { Instant } from "../shared/plain-date.ts";

/** One act as it stands in the ledger. */
export interface LedgerEntry {
  readonly seq: number;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly campaignId: string | null;
  readonly stepKey: string;
  readonly event: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly prevHash: string;
}

/** The hash of the chain before its first entry. */
export const CHAIN_START = "0".repeat(64);

/** What binds an entry to all before it: SHA-256 of its canonical JSON, which holds its predecessor's hash. */
export function hashOfEntry(entry: LedgerEntry): string {
  return sha256Hex(canonicalJson(entry));
}
