import { expect, test } from "vitest";
import { theRuleSet } from "../../test/factories/calendars.ts";
import type { ClockKind, Rung } from "../calendar/clock.ts";
import { lettersAtOnce } from "./notice-policy.ts";
import type { NoticeLetter } from "./notice-policy.ts";

const { ladder } = theRuleSet().terms;

function rung(key: string): Pick<Rung, "key" | "act"> {
  if (key.startsWith("calendar")) return { key, act: "flag" };
  if (key.startsWith("T-")) return { key, act: "remind" };
  if (key === "T+1") return { key, act: "expire" };
  return { key, act: ["T+3", "T+6", "T+10"].includes(key) ? "escalate" : "chase" };
}

const TABLE: readonly (readonly [ClockKind, string, readonly NoticeLetter[]])[] = [
  ["rectification", "T-3", ["party-reminder"]],
  ["rectification", "T-1", ["party-reminder"]],
  ["rectification", "T-0", ["party-reminder"]],
  ["rectification", "T+1", ["term-expired", "party-overdue"]],
  ["rectification", "T+2", []],
  ["rectification", "T+3", ["escalation", "party-overdue"]],
  ["rectification", "T+4", []],
  ["rectification", "T+6", ["escalation", "party-overdue"]],
  ["rectification", "T+10", ["escalation", "party-overdue"]],
  ["rectification", "T+11", []],
  ["rectification", "T+15", ["party-overdue"]],
  ["rectification", "T+20", ["party-overdue"]],
  ["payment", "T-0", ["party-reminder"]],
  ["payment", "T+1", ["party-overdue"]],
  ["statement", "T-1", ["party-reminder"]],
  ["statement", "T+1", []],
  ["remedy", "T+3", ["escalation"]],
  ["reinspection", "T-0", []],
  ["reinspection", "T+1", []],
  ["review", "T+2", []],
  ["review", "T+3", ["escalation"]],
  ["stop", "T+10", ["escalation"]],
  ["acceptance", "T+1", []],
  ["rectification", "calendar-2027-2026-12-28", []],
];

test.each(TABLE)("a clock of %s that fires %s sends at once: %j", (kind, key, letters) => {
  expect(lettersAtOnce(kind, rung(key), ladder)).toEqual(letters);
});

test("an enterprise that never answers is written to about once a week, and never on every day", () => {
  const days = Array.from({ length: 60 }, (_, index) => index + 1).filter((day) =>
    lettersAtOnce("rectification", rung(`T+${day}`), ladder).includes("party-overdue"),
  );

  expect(days.slice(0, 4)).toEqual([1, 3, 6, 10]);
  expect(days.slice(3).map((day) => day % 5)).toEqual(days.slice(3).map(() => 0));
});
