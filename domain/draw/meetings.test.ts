import { expect, test } from "vitest";
import { createMeetings } from "./meetings.ts";

test.each([3, 5000])("among %i inspectors, those who meet are counted both ways", (inspectors) => {
  const met = createMeetings(inspectors);
  met.note(0, 2);
  met.note(2, 0);
  expect([met.of(0, 2), met.of(2, 0), met.of(0, 1), met.of(2, 1)]).toEqual([2, 2, 0, 0]);
});
