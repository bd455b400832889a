import fc from "fast-check";
import { expect, test } from "vitest";
import { faultsOfScheme } from "./check-scheme.ts";
import type { SchemeFacts } from "./check-scheme.ts";
import type { Scheme } from "./scheme.ts";

const none = { mode: "count", total: 0 } as const;

const scheme: Scheme = {
  title: "工贸行业抽查",
  reason: "年度监督检查计划",
  whyOnSite: "需现场查看设备",
  scope: { sections: ["GM"], towns: ["370323001"], industries: [] },
  strata: { A: none, B: { mode: "count", total: 2 }, C: none, D: none },
  reserve: { min: 1, pct: 10 },
  mustInclude: [],
  items: ["item-1"],
  inspectFrom: "2026-03-02",
  inspectTo: "2026-06-30",
  teamSize: 2,
  inspectorCap: 20,
  rotation: true,
  parties: ["bureau", "discipline"],
  diceDigits: 20,
};

const facts: SchemeFacts = {
  today: "2026-03-02",
  sections: new Set(["GM", "WH"]),
  towns: new Set(["370323001"]),
  publishedItems: new Set(["item-1"]),
  inScope: { A: 0, B: 8, C: 0, D: 0 },
  inspectorsBySection: { GM: 6 },
};

/** The faults of a scheme that differs in this from one without fault. */
function faults(change: Partial<Scheme>, with_: Partial<SchemeFacts> = {}) {
  return faultsOfScheme({ ...scheme, ...change }, { ...facts, ...with_ });
}

test("a scheme that can be carried out has no fault", () => {
  expect(faults({})).toEqual([]);
});

test("each unknown section and town is named", () => {
  const scope = { sections: ["GM", "XX"], towns: ["370323001", "370323099"], industries: [] };

  expect(faults({ scope })).toEqual([
    { field: "scope.sections", reason: "unknown-section", facts: { code: "XX" } },
    { field: "scope.towns", reason: "unknown-town", facts: { code: "370323099" } },
  ]);
});

test("a scope that covers nobody is empty; one that names unknown places is wrong first of all", () => {
  const nobody = { inScope: { A: 0, B: 0, C: 0, D: 0 } };
  const strata = { A: { mode: "rate", ppm: 50_000 }, B: none, C: none, D: none } as const;
  const unknown = { sections: ["XX"], towns: [], industries: [] };

  expect(faults({ strata }, nobody)).toEqual([{ field: "scope", reason: "empty-scope", facts: {} }]);
  expect(faults({ strata, scope: unknown }, nobody).map((fault) => fault.reason)).toEqual([
    "unknown-section",
  ]);
});

test("only published items may be inspected, and at least one", () => {
  expect(faults({ items: [] })).toEqual([{ field: "items", reason: "no-items", facts: {} }]);
  expect(faults({ items: ["item-1", "item-2"] })).toEqual([
    { field: "items", reason: "item-not-published", facts: { item: "item-2" } },
  ]);
});

test("the period lies ahead and runs forward; a single day is a period", () => {
  expect(faults({ inspectFrom: "2026-03-01" })).toMatchObject([
    { field: "inspectFrom", reason: "date-in-the-past" },
  ]);
  expect(faults({ inspectTo: "2026-03-01" })).toMatchObject([
    { field: "inspectTo", reason: "period-reversed" },
  ]);
  expect(faults({ inspectTo: "2026-03-02" })).toEqual([]);
});

test("nobody can be drawn who does not exist, and a scheme draws somebody", () => {
  const strata = { ...scheme.strata, B: { mode: "count", total: 9 } } as const;
  const nothing = { A: none, B: none, C: none, D: { mode: "rate", ppm: 0 } } as const;

  expect(faults({ strata })).toEqual([
    { field: "strata.B.total", reason: "more-drawn-than-exist", facts: { wanted: 9, available: 8 } },
  ]);
  expect(faults({ strata: nothing })).toEqual([{ field: "strata", reason: "nothing-drawn", facts: {} }]);
  expect(faults({ strata: nothing, mustInclude: ["blacklisted"] })).toEqual([]);
  expect(faults({ strata: { ...nothing, D: { mode: "atLeast", ppm: 1 } } })).toEqual([]);
});

test("a team has two at the least, and every section has enough who may serve in it", () => {
  const sections = { sections: ["GM", "WH"], towns: [], industries: [] };

  expect(faults({ teamSize: 1 })).toEqual([
    { field: "teamSize", reason: "team-too-small", facts: { teamSize: 1 } },
  ]);
  expect(faults({ scope: sections }, { inspectorsBySection: { GM: 1 } })).toEqual([
    { field: "teamSize", reason: "too-few-inspectors", facts: { section: "GM", inspectors: 1, teamSize: 2 } },
    { field: "teamSize", reason: "too-few-inspectors", facts: { section: "WH", inspectors: 0, teamSize: 2 } },
  ]);
});

test("a seed has two different parties at the least", () => {
  expect(faults({ parties: ["bureau"] })).toMatchObject([{ reason: "too-few-parties" }]);
  expect(faults({ parties: ["bureau", "bureau"] })).toMatchObject([{ reason: "too-few-parties" }]);
});

test("all faults are told at once, whatever they are", () => {
  const change = fc.record({
    items: fc.subarray(["item-1", "item-2"]),
    teamSize: fc.integer({ min: 1, max: 3 }),
    inspectFrom: fc.constantFrom("2026-03-01", "2026-03-02"),
  });
  fc.assert(
    fc.property(change, (one) => {
      const single = Object.entries(one).flatMap(([field, value]) => faults({ [field]: value }));
      expect([...faults(one)].sort(byField)).toEqual(single.sort(byField));
    }),
  );
});

function byField(one: { readonly field: string }, other: { readonly field: string }): number {
  return one.field.localeCompare(other.field);
}
