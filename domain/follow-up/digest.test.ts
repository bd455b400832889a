import { expect, test } from "vitest";
import type { Role } from "../accounts/permissions.ts";
import { digestsOf } from "./digest.ts";
import type { AskedEscalation, Books, OwedDuty } from "./digest.ts";
import type { Colleague } from "./stand-in.ts";

const TODAY = "2026-11-23";

function aColleague(workNo: string, role: Role, with_: Partial<Colleague> = {}): Colleague {
  const person = { name: `官员${workNo}`, email: `${workNo}@bureau.example`, sectionCode: "GM" };
  return { id: workNo, workNo, roles: [role], inOffice: true, away: false, ...person, ...with_ };
}

const OFFICERS = [
  aColleague("H001", "head"),
  aColleague("I001", "inspector"),
  aColleague("I002", "inspector"),
  aColleague("R001", "registrar"),
  aColleague("S001", "supervisor"),
];

const ABOUT = {
  inspectionId: "一",
  inspectionNo: "1号-001",
  enterpriseName: "沂源第1机械厂",
  sectionCode: "GM",
};

function aDuty(with_: Partial<OwedDuty> = {}): OwedDuty {
  const team = ["I001", "I002"].map((workNo) => ({ workNo, name: workNo, email: workNo, onDuty: true }));
  return { ...ABOUT, kind: "reinspection", holder: "team", dueOn: TODAY, basis: "十日内", team, ...with_ };
}

function anEscalation(with_: Partial<AskedEscalation> = {}): AskedEscalation {
  const about = { ...ABOUT, kind: "rectification", dueOn: "2026-11-10", basis: "责令限期整改" } as const;
  return { ...about, clockId: "钟", level: "section-head", officerId: "S001", ...with_ };
}

function digests(books: Partial<Books>, today = TODAY) {
  return digestsOf({ officers: OFFICERS, duties: [], escalations: [], parked: [], ...books }, today);
}

function sectionsBy(books: Partial<Books>) {
  return Object.fromEntries(
    digests(books).map(({ officerId, lines }) => [officerId, lines.map((line) => line.section)]),
  );
}

test.each([
  ["2026-11-20", ["overdue"]],
  ["2026-11-23", ["today"]],
  ["2026-11-24", ["week"]],
  ["2026-11-30", ["week"]],
])("a duty that is due on %s stands under %j for everybody whose it is", (dueOn, sections) => {
  expect(sectionsBy({ duties: [aDuty({ dueOn })] })).toEqual({ I001: sections, I002: sections });
});

test("nobody is written to for what is not due for long, but it is counted with the rest", () => {
  const later = aDuty({ dueOn: "2026-12-31" });

  expect(digests({ duties: [later, aDuty({ dueOn: null })] })).toEqual([]);
  expect(digests({ duties: [later, later, aDuty()] }).map(({ owed }) => owed)).toEqual([3, 3]);
});

test("the oldest debt comes first, and under each heading the one that is due first", () => {
  const dates = ["2026-11-24", "2026-11-20", "2026-11-23", "2026-11-02", "2026-11-26"];

  const [digest] = digests({ duties: dates.map((dueOn) => aDuty({ dueOn })) });

  expect(digest?.lines.map(({ dueOn }) => dueOn?.slice(5))).toEqual([
    "11-02",
    "11-20",
    "11-23",
    "11-24",
    "11-26",
  ]);
});

test("whoever is away is not written to, whoever stands in is, and knows for whom", () => {
  const officers = OFFICERS.map((one) => (one.workNo === "I001" ? { ...one, away: true } : one));

  const found = digests({ officers, duties: [aDuty()] });

  expect(found.map(({ officerId, lines }) => [officerId, lines[0]?.standsInFor])).toEqual([
    ["I002", null],
    ["S001", "I001"],
  ]);
});

test("an escalation is told to the person it names until it is answered, and of one term only the highest", () => {
  const escalations = [
    anEscalation(),
    anEscalation({ level: "bureau-head", officerId: "H001" }),
    anEscalation({ level: "supervision-list", officerId: "H001" }),
  ];

  const found = digests({ escalations });

  expect(
    found.map(({ officerId, owed, lines }) => [officerId, owed, lines.map((line) => line.level)]),
  ).toEqual([
    ["S001", 0, ["section-head"]],
    ["H001", 0, ["supervision-list"]],
  ]);
});

test("an escalation of somebody who has left is told to whoever answers for the level now", () => {
  const officers = OFFICERS.map((one) => (one.workNo === "S001" ? { ...one, inOffice: false } : one));

  const [digest] = digests({ officers, escalations: [anEscalation()] });

  expect(digest).toMatchObject({ officerId: "H001", lines: [{ standsInFor: "官员S001" }] });
});

test("what stands still is told to the section's supervisor", () => {
  expect(sectionsBy({ parked: [{ ...ABOUT, reason: "could-not-be-applied" }] })).toEqual({
    S001: ["parked"],
  });
});

test("ten thousand open terms are dealt out to a hundred officers in a moment", () => {
  const officers = Array.from({ length: 100 }, (_, at) => aColleague(`I${at}`, "inspector"));
  const duties = Array.from({ length: 10_000 }, (_, at) =>
    aDuty({
      team: [at % 100, (at * 7 + 1) % 100].map((no) => ({
        workNo: `I${no}`,
        name: "",
        email: "",
        onDuty: true,
      })),
    }),
  );
  const started = performance.now();

  const found = digests({ officers, duties });

  expect(performance.now() - started).toBeLessThan(2_000);
  expect(found).toHaveLength(100);
});
