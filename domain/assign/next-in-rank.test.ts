import fc from "fast-check";
import { expect, test } from "vitest";
import { nextInRank } from "./next-in-rank.ts";
import type { Candidate, EarlierAnswer } from "./next-in-rank.ts";

const candidate = (inspectorId: string, with_: Partial<Candidate> = {}): Candidate => ({
  inspectorId,
  available: true,
  placesHeld: 0,
  cap: 3,
  ...with_,
});
const answered = (inspectorId: string, state: EarlierAnswer["state"]): EarlierAnswer => ({
  inspectorId,
  state,
});

test("the first in rank who was not asked yet is asked", () => {
  const ranked = [candidate("a"), candidate("b"), candidate("c")];

  expect(nextInRank(ranked, [])?.inspectorId).toBe("a");
  expect(nextInRank(ranked, [answered("a", "declined"), answered("b", "silent")])?.inspectorId).toBe("c");
});

test("who is not available, or has reached the cap, is passed over", () => {
  const ranked = [
    candidate("a", { available: false }),
    candidate("b", { placesHeld: 3 }),
    candidate("c", { placesHeld: 2 }),
  ];

  expect(nextInRank(ranked, [])?.inspectorId).toBe("c");
});

test("when all were asked, the silent are asked again in rank, and those who declined are not", () => {
  const ranked = [candidate("a"), candidate("b"), candidate("c")];
  const all = [answered("a", "declined"), answered("b", "silent"), answered("c", "silent")];

  expect(nextInRank(ranked, all)?.inspectorId).toBe("b");
});

test("the last answer counts: silent once and declined then is a refusal", () => {
  expect(nextInRank([candidate("a")], [answered("a", "silent"), answered("a", "declined")])).toBeUndefined();
});

test("nobody is left when nobody may be asked", () => {
  expect(nextInRank([], [])).toBeUndefined();
  expect(nextInRank([candidate("a")], [answered("a", "accepted")])).toBeUndefined();
});

test("the next is always available, below the cap, and never one who declined", () => {
  const candidates = fc.uniqueArray(
    fc.record({
      inspectorId: fc.constantFrom("a", "b", "c", "d"),
      available: fc.boolean(),
      placesHeld: fc.nat(3),
      cap: fc.nat(3),
    }),
    { selector: (one) => one.inspectorId },
  );
  const answers = fc.array(
    fc.record({
      inspectorId: fc.constantFrom("a", "b", "c", "d"),
      state: fc.constantFrom("accepted", "declined", "silent"),
    }),
  );
  fc.assert(
    fc.property(candidates, answers, (ranked, earlier) => {
      const next = nextInRank(ranked, earlier);
      const last = earlier.filter((one) => one.inspectorId === next?.inspectorId).at(-1);
      expect(next === undefined || (next.available && next.placesHeld < next.cap)).toBe(true);
      expect(last?.state ?? "silent").toBe("silent");
    }),
  );
});
