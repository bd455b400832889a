import { err, type Result } from "../shared/result.ts";
import { compareBytes, jcs, sha256Hex } from "./bytes.ts";
import type { FreezeRecord } from "./freeze-record.ts";
import { CUSTODIAN } from "./freeze-shape.ts";
import { labelled, type DrawMode } from "./labels.ts";
import { readDocument } from "./reader.ts";
import type { CeremonyRefusal, DrawFile, FileRefusal } from "./refusals.ts";
import { code, digest } from "./fields.ts";
import { also, exactly, listOf, type Shape } from "./shapes.ts";

/** A party's promise: the hash of a value that it keeps to itself. */
export interface CommitRow {
  readonly c: string;
  readonly party: string;
}

/** A party's value, 32 random bytes in hex. */
export interface RevealRow {
  readonly party: string;
  readonly value: string;
}

const NEEDED_REVEALS = 2;

const commitsShape: Shape<readonly CommitRow[]> = byParty(exactly({ c: digest, party: code }));
const revealsShape: Shape<readonly RevealRow[]> = byParty(exactly({ party: code, value: digest }));

/** The commitment to a value, bound to one freeze and one party. */
export function commitmentOf(
  freezeHash: string,
  party: string,
  value: string,
  mode: DrawMode = "draw",
): string {
  return sha256Hex(`${labelled(mode, "commit")}\n${freezeHash}\n${party}\n${value}`);
}

export function writeCommits(rows: readonly CommitRow[]): string {
  return jcs([...rows].sort((one, other) => compareBytes(one.party, other.party)));
}

export function writeReveals(rows: readonly RevealRow[]): string {
  return jcs([...rows].sort((one, other) => compareBytes(one.party, other.party)));
}

/** Reads the commitments; only parties of the freeze may commit. */
export function checkCommits(
  text: string,
  freeze: FreezeRecord,
): Result<readonly CommitRow[], FileRefusal | CeremonyRefusal> {
  const commits = readDocument("commits.json", commitsShape, text);
  if (!commits.ok) return commits;
  const stranger = commits.value.find(({ party }) => !freeze.parties.includes(party));
  if (stranger) return err({ reason: "unknown-party", file: "commits.json", party: stranger.party });
  return commits;
}

export interface RevealCheck {
  readonly freeze: FreezeRecord;
  readonly freezeHash: string;
  readonly commits: readonly CommitRow[];
  readonly mode?: DrawMode;
}

/** Reads the reveals, and refuses values that were not committed to and ceremonies with too few of them. */
export function checkReveals(
  text: string,
  { freeze, freezeHash, commits, mode = "draw" }: RevealCheck,
): Result<readonly RevealRow[], FileRefusal | CeremonyRefusal> {
  const reveals = readDocument("reveals.json", revealsShape, text);
  if (!reveals.ok) return reveals;
  const promised = new Map(commits.map(({ party, c }) => [party, c]));
  for (const { party, value } of reveals.value) {
    const c = promised.get(party);
    if (c === undefined) return err({ reason: "unknown-party", file: "reveals.json", party });
    if (c !== commitmentOf(freezeHash, party, value, mode)) {
      return err({ reason: "commitment-differs", file: "reveals.json", party });
    }
  }
  const refusal = quorumRefusal(reveals.value, freeze);
  return refusal ? err(refusal) : reveals;
}

function quorumRefusal(reveals: readonly RevealRow[], { sealed }: FreezeRecord): CeremonyRefusal | undefined {
  const file = "reveals.json" satisfies DrawFile;
  if (reveals.length < NEEDED_REVEALS) {
    return { reason: "too-few-reveals", file, revealed: reveals.length, needed: NEEDED_REVEALS };
  }
  const custodianMissing = sealed === 1 && !reveals.some(({ party }) => party === CUSTODIAN);
  return custodianMissing ? { reason: "custodian-not-revealed", file } : undefined;
}

function byParty<R extends { readonly party: string }>(row: Shape<R>): Shape<readonly R[]> {
  return also(listOf(row), (rows) =>
    rows.some(({ party }, index) => index > 0 && party <= (rows[index - 1]?.party ?? ""))
      ? "not-ascending"
      : undefined,
  );
}
