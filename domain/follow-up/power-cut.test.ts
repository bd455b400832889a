import { expect, test } from "vitest";
import { LIVE_STATES, TERMINAL_STATES } from "../inspect/finding.ts";
import { objectionToPowerCut, stopStands } from "./power-cut.ts";
import type { PowerCut } from "./power-cut.ts";

const cut: PowerCut = {
  state: "STOPPED",
  foundAt: "2026-03-09T01:00:00.000Z",
  noticedAt: "2026-03-10T02:00:00.000Z",
  cutAt: "2026-03-11T02:00:00.000Z",
  emergency: false,
  noticeDays: 1,
};

test("notice is given twenty-four hours before, to the millisecond", () => {
  const cutAt = "2026-03-11T01:59:59.999Z";

  expect(objectionToPowerCut(cut)).toBeUndefined();
  expect(objectionToPowerCut({ ...cut, cutAt })).toEqual({
    reason: "power-cut-too-soon",
    facts: { cutAt, earliest: cut.cutAt },
  });
});

test("danger does not wait, but no cut comes before its finding", () => {
  const soon = { ...cut, emergency: true, cutAt: cut.noticedAt };

  expect(objectionToPowerCut(soon)).toBeUndefined();
  expect(objectionToPowerCut({ ...soon, cutAt: "2026-03-09T00:59:59.999Z" })).toMatchObject({
    reason: "power-cut-before-the-finding",
  });
});

test("power is cut only where an order to stop stands", () => {
  expect([...LIVE_STATES, ...TERMINAL_STATES].filter(stopStands)).toEqual([
    "STOPPED",
    "LISTED",
    "RESTART_REQUESTED",
  ]);
  expect(objectionToPowerCut({ ...cut, state: "ORDERED" })).toEqual({
    reason: "no-stop-stands",
    facts: { state: "ORDERED" },
  });
});
