import fc from "fast-check";
import { expect, test } from "vitest";
import { CHAIN_START, hashOfEntry } from "./ledger-entry.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import { ledgerEquation } from "./ledger-equation.ts";

const entry: LedgerEntry = {
  seq: 1,
  subjectKind: "inspection",
  subjectId: "one",
  campaignId: null,
  stepKey: "command:1",
  event: "accept",
  actor: { kind: "system" },
  at: "2026-03-09T04:00:00.000Z",
  facts: { version: 2, stage: "inspect" },
  prevHash: CHAIN_START,
};

test("the hash of an entry depends on every word of it, and not on the order of the words", () => {
  const turned = Object.fromEntries(Object.entries(entry).reverse()) as unknown;

  expect(hashOfEntry(turned as LedgerEntry)).toBe(hashOfEntry(entry));
  expect(hashOfEntry({ ...entry, facts: { stage: "inspect", version: 2 } })).toBe(hashOfEntry(entry));
  const changed = [
    { seq: 2 },
    { event: "decline" },
    { at: "2026-03-09T04:00:00.001Z" },
    { facts: {} },
    { prevHash: "1" },
  ];
  const hashes = changed.map((change) => hashOfEntry({ ...entry, ...change }));
  expect(new Set([...hashes, hashOfEntry(entry)]).size).toBe(changed.length + 1);
});

const NONE = { PASS: 0, FIXED_ON_SITE: 0, CLOSED_BY_FEEDBACK: 0, RESTART_APPROVED: 0, UNIT_CLOSED: 0 };
const clean = {
  drawn: 3,
  closed: 2,
  running: 1,
  findings: 7,
  byOutcome: { ...NONE, PASS: 4, UNIT_CLOSED: 1 },
  findingsRunning: 2,
  findingsSilent: 0,
  breaks: 0,
};

test("what was drawn is closed or running, and what was found has ended or runs with its one clock", () => {
  expect(ledgerEquation(clean)).toEqual({ ...clean, open: 3, holds: true });
});

test.each([
  ["an inspection is missing", { drawn: 4 }],
  ["there is one more than was drawn", { drawn: 2 }],
  ["a finding has no clock, or two", { findingsRunning: 1, findingsSilent: 1 }],
  ["a finding is missing", { findings: 8 }],
  ["a row stands against it", { breaks: 1 }],
] as const)("the equation does not hold when %s", (_what, change) => {
  expect(ledgerEquation({ ...clean, ...change }).holds).toBe(false);
});

test("open is what is not ended: with nothing open everything has its end", () => {
  const count = fc.nat(9);
  const byOutcome = fc.record({
    PASS: count,
    FIXED_ON_SITE: count,
    CLOSED_BY_FEEDBACK: count,
    RESTART_APPROVED: count,
    UNIT_CLOSED: count,
  });
  fc.assert(
    fc.property(byOutcome, count, count, count, count, (ends, closed, running, ticking, silent) => {
      const ended = Object.values(ends).reduce((sum, one) => sum + one, 0);
      const equation = ledgerEquation({
        drawn: closed + running,
        closed,
        running,
        findings: ended + ticking + silent,
        byOutcome: ends,
        findingsRunning: ticking,
        findingsSilent: silent,
        breaks: silent,
      });
      expect(equation.open).toBe(running + ticking + silent);
      expect(equation.holds).toBe(silent === 0);
    }),
  );
});
