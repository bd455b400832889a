import { expect, test } from "vitest";
import { LIVE_CASE_STATES } from "./case-state.ts";
import { restOf } from "./rest.ts";

const NOTHING = { settled: false, paymentOver: false, remedyOver: false, dutyOpen: false };

test("what is paid in full is executed, wherever it stands, but not while a remedy is pending", () => {
  const executed = LIVE_CASE_STATES.filter(
    (state) => restOf(state, { ...NOTHING, settled: true }) === "EXECUTED",
  );
  expect(executed).toEqual(["PAYMENT", "UNPAID", "DEMANDED", "COURT_DUE", "EXECUTION", "EXECUTED"]);
});

test("what is not paid in time is overdue", () => {
  expect(restOf("PAYMENT", { ...NOTHING, paymentOver: true })).toBe("UNPAID");
  expect(restOf("PAYMENT", NOTHING)).toBe("PAYMENT");
});

test("an executed case closes when the remedy terms are over, but not while a duty is open", () => {
  expect(restOf("EXECUTED", { ...NOTHING, remedyOver: true })).toBe("CLOSED");
  expect(restOf("EXECUTED", { ...NOTHING, remedyOver: true, dutyOpen: true })).toBe("EXECUTED");
  expect(restOf("PAYMENT", { ...NOTHING, settled: true, remedyOver: true })).toBe("CLOSED");
});

test("before the decision nothing goes on by itself", () => {
  const all = { settled: true, paymentOver: true, remedyOver: true, dutyOpen: false };
  for (const state of LIVE_CASE_STATES.slice(0, LIVE_CASE_STATES.indexOf("PAYMENT")))
    expect(restOf(state, all)).toBe(state);
});
