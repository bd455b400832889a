import { expect, test } from "vitest";
import { objectionToPenalty } from "./decision.ts";

const fine = (fineFen: number) => ({ kind: "fine", fineFen }) as const;
const WARNING = { kind: "warning", fineFen: 0 } as const;
const NOTHING = { kind: "no-penalty", fineFen: 0 } as const;

test.each([
  [fine(0), "fine-without-amount"],
  [fine(-1), "fine-without-amount"],
  [{ ...WARNING, fineFen: 1 }, "amount-without-fine"],
  [{ ...NOTHING, fineFen: 1 }, "amount-without-fine"],
] as const)("a fine has an amount, nothing else has: %j %s", (penalty, refusal) => {
  expect(objectionToPenalty(penalty, undefined, true)).toBe(refusal);
});

test.each([
  [fine(50_001), fine(50_000), "heavier-than-notified"],
  [fine(1), WARNING, "heavier-than-notified"],
  [WARNING, NOTHING, "heavier-than-notified"],
  [fine(50_000), fine(50_000), undefined],
  [WARNING, fine(50_000), undefined],
] as const)("nobody is punished harder than he was told: %j after %j %s", (penalty, notified, refusal) => {
  expect(objectionToPenalty(penalty, notified, true)).toBe(refusal);
});

test("no penalty at all needs a correction that was verified", () => {
  expect(objectionToPenalty(NOTHING, fine(1), false)).toBe("correction-not-verified");
  expect(objectionToPenalty(NOTHING, fine(1), true)).toBeUndefined();
});
