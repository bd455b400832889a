import { expect, test } from "vitest";
import { checkHours, mayCommit, mayFreeze, mayReveal, maySetBeacon } from "./proceedings.ts";
import type { Ceremony, Part } from "./proceedings.ts";

const at = (minutes: number) =>
  new Date(Date.parse("2026-03-09T04:00:00.000Z") + minutes * 60_000).toISOString();
const part = (party: string, value: string | null = null): Part => ({
  party,
  commitment: "c",
  committedBy: `holder of ${party}`,
  value,
});

/** Commitments close at minute 10, reveals at 20, the dice are read from 30 on. */
const frozen: Ceremony = {
  parties: ["bureau", "discipline", "press"],
  commitsCloseAt: at(10),
  revealsCloseAt: at(20),
  beaconNotBefore: at(30),
  diceDigits: 4,
  parts: [],
  beaconSet: false,
};
const two = [part("bureau"), part("discipline")];
const opened = [part("bureau", "v"), part("discipline", "v")];

type Verdict = ReturnType<typeof checkHours>;
const reason = (verdict: Verdict) => (verdict.ok ? "lawful" : verdict.error.reason);

test("the hours of a ceremony lie ahead and follow one another; two may be the same", () => {
  const hours = { commitBy: at(10), revealBy: at(20), beaconNotBefore: at(30) };

  expect(reason(checkHours(hours, at(0)))).toBe("lawful");
  expect(reason(checkHours({ commitBy: at(10), revealBy: at(10), beaconNotBefore: at(10) }, at(0)))).toBe(
    "lawful",
  );
  expect(reason(checkHours(hours, at(10)))).toBe("hours-in-the-past");
  expect(reason(checkHours({ ...hours, revealBy: at(9) }, at(0)))).toBe("hours-out-of-order");
  expect(reason(checkHours({ ...hours, beaconNotBefore: at(19) }, at(0)))).toBe("hours-out-of-order");
});

test("a register is frozen once, unless the last seed died for want of reveals", () => {
  expect(reason(mayFreeze(undefined, at(0)))).toBe("lawful");
  expect(reason(mayFreeze(frozen, at(20)))).toBe("draw-already-frozen");
  expect(reason(mayFreeze(frozen, at(21)))).toBe("lawful");
  expect(reason(mayFreeze({ ...frozen, parts: [part("bureau", "v"), part("press")] }, at(21)))).toBe(
    "lawful",
  );
  expect(reason(mayFreeze({ ...frozen, parts: opened }, at(21)))).toBe("draw-already-frozen");
  expect(reason(mayFreeze({ ...frozen, beaconSet: true }, at(21)))).toBe("draw-already-frozen");
});

test("a party binds itself once and in time, and no officer binds two", () => {
  const bound = { ...frozen, parts: [part("bureau")] };

  expect(reason(mayCommit(frozen, "bureau", "anna", at(10)))).toBe("lawful");
  expect(reason(mayCommit(frozen, "village", "anna", at(0)))).toBe("unknown-party");
  expect(reason(mayCommit(frozen, "bureau", "anna", at(11)))).toBe("commitments-closed");
  expect(reason(mayCommit(bound, "bureau", "anna", at(0)))).toBe("party-already-committed");
  expect(mayCommit(bound, "press", "holder of bureau", at(0))).toEqual({
    ok: false,
    error: { reason: "officer-holds-other-party", facts: { party: "bureau" } },
  });
});

test("a party opens its own value, once all are bound or the time to bind is over", () => {
  const bound = { ...frozen, parts: two };
  const all = { ...frozen, parts: [...two, part("press")] };

  expect(reason(mayReveal(all, "press", "holder of press", at(5)))).toBe("lawful");
  expect(reason(mayReveal(bound, "bureau", "holder of bureau", at(11)))).toBe("lawful");
  expect(reason(mayReveal(bound, "bureau", "holder of bureau", at(10)))).toBe("commitments-still-open");
  expect(reason(mayReveal(bound, "bureau", "holder of bureau", at(20)))).toBe("lawful");
  expect(reason(mayReveal(bound, "bureau", "holder of bureau", at(21)))).toBe("reveals-closed");
  expect(reason(mayReveal(bound, "press", "holder of press", at(11)))).toBe("party-not-committed");
  expect(reason(mayReveal(bound, "bureau", "holder of discipline", at(11)))).toBe("party-held-by-other");
  expect(reason(mayReveal({ ...frozen, parts: opened }, "bureau", "holder of bureau", at(11)))).toBe(
    "party-already-revealed",
  );
});

test("the dice are read when nobody can answer them any more, with the promised digits, once", () => {
  const ready = { ...frozen, parts: opened };

  expect(reason(maySetBeacon(ready, "0123", at(30)))).toBe("lawful");
  expect(reason(maySetBeacon(ready, "0123", at(29)))).toBe("beacon-too-early");
  expect(reason(maySetBeacon({ ...ready, beaconSet: true }, "0123", at(30)))).toBe("beacon-already-set");
  expect(reason(maySetBeacon({ ...ready, parts: two }, "0123", at(30)))).toBe("too-few-reveals");
  expect(reason(maySetBeacon(ready, "012", at(30)))).toBe("wrong-number-of-digits");
  expect(reason(maySetBeacon(ready, "01234", at(30)))).toBe("wrong-number-of-digits");
  expect(reason(maySetBeacon(ready, "01a3", at(30)))).toBe("wrong-number-of-digits");
});

test("at the minute at which the reveals close the dice wait for a value that is still missing", () => {
  const close = { ...frozen, beaconNotBefore: at(20), parts: [...opened, part("press")] };

  expect(reason(maySetBeacon(close, "0123", at(20)))).toBe("reveals-still-open");
  expect(reason(maySetBeacon(close, "0123", at(21)))).toBe("lawful");
});
