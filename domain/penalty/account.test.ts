import { expect, test } from "vitest";
import { balanceOn, isSettled } from "./account.ts";
import type { Account } from "./account.ts";

const FINE: Account = {
  fineFen: 100_000,
  payDueOn: "2026-06-15",
  payments: [],
  pauses: [],
  daily: null,
};
const surcharge = (account: Partial<Account>, on: string) =>
  balanceOn({ ...FINE, ...account }, on).surchargeFen;

test.each([
  ["2026-06-14", 0],
  ["2026-06-15", 0],
  ["2026-06-16", 3_000],
  ["2026-06-25", 30_000],
  ["2026-07-18", 99_000],
  ["2026-07-19", 100_000],
  ["2027-06-15", 100_000],
])(
  "three per cent a day are added from the day after the term, at most the fine itself: on %s %i fen",
  (on, fen) => {
    expect(surcharge({}, on)).toBe(fen);
  },
);

test("a fine that cannot be divided loses the part of a fen, and only once", () => {
  expect(surcharge({ fineFen: 333 }, "2026-06-16")).toBe(9);
  expect(surcharge({ fineFen: 333 }, "2026-06-17")).toBe(19);
});

test("the day of a payment still counts for what it pays, and only the rest grows after it", () => {
  const payments = [{ on: "2026-06-17", fen: 60_000 }];

  expect(surcharge({ payments }, "2026-06-16")).toBe(3_000);
  expect(surcharge({ payments }, "2026-06-17")).toBe(6_000);
  expect(surcharge({ payments }, "2026-06-18")).toBe(7_200);
});

test("days of a pending review or suit are not counted", () => {
  const closed = [{ from: "2026-06-17", to: "2026-06-20" }];
  const open = [{ from: "2026-06-17", to: null }];

  expect(surcharge({ pauses: closed }, "2026-06-20")).toBe(3_000);
  expect(surcharge({ pauses: closed }, "2026-06-21")).toBe(6_000);
  expect(surcharge({ pauses: open }, "2026-12-31")).toBe(3_000);
});

test("a review that began within the term stops the surcharge from its first day", () => {
  expect(surcharge({ pauses: [{ from: "2026-06-01", to: "2026-06-16" }] }, "2026-06-17")).toBe(3_000);
});

test("nothing is added before the decision is delivered, nor to a penalty without money", () => {
  expect(surcharge({ payDueOn: null }, "2026-12-31")).toBe(0);
  expect(surcharge({ fineFen: 0 }, "2026-12-31")).toBe(0);
});

test.each([
  ["2026-06-01", 0],
  ["2026-06-02", 100_000],
  ["2026-06-11", 1_000_000],
])(
  "a daily fine is the original amount for each day from the day after the order: on %s %i fen",
  (on, fen) => {
    const daily = { from: "2026-06-02", endedOn: null };
    expect(balanceOn({ ...FINE, daily }, on).dailyFineFen).toBe(fen);
  },
);

test("a daily fine ends the day before the finding passes", () => {
  const daily = { from: "2026-06-02", endedOn: "2026-06-05" };

  expect(balanceOn({ ...FINE, daily }, "2026-06-04").dailyFineFen).toBe(300_000);
  expect(balanceOn({ ...FINE, daily }, "2026-06-05").dailyFineFen).toBe(300_000);
  expect(balanceOn({ ...FINE, daily }, "2026-12-31").dailyFineFen).toBe(300_000);
  expect(
    balanceOn({ ...FINE, daily: { from: "2026-06-02", endedOn: "2026-06-01" } }, "2026-12-31"),
  ).toMatchObject({ dailyFineFen: 0 });
});

test("an account is settled when nothing is open and nothing can grow", () => {
  const paid = { ...FINE, payments: [{ on: "2026-06-10", fen: 100_000 }] };
  const daily = { from: "2026-06-11", endedOn: null };

  expect(isSettled(FINE, "2026-06-10")).toBe(false);
  expect(isSettled(paid, "2026-06-09")).toBe(false);
  expect(isSettled(paid, "2026-06-10")).toBe(true);
  expect(isSettled({ ...paid, daily }, "2026-06-10")).toBe(false);
  expect(isSettled({ ...paid, daily: { ...daily, endedOn: "2026-06-11" } }, "2026-06-11")).toBe(true);
  expect(isSettled({ ...FINE, fineFen: 0 }, "2026-06-10")).toBe(true);
});

test("a late payment settles only with the surcharge of its day", () => {
  const late = (fen: number) => ({ ...FINE, payments: [{ on: "2026-06-17", fen }] });

  expect(balanceOn(late(100_000), "2026-06-17").openFen).toBe(6_000);
  expect(isSettled(late(105_999), "2026-06-30")).toBe(false);
  expect(isSettled(late(106_000), "2026-06-30")).toBe(true);
});
