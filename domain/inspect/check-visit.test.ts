import { expect, test } from "vitest";
import { faultsOfVisit, resultOf } from "./check-visit.ts";
import type { VisitFacts } from "./check-visit.ts";
import type { FindingEntry, RecordVisit } from "./commands.ts";
import { DISPOSITIONS } from "./finding.ts";
import { firstState, unitFindingOf } from "./first-state.ts";
import { RESULT_CODES } from "./result-code.ts";
import type { ResultCode } from "./result-code.ts";

const facts: VisitFacts = {
  receivedAt: "2026-03-09T04:00:00.000Z",
  dayOf: (at) => at.slice(0, 10),
  today: "2026-03-09",
  inspectFrom: "2026-03-02",
  items: new Set(["one", "two"]),
  freeEvidence: new Set(["photo", "other-photo"]),
  usualDueOn: "2026-04-08",
};

const finding: FindingEntry = {
  itemVersionId: "one",
  level: "general",
  description: "防护罩缺失",
  disposition: "ordered",
  dueOn: "2026-04-02",
  evidence: [],
};

const clean: RecordVisit = {
  visitedAt: "2026-03-09T03:00:00.000Z",
  resultCode: "NO_ISSUE",
  answers: [
    { itemVersionId: "one", verdict: "ok", note: "" },
    { itemVersionId: "two", verdict: "not-applicable", note: "" },
  ],
  findings: [],
  evidence: [],
  note: "",
};

/** A record with one finding on the first item. */
function withFinding(change: Partial<FindingEntry>, resultCode: ResultCode = "ORDERED"): RecordVisit {
  const [, second] = clean.answers;
  const problem = { itemVersionId: "one", verdict: "problem", note: "" } as const;
  const entry = { ...finding, ...change };
  return { ...clean, resultCode, answers: second ? [problem, second] : [problem], findings: [entry] };
}

const reasons = (record: RecordVisit) =>
  faultsOfVisit(record, facts).map(({ field, reason }) => [field, reason]);
const without = ({ dueOn: _dueOn, ...rest }: FindingEntry) => rest;

test("a complete record has no fault", () => {
  expect(faultsOfVisit(clean, facts)).toEqual([]);
  expect(faultsOfVisit(withFinding({}), facts)).toEqual([]);
  expect(faultsOfVisit({ ...clean, evidence: ["photo"] }, facts)).toEqual([]);
});

test("a visit lies in the period and not ahead; at this very moment it is over", () => {
  expect(reasons({ ...clean, visitedAt: "2026-03-09T04:00:00.001Z" })).toEqual([
    ["visitedAt", "visit-in-the-future"],
  ]);
  expect(reasons({ ...clean, visitedAt: "2026-03-01T23:59:00.000Z" })).toEqual([
    ["visitedAt", "visit-before-the-period"],
  ]);
  expect(reasons({ ...clean, visitedAt: facts.receivedAt })).toEqual([]);
});

test("every item of the list is answered, once, and nothing else is (清单之外无检查)", () => {
  const [first] = clean.answers;
  const answer = (itemVersionId: string) => ({ itemVersionId, verdict: "ok", note: "" }) as const;

  expect(reasons({ ...clean, answers: first ? [first] : [] })).toEqual([["answers", "item-not-answered"]]);
  expect(reasons({ ...clean, answers: [...clean.answers, answer("three")] })).toEqual([
    ["answers", "item-not-on-list"],
  ]);
  expect(reasons({ ...clean, answers: [...clean.answers, answer("two")] })).toEqual([
    ["answers", "item-answered-twice"],
  ]);
});

test("every problem is a finding, and every finding a problem", () => {
  const problem = withFinding({});

  expect(reasons({ ...problem, findings: [], resultCode: "NO_ISSUE" })).toEqual([
    ["findings", "problem-without-finding"],
  ]);
  expect(reasons({ ...clean, findings: problem.findings, resultCode: "ORDERED" })).toEqual([
    ["findings", "finding-without-problem"],
  ]);
});

test("the result is what the findings amount to", () => {
  expect(faultsOfVisit(withFinding({}, "NO_ISSUE"), facts)).toEqual([
    { field: "resultCode", reason: "result-contradicts-findings", facts: { wanted: "ORDERED" } },
  ]);
});

test.each([
  [[], "NO_ISSUE"],
  [["fixed-on-site"], "FIXED_ON_SITE"],
  [["fixed-on-site", "transferred"], "TRANSFER"],
  [["transferred", "ordered"], "ORDERED"],
  [["ordered", "case"], "CASE"],
  [["case", "stopped", "ordered"], "STOPPED"],
] as const)("findings disposed of by %j amount to %s: the gravest names the result", (dispositions, code) => {
  const findings = dispositions.map((disposition) => ({ ...without(finding), disposition }));

  expect(resultOf(findings)).toBe(code);
  expect(resultOf([...findings].reverse())).toBe(code);
});

