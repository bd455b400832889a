import { expect, test } from "vitest";
import { drawInput, frozen } from "../../test/factories/draw.ts";
import { checkBeacon, writeBeacon } from "./beacon.ts";
import { sha256Hex } from "./bytes.ts";
import { checkCommits, checkReveals, commitmentOf, writeCommits, writeReveals } from "./ceremony.ts";
import type { DrawMode } from "./labels.ts";

const { freeze, freezeHash } = frozen({ parties: ["bureau", "notary", "press"] });
const valueOf = (party: string): string => sha256Hex(`secret of ${party}`);
const commitRow = (party: string, mode: DrawMode = "draw") => ({
  party,
  c: commitmentOf(freezeHash, party, valueOf(party), mode),
});
const revealRow = (party: string) => ({ party, value: valueOf(party) });
const commits = freeze.parties.map((party) => commitRow(party));
const reveal = (parties: readonly string[], check = { freeze, freezeHash, commits }) =>
  checkReveals(writeReveals(parties.map(revealRow)), check);

test("a commitment hashes the label, the freeze, the party and the value, a line each", () => {
  const value = valueOf("bureau");
  expect(commitmentOf(freezeHash, "bureau", value)).toBe(
    sha256Hex(`DRAW-1/commit\n${freezeHash}\nbureau\n${value}`),
  );
});

test("a rehearsal's commitment is no commitment of a draw", () => {
  const value = valueOf("bureau");
  expect(commitmentOf(freezeHash, "bureau", value, "rehearsal")).toBe(
    sha256Hex(`DRAW-1/rehearsal/commit\n${freezeHash}\nbureau\n${value}`),
  );
});

test("commitments ascend by party, whatever order they came in", () => {
  expect(checkCommits(writeCommits([...commits].reverse()), freeze)).toEqual({ ok: true, value: commits });
});

test("only parties of the freeze commit", () => {
  expect(checkCommits(writeCommits([commitRow("stranger")]), freeze)).toMatchObject({
    error: { reason: "unknown-party", file: "commits.json", party: "stranger" },
  });
});

test("no party commits twice", () => {
  expect(checkCommits(writeCommits([commitRow("bureau"), commitRow("bureau")]), freeze)).toMatchObject({
    error: { reason: "bad-field", file: "commits.json", problem: "not-ascending" },
  });
});

test("a party that does not reveal is left out", () => {
  expect(reveal(["bureau", "press"])).toMatchObject({
    ok: true,
    value: [{ party: "bureau" }, { party: "press" }],
  });
});

test("with one reveal the draw is void", () => {
  expect(reveal(["bureau"])).toMatchObject({ error: { reason: "too-few-reveals", revealed: 1, needed: 2 } });
});

test("nobody reveals who has not committed", () => {
  const early = { freeze, freezeHash, commits: commits.slice(0, 2) };
  expect(reveal(["bureau", "notary", "press"], early)).toMatchObject({
    error: { reason: "unknown-party", file: "reveals.json", party: "press" },
  });
});

test("a value that was not committed to is refused", () => {
  const text = writeReveals([revealRow("bureau"), { party: "notary", value: valueOf("other") }]);
  expect(checkReveals(text, { freeze, freezeHash, commits })).toMatchObject({
    error: { reason: "commitment-differs", party: "notary" },
  });
});

test("a commitment to another freeze is refused", () => {
  const other = { freeze, freezeHash: sha256Hex("other"), commits };
  expect(reveal(["bureau", "notary"], other)).toMatchObject({ error: { reason: "commitment-differs" } });
});

test("a sealed draw is void without the custodian's value", () => {
  const sealed = frozen({ parties: ["bureau", "custodian", "notary"], sealed: 1 });
  const rows = sealed.freeze.parties.map((party) => ({
    party,
    c: commitmentOf(sealed.freezeHash, party, valueOf(party)),
  }));
  const check = { freeze: sealed.freeze, freezeHash: sealed.freezeHash, commits: rows };
  expect(reveal(["bureau", "notary"], check)).toMatchObject({ error: { reason: "custodian-not-revealed" } });
  expect(reveal(["bureau", "custodian"], check).ok).toBe(true);
});

const CHAIN = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";
const drand = {
  chain: CHAIN,
  kind: "drand",
  randomness: "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
  round: 1000,
  signature:
    "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
} as const;
const onDrand = frozen({ beacon: { chain: CHAIN, kind: "drand", round: 1000 } }).freeze;

test("round 1000 of drand's quicknet is taken: its randomness is the hash of its signature", () => {
  expect(checkBeacon(writeBeacon(drand), onDrand)).toEqual({ ok: true, value: drand });
});

test.each([
  ["round", { ...drand, round: 1001 }],
  ["chain", { ...drand, chain: "ab" }],
  ["randomness", { ...drand, randomness: sha256Hex("mine") }],
  ["randomness", { ...drand, signature: "ab" }],
  ["kind", { kind: "dice", value: "0".repeat(20) } as const],
])("a drand beacon with another %s than frozen is refused", (field, beacon) => {
  expect(checkBeacon(writeBeacon(beacon), onDrand)).toMatchObject({
    error: { reason: "beacon-differs", field },
  });
});

test("dice are a text of just as many digits as were frozen", () => {
  const check = (value: string) => checkBeacon(writeBeacon({ kind: "dice", value }), freeze);
  expect(check("0".repeat(20)).ok).toBe(true);
  expect(check("0".repeat(21))).toMatchObject({ error: { reason: "beacon-differs", field: "value" } });
  expect(check(`${"0".repeat(19)}x`)).toMatchObject({ error: { reason: "bad-field", field: "value" } });
  expect(checkBeacon(writeBeacon(drand), freeze)).toMatchObject({ error: { field: "kind" } });
});

test("the whole ceremony of a draw is no ceremony of a rehearsal", () => {
  const input = drawInput();
  expect(checkReveals(input.reveals, { ...frozen(), commits: [], mode: "rehearsal" }).ok).toBe(false);
});
