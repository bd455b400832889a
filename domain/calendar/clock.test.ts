import fc from "fast-check";
import { expect, test } from "vitest";
import { PUBLISHED_YEARS } from "../../db/reference/published-years.ts";
import { RULE_SETS } from "../../db/reference/rule-sets.ts";
import { addDays } from "../shared/plain-date.ts";
import { rollForward } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";
import { rungAfter } from "./clock.ts";
import type { Rung } from "./clock.ts";
import { daysOfYear } from "./published-year.ts";
import { expiresAt } from "./rule-set.ts";
import type { Ladder } from "./rule-set.ts";

const calendar: Calendar = {
  id: "CN",
  epochAt: "1999-12-31T16:00:00.000Z",
  epochOn: "2000-01-01",
  dayMs: 86_400_000,
  days: Object.fromEntries(PUBLISHED_YEARS.flatMap(daysOfYear).map((day) => [day.on, day.kind])),
};
const ladder: Ladder = {
  remindBefore: [0, 1, 3],
  escalate: [
    { afterDays: 3, level: "section-head" },
    { afterDays: 6, level: "bureau-head" },
  ],
  partOfDay: 0.375,
};

/** The ladder of a clock from a moment on, as long as asked. */
function climb(dueOn: string, from: string, steps: number): readonly Rung[] {
  const rungs: Rung[] = [];
  for (let after = from; rungs.length < steps;) {
    const rung = rungAfter(calendar, ladder, dueOn, after);
    if (!rung.ok) break;
    rungs.push(rung.value);
    after = rung.value.fireAt;
  }
  return rungs;
}

test("a ladder reminds, expires, and then rings every working day, escalating on its days", () => {
  expect(climb("2026-09-30", "2026-09-01T00:00:00.000Z", 10)).toEqual([
    { key: "T-3", act: "remind", level: null, fireAt: "2026-09-24T01:00:00.000Z" },
    { key: "T-1", act: "remind", level: null, fireAt: "2026-09-29T01:00:00.000Z" },
    { key: "T-0", act: "remind", level: null, fireAt: "2026-09-30T01:00:00.000Z" },
    { key: "T", act: "expire", level: null, fireAt: "2026-09-30T16:00:00.000Z" },
    { key: "T+1", act: "chase", level: null, fireAt: "2026-10-08T01:00:00.000Z" },
    { key: "T+2", act: "chase", level: null, fireAt: "2026-10-09T01:00:00.000Z" },
    { key: "T+3", act: "escalate", level: "section-head", fireAt: "2026-10-10T01:00:00.000Z" },
    { key: "T+4", act: "chase", level: null, fireAt: "2026-10-12T01:00:00.000Z" },
    { key: "T+5", act: "chase", level: null, fireAt: "2026-10-13T01:00:00.000Z" },
    { key: "T+6", act: "escalate", level: "bureau-head", fireAt: "2026-10-14T01:00:00.000Z" },
  ]);
});

test("a clock that begins late begins with the rung that comes next, and skips none from there on", () => {
  expect(climb("2026-09-30", "2026-09-29T01:00:00.000Z", 1)).toMatchObject([{ key: "T-0" }]);
  expect(climb("2026-09-30", "2026-10-08T00:59:59.999Z", 1)).toMatchObject([{ key: "T+1" }]);
  expect(climb("2026-09-30", "2026-10-08T01:00:00.000Z", 1)).toMatchObject([{ key: "T+2" }]);
});

test("without reminders the first rung is the expiry", () => {
  const bare = { ...ladder, remindBefore: [] };

  expect(rungAfter(calendar, bare, "2026-03-11", "2026-03-09T04:00:00.000Z")).toMatchObject({
    value: { key: "T", fireAt: "2026-03-11T16:00:00.000Z" },
  });
});

test("a ladder that reaches an unpublished year says which year, before and after its day", () => {
  const unpublished = { ok: false, error: { reason: "calendar-year-unpublished", year: 2027 } };

  expect(rungAfter(calendar, ladder, "2027-02-01", "2026-12-01T00:00:00.000Z")).toEqual(unpublished);
  expect(rungAfter(calendar, ladder, "2026-12-31", "2026-12-31T16:00:00.000Z")).toEqual(unpublished);
  expect(rollForward(calendar, "2027-01-02")).toEqual(unpublished);
});

test("rungs only ever come later, each by another name, at nine on a working day or at the end of the last day", () => {
  const day = fc.integer({ min: 0, max: 250 }).map((days) => addDays("2026-01-10", days));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 25 }), (dueOn, steps) => {
      const rungs = climb(dueOn, "2025-06-01T00:00:00.000Z", steps);
      const times = rungs.map((rung) => rung.fireAt);
      expect(times).toEqual([...times].sort());
      expect(new Set(rungs.map((rung) => rung.key)).size).toBe(rungs.length);
      for (const { key, fireAt } of rungs.filter((rung) => rung.key !== "T-0")) {
        if (key === "T") expect(fireAt).toBe(expiresAt(calendar, dueOn));
        else
          expect([fireAt.slice(11), calendar.days[fireAt.slice(0, 10)]]).toEqual(["01:00:00.000Z", "work"]);
      }
    }),
  );
});

test("every rule set that ships says on what basis each of its terms stands, and how sure that is", () => {
  const terms = RULE_SETS.flatMap(({ terms: { ladder: _ladder, ...rest } }) => Object.values(rest));

  expect(terms.filter((term) => term.basis === "" || !/^[VSCMD]$/.test(term.certainty))).toEqual([]);
});