test("an order has a day that lies ahead, and a reason when it is longer than usual", () => {
  const { dueOn: _dueOn, ...undated } = finding;
  const undatedRecord = { ...withFinding({}), findings: [undated] };

  expect(reasons(undatedRecord)).toEqual([["findings.0.dueOn", "due-date-missing"]]);
  expect(reasons(withFinding({ dueOn: "2026-03-09" }))).toEqual([["findings.0.dueOn", "date-in-the-past"]]);
  expect(reasons(withFinding({ dueOn: "2026-04-09" }))).toEqual([
    ["findings.0.longTermReason", "long-term-needs-reason"],
  ]);
  expect(reasons(withFinding({ dueOn: "2026-04-08" }))).toEqual([]);
  expect(reasons(withFinding({ dueOn: "2026-09-01", longTermReason: "设备须定制" }))).toEqual([]);
});

test("only an order has a day, only a transfer an authority, and a stop is for what is major", () => {
  const bare = (
    disposition: FindingEntry["disposition"],
    resultCode: ResultCode,
    change: Partial<FindingEntry> = {},
  ) => ({
    ...withFinding({}, resultCode),
    findings: [{ ...without(finding), disposition, ...change }],
  });

  expect(reasons(bare("case", "CASE", { dueOn: "2026-04-02" }))).toEqual([
    ["findings.0.dueOn", "due-date-not-expected"],
  ]);
  expect(reasons(bare("transferred", "TRANSFER"))).toEqual([["findings.0.toAuthority", "authority-missing"]]);
  expect(reasons(bare("transferred", "TRANSFER", { toAuthority: "消防" }))).toEqual([]);
  expect(reasons(bare("stopped", "STOPPED"))).toEqual([["findings.0.level", "stop-needs-major"]]);
  expect(reasons(bare("stopped", "STOPPED", { level: "major" }))).toEqual([]);
  expect(reasons(bare("fixed-on-site", "FIXED_ON_SITE"))).toEqual([
    ["findings.0.evidence", "evidence-missing"],
  ]);
  expect(reasons(bare("fixed-on-site", "FIXED_ON_SITE", { evidence: ["photo"] }))).toEqual([]);
});

test("evidence is of this inspection, unused, and given once in the whole record", () => {
  expect(reasons({ ...clean, evidence: ["unknown"] })).toEqual([["evidence", "evidence-unknown"]]);
  expect(reasons({ ...withFinding({ evidence: ["photo"] }), evidence: ["photo", "other-photo"] })).toEqual([
    ["evidence", "evidence-unknown"],
  ]);
});

test.each(["NOT_FOUND", "CEASED", "REFUSED"] as const)("%s answers nothing and needs proof", (resultCode) => {
  const visit = { ...clean, resultCode, answers: [], evidence: ["photo"] };

  expect(reasons(visit)).toEqual([]);
  expect(reasons({ ...visit, evidence: [] })).toEqual([["evidence", "evidence-missing"]]);
  expect(reasons({ ...visit, answers: clean.answers })).toEqual([["answers", "checklist-not-expected"]]);
});

test("a unit that does nothing of the kind needs no proof", () => {
  expect(reasons({ ...clean, resultCode: "NOT_IN_SCOPE", answers: [] })).toEqual([]);
});

test("each disposition begins in its state", () => {
  expect(DISPOSITIONS.map(firstState)).toEqual([
    "FIXED_ON_SITE",
    "ORDERED",
    "STOPPED",
    "TRANSFERRED",
    "CASE_FILED",
  ]);
});

test("a unit that was not there, refused or ceased is a finding of its own (rules 1.2); no other result is", () => {
  const units = RESULT_CODES.flatMap((code) => {
    const unit = unitFindingOf(code);
    return unit === undefined ? [] : [[code, unit.kind, unit.state]];
  });

  expect(units).toEqual([
    ["NOT_FOUND", "not-found", "TRANSFERRED"],
    ["CEASED", "ceased", "UNIT_CLOSED"],
    ["REFUSED", "refused", "CASE_FILED"],
  ]);
});

test("a word that is no disposition and no result is a bug, and says so", () => {
  expect(() => firstState(JSON.parse('"forgiven"') as "case")).toThrow("Unreachable");
  expect(() => unitFindingOf(JSON.parse('"FORGIVEN"') as "CASE")).toThrow("Unreachable");
});
