import fc from "fast-check";
import { expect, test } from "vitest";
import { aCalendar } from "../../test/factories/calendars.ts";
import { addDays, daysBetween } from "../shared/plain-date.ts";
import { remainingOn, resumedEnd } from "./suspension.ts";
import type { RunningTerm } from "./suspension.ts";
import { termEndsOn } from "./rule-set.ts";

const calendar = aCalendar();
const FIVE_DAYS: RunningTerm = {
  startedOn: "2026-09-18",
  dueOn: "2026-09-24",
  days: 5,
  unit: "working",
  side: "bureau",
  chosen: false,
};

test("a suspended term keeps what is left of it, in its own unit", () => {
  expect(remainingOn(calendar, FIVE_DAYS, "2026-09-21")).toBe(3);
  expect(remainingOn(calendar, { ...FIVE_DAYS, unit: "calendar" }, "2026-09-21")).toBe(3);
  expect(remainingOn(calendar, FIVE_DAYS, "2026-09-24")).toBe(0);
  expect(remainingOn(calendar, FIVE_DAYS, "2026-10-09")).toBe(-5);
});

test("it goes on from the day on which it is taken up again, past what was off meanwhile", () => {
  expect(resumedEnd(calendar, FIVE_DAYS, 3, "2026-09-30")).toEqual({ ok: true, value: "2026-10-10" });
});

test("a party's rest of calendar days does not end on a day off; a day that a person set stays as it is", () => {
  const order = { ...FIVE_DAYS, unit: "calendar", side: "party" } as const;

  expect(resumedEnd(calendar, order, 3, "2026-09-30")).toEqual({ ok: true, value: "2026-10-08" });
  expect(resumedEnd(calendar, { ...order, chosen: true }, 3, "2026-09-30")).toEqual({
    ok: true,
    value: "2026-10-03",
  });
});

test("of a term whose end is not known, what has passed is counted", () => {
  const open = { ...FIVE_DAYS, startedOn: "2026-12-25", dueOn: null };

  expect(remainingOn(calendar, open, "2026-12-28")).toBe(4);
  expect(remainingOn(calendar, open, "2027-02-01")).toBe(1);
  expect(remainingOn(calendar, { ...open, unit: "calendar" }, "2026-12-28")).toBe(2);
  expect(resumedEnd(calendar, open, 4, "2026-12-30")).toMatchObject({ ok: false, error: { year: 2027 } });
});

const aDay = fc.integer({ min: 0, max: 200 }).map((days) => addDays("2026-01-05", days));
const aTerm = fc.record({
  startedOn: aDay,
  days: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom("working" as const, "calendar" as const),
  side: fc.constantFrom("party" as const, "bureau" as const),
});

test("nobody loses a day by a suspension, however long it lasts and whenever it falls", () => {
  const lengths = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 60 }));
  fc.assert(
    fc.property(aTerm, lengths, (term, [after, away]) => {
      const end = termEndsOn(calendar, term, term.startedOn);
      if (!end.ok) return;
      const running = { ...term, dueOn: end.value, chosen: false };
      const suspendedOn = addDays(term.startedOn, after);
      const resumedOn = addDays(suspendedOn, away);
      const left = remainingOn(calendar, running, suspendedOn);
      const due = resumedEnd(calendar, running, left, resumedOn);
      if (!due.ok) return;

      const leftAfter = remainingOn(calendar, { ...running, dueOn: due.value }, resumedOn);
      expect(leftAfter).toBeGreaterThanOrEqual(left);
      expect(due.value >= end.value).toBe(true);
      if (term.unit === "working" && left >= 0) expect(leftAfter).toBe(left);
      if (term.unit === "calendar") expect(leftAfter - left).toBeLessThanOrEqual(9);
    }),
  );
});

test("a term that is suspended and taken up on the same day is the term that it was", () => {
  fc.assert(
    fc.property(aTerm, fc.integer({ min: 0, max: 60 }), (term, after) => {
      const end = termEndsOn(calendar, term, term.startedOn);
      if (!end.ok || daysBetween(term.startedOn, end.value) < after) return;
      const running = { ...term, dueOn: end.value, chosen: false };
      const on = addDays(term.startedOn, after);

      expect(resumedEnd(calendar, running, remainingOn(calendar, running, on), on)).toEqual(end);
    }),
  );
});
