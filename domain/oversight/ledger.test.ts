import fc from "fast-check";
import { expect, test } from "vitest";
import { LIVE_STATES, TERMINAL_STATES } from "../inspect/finding.ts";
import type { FindingState } from "../inspect/finding.ts";
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

const clean = { drawn: 3, closed: 2, running: 1, findings: [], closedWithSomethingRunning: 0 };
const NONE = { PASS: 0, FIXED_ON_SITE: 0, CLOSED_BY_FEEDBACK: 0, RESTART_APPROVED: 0, UNIT_CLOSED: 0 };

test("what was drawn is closed or running, and what was found has ended or runs with its one clock", () => {
  const findings = [
    { state: "PASS", liveClocks: 0, count: 4 },
    { state: "UNIT_CLOSED", liveClocks: 0, count: 1 },
    { state: "ORDERED", liveClocks: 1, count: 2 },
  ] as const;

  expect(ledgerEquation({ ...clean, findings })).toEqual({
    drawn: 3,
    closed: 2,
    running: 1,
    findings: 7,
    byOutcome: { ...NONE, PASS: 4, UNIT_CLOSED: 1 },
    findingsRunning: 2,
    findingsSilent: 0,
    open: 3,
    holds: true,
  });
});

test.each([
  ["an inspection is missing", { ...clean, drawn: 4 }],
  ["there is one more than was drawn", { ...clean, drawn: 2 }],
  ["a finding has no clock", { ...clean, findings: [{ state: "ORDERED", liveClocks: 0, count: 1 }] }],
  ["a finding has two clocks", { ...clean, findings: [{ state: "FAIL", liveClocks: 2, count: 1 }] }],
  ["something runs in a closed inspection", { ...clean, closedWithSomethingRunning: 1 }],
] as const)("the equation does not hold when %s", (_what, facts) => {
  expect(ledgerEquation(facts).holds).toBe(false);
});

test("open is what is not ended: with nothing open everything has its end", () => {
  const state = fc.constantFrom<FindingState>(...LIVE_STATES, ...TERMINAL_STATES);
  const findings = fc.array(
    fc.record({ state, liveClocks: fc.nat(2), count: fc.integer({ min: 1, max: 9 }) }),
  );
  fc.assert(
    fc.property(findings, fc.nat(5), fc.nat(5), (rows, closed, running) => {
      const equation = ledgerEquation({
        drawn: closed + running,
        closed,
        running,
        findings: rows,
        closedWithSomethingRunning: 0,
      });
      const live = rows.filter((row) => (LIVE_STATES as readonly FindingState[]).includes(row.state));
      const count = live.reduce((sum, row) => sum + row.count, 0);
      expect(equation.open).toBe(running + count);
      expect(equation.holds).toBe(live.every((row) => row.liveClocks === 1));
    }),
  );
});
