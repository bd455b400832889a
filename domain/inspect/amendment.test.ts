import { expect, test } from "vitest";
import { faultsOfAmendment } from "./amendment.ts";
import type { AmendmentFacts } from "./amendment.ts";
import { graverOf, isOnlyAnAttempt } from "./check-visit.ts";
import type { AmendRecord, Answer, FindingEntry } from "./commands.ts";
import { objectionToReview } from "./record-state.ts";

const facts: AmendmentFacts = {
  today: "2026-03-09",
  usualDueOn: "2026-04-08",
  freeEvidence: new Set(["photo"]),
  items: new Set(["found", "fine"]),
  resultCode: "ORDERED",
  verdicts: new Map([
    ["found", "problem"],
    ["fine", "ok"],
  ]),
  found: new Set(["found"]),
};
const nothing: AmendRecord = { answers: [], findings: [], evidence: [], note: "补充说明" };
const finding: FindingEntry = {
  itemVersionId: "fine",
  level: "general",
  description: "通道堵塞",
  disposition: "ordered",
  dueOn: "2026-04-02",
  evidence: [],
};
const answer = (itemVersionId: string, verdict: Answer["verdict"]) => ({ itemVersionId, verdict, note: "" });
const reasons = (amendment: Partial<AmendRecord>, with_: Partial<AmendmentFacts> = {}) =>
  faultsOfAmendment({ ...nothing, ...amendment }, { ...facts, ...with_ }).map(({ reason }) => reason);

test("a note, a photo, an item that turns out a problem with its finding: all may be added", () => {
  expect(reasons({})).toEqual([]);
  expect(reasons({ evidence: ["photo"] })).toEqual([]);
  expect(reasons({ answers: [answer("fine", "problem")], findings: [finding] })).toEqual([]);
  expect(reasons({ findings: [{ ...finding, itemVersionId: "found" }] })).toEqual([]);
});

test("what was found is not taken back", () => {
  expect(reasons({ answers: [answer("found", "ok")] })).toEqual(["problem-stands"]);
});

test("a new problem has its finding, and a new finding its problem", () => {
  expect(reasons({ answers: [answer("fine", "problem")] })).toEqual(["problem-without-finding"]);
  expect(reasons({ findings: [finding] })).toEqual(["finding-without-problem"]);
});

test("only items of the list are answered, each once, and evidence is this inspection's own", () => {
  expect(reasons({ answers: [answer("other", "ok")] })).toEqual(["item-not-on-list"]);
  expect(reasons({ answers: [answer("fine", "ok"), answer("fine", "ok")] })).toEqual(["item-answered-twice"]);
  expect(reasons({ evidence: ["unknown"] })).toEqual(["evidence-unknown"]);
});

test("where nothing could be inspected there is still nothing to answer", () => {
  const inVain = { resultCode: "NOT_FOUND" } as const;

  expect(reasons({ evidence: ["photo"] }, inVain)).toEqual([]);
  expect(reasons({ answers: [answer("fine", "ok")] }, inVain)).toEqual(["checklist-not-expected"]);
});

test("an amendment can make a result graver, and never lighter", () => {
  expect(graverOf("NO_ISSUE", "ORDERED")).toBe("ORDERED");
  expect(graverOf("STOPPED", "ORDERED")).toBe("STOPPED");
  expect(graverOf("NO_ISSUE", "NO_ISSUE")).toBe("NO_ISSUE");
  expect(graverOf("REFUSED", "NO_ISSUE")).toBe("REFUSED");
});

test("who is not there is looked for twice", () => {
  expect(isOnlyAnAttempt("NOT_FOUND", undefined)).toBe(true);
  expect(isOnlyAnAttempt("NOT_FOUND", "2026-03-06")).toBe(false);
  expect(isOnlyAnAttempt("CEASED", undefined)).toBe(false);
});

test.each([
  ["submitted", false, "approved", "", undefined],
  ["submitted", false, "returned", "缺照片", undefined],
  ["submitted", false, "returned", "", "reason-missing"],
  ["submitted", true, "approved", "属实", "four-eyes"],
  ["reviewed", false, "approved", "属实", "record-not-submitted"],
  ["returned", false, "approved", "属实", "record-not-submitted"],
  ["none", false, "approved", "属实", "record-not-submitted"],
] as const)(
  "a record that is %s, judged by one of the team (%s) as %s with “%s”: %s",
  (state, isOfTheTeam, decision, reason, refusal) => {
    expect(objectionToReview({ state, isOfTheTeam, decision, reason })).toBe(refusal);
  },
);
