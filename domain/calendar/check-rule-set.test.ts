import { expect, test } from "vitest";
import { DEMO_TERMS, RULE_SETS } from "../../db/reference/rule-sets.ts";
import { theRuleSet } from "../../test/factories/calendars.ts";
import { faultsOfRuleSet, lastDayBefore } from "./check-rule-set.ts";
import type { RuleSet } from "./rule-set.ts";

const first = theRuleSet();
const next: RuleSet = { ...first, id: "CN-370323-2026.2", inForceFrom: "2026-07-01" };

function reasons(ruleSet: RuleSet, others: readonly RuleSet[] = [first]): readonly (readonly string[])[] {
  return faultsOfRuleSet(ruleSet, others).map(({ field, reason }) => [field, reason]);
}

test("the rule sets that ship may be published, and so may one that follows on them", () => {
  expect(RULE_SETS.flatMap((one) => faultsOfRuleSet(one, []))).toEqual([]);
  expect(reasons({ ...first, terms: DEMO_TERMS }, [])).toEqual([]);
  expect(reasons(next)).toEqual([]);
  expect(lastDayBefore(next)).toBe("2026-06-30");
});

test("a term without a length or a basis is refused by its name", () => {
  const { terms } = next;
  const stop = { ...terms.stop, days: 0 };
  const review = { ...terms.review, days: 1.5, basis: " " };

  expect(reasons({ ...next, terms: { ...terms, stop, review } })).toEqual([
    ["terms.review.days", "term-without-length"],
    ["terms.review.basis", "term-without-basis"],
    ["terms.stop.days", "term-without-length"],
  ]);
});

test("days that do not exist or run backwards are refused", () => {
  expect(reasons({ ...next, inForceFrom: "2026-06-31" })).toEqual([["inForceFrom", "no-such-day"]]);
  expect(reasons({ ...next, inForceTo: "2026-06-30" })).toEqual([["inForceTo", "period-reversed"]]);
});

test("two rule sets of one jurisdiction are never in force on one day, nor counted by two calendars", () => {
  const ended = { ...first, inForceTo: "2026-07-01" };

  expect(reasons(next, [ended])).toEqual([["inForceFrom", "overlaps-another-rule-set"]]);
  expect(reasons({ ...next, inForceFrom: first.inForceFrom })).toEqual([
    ["inForceFrom", "overlaps-another-rule-set"],
  ]);
  expect(reasons({ ...next, calendarId: "OTHER" })).toEqual([["calendarId", "other-calendar"]]);
});

test("a ladder that closes before it opens, or does not climb through every level, is refused", () => {
  const { ladder } = next.terms;
  const withLadder = (change: Partial<typeof ladder>) =>
    reasons({ ...next, terms: { ...next.terms, ladder: { ...ladder, ...change } } });

  expect(withLadder({ closeOfDay: 0.4 })).toEqual([["terms.ladder.closeOfDay", "ladder-hours-reversed"]]);
  expect(withLadder({ escalate: ladder.escalate.slice(0, 2) })).toEqual([
    ["terms.ladder.escalate", "ladder-level-missing"],
  ]);
  expect(withLadder({ escalate: ladder.escalate.map((step) => ({ ...step, afterDays: 1 })) })).toEqual([
    ["terms.ladder.escalate", "ladder-steps-out-of-order"],
  ]);
});
