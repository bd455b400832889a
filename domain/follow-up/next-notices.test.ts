import { expect, test } from "vitest";
import { theRuleSet } from "../../test/factories/calendars.ts";
import type { Role } from "../accounts/permissions.ts";
import type { Rung } from "../calendar/clock.ts";
import { foresee } from "./next-notices.ts";
import type { ForeseenClock } from "./next-notices.ts";
import type { Colleague } from "./stand-in.ts";

const { ladder } = theRuleSet().terms;

function aColleague(name: string, role: Role, away = false): Colleague {
  return {
    id: name,
    workNo: name,
    name,
    email: name,
    sectionCode: "GM",
    roles: [role],
    inOffice: true,
    away,
  };
}

const CIRCLE = {
  sectionCode: "GM",
  officers: [
    aColleague("局长", "head"),
    aColleague("登记员", "registrar"),
    aColleague("科长", "supervisor", true),
  ],
};
const CLOCK: ForeseenClock = {
  kind: "rectification",
  holder: "enterprise",
  enterpriseName: "沂源第1机械厂",
  team: ["甲", "乙"].map((name) => ({ workNo: name, name, email: name, onDuty: true })),
};

function told(rung: Pick<Rung, "key" | "act" | "level">, clock: Partial<ForeseenClock> = {}) {
  const fired = { ...rung, fireAt: "2026-04-03T01:00:00.000Z" };
  return foresee({ ...CLOCK, ...clock }, fired, CIRCLE, ladder).map(({ to, by, standsInFor }) =>
    standsInFor === null ? `${to} ${by}` : `${to} ${by} for ${standsInFor}`,
  );
}

test("before the day the enterprise is reminded, and the lead reads of it in the digest", () => {
  expect(told({ key: "T-1", act: "remind", level: null })).toEqual(["沂源第1机械厂 letter", "甲 digest"]);
});

test("when the term has run out the team hears at once that it may come", () => {
  expect(told({ key: "T+1", act: "expire", level: null })).toEqual([
    "沂源第1机械厂 letter",
    "甲 letter",
    "乙 letter",
  ]);
});

test("an escalation goes to the person who will be named on that day, and says in whose place", () => {
  const rung = { key: "T+3", act: "escalate", level: "section-head" } as const;

  expect(told(rung, { kind: "reinspection", holder: "team" })).toEqual([
    "局长 letter for 科长",
    "甲 digest",
    "乙 digest",
  ]);
});

test("a year that is not published is the registrars' and the heads' to see to", () => {
  expect(told({ key: "calendar-2027-2026-12-28", act: "flag", level: null })).toEqual([
    "登记员 letter",
    "局长 letter",
  ]);
});
