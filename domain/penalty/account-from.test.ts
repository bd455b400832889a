import { expect, test } from "vitest";
import { accountFrom } from "./account-from.ts";

const ROW = { fineFen: 100, payDueOn: "2026-06-15", dailyFineFrom: null };
const sheet = (act: string, actOn: string, amountFen: number | null = null) => ({ act, actOn, amountFen });

test("payments and what the court collected are the sheets with an amount, each on its own day", () => {
  const sheets = [
    sheet("decide", "2026-05-20"),
    sheet("recordPayment", "2026-06-10", 40),
    sheet("recordExecution", "2026-09-01", 60),
  ];
  expect(accountFrom(ROW, sheets, null).payments).toEqual([
    { on: "2026-06-10", fen: 40 },
    { on: "2026-09-01", fen: 60 },
  ]);
});

test("each review or suit pauses the surcharge until its outcome; the last may still be pending", () => {
  const sheets = [
    sheet("recordRemedy", "2026-06-01"),
    sheet("recordRemedyOutcome", "2026-07-01"),
    sheet("recordRemedy", "2026-07-10"),
  ];
  expect(accountFrom(ROW, sheets, null).pauses).toEqual([
    { from: "2026-06-01", to: "2026-07-01" },
    { from: "2026-07-10", to: null },
  ]);
});

test("a daily fine ends with its finding; without one there is none", () => {
  expect(accountFrom(ROW, [], "2026-06-20").daily).toBeNull();
  expect(accountFrom({ ...ROW, dailyFineFrom: "2026-05-21" }, [], "2026-06-20").daily).toEqual({
    from: "2026-05-21",
    endedOn: "2026-06-20",
  });
});
