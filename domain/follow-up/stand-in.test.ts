import { expect, test } from "vitest";
import type { Role } from "../accounts/permissions.ts";
import { isManned, namedAt, standingBehind } from "./stand-in.ts";
import type { Circle, Colleague, TeamMember } from "./stand-in.ts";

function aColleague(workNo: string, role: Role, with_: Partial<Colleague> = {}): Colleague {
  const person = { name: `官员${workNo}`, email: `${workNo}@bureau.example`, sectionCode: "GM" };
  return { id: `id-${workNo}`, workNo, roles: [role], inOffice: true, away: false, ...person, ...with_ };
}

const GONE = { inOffice: false };
const AWAY = { away: true };

/** Two supervisors of the section, one of another, a head, a registrar and two inspectors. */
function theBureau(changes: Readonly<Record<string, Partial<Colleague>>> = {}): Circle {
  const all = [
    aColleague("H001", "head"),
    aColleague("I001", "inspector"),
    aColleague("I002", "inspector"),
    aColleague("R001", "registrar"),
    aColleague("S001", "supervisor"),
    aColleague("S002", "supervisor"),
    aColleague("S009", "supervisor", { sectionCode: "WH" }),
  ];
  return { sectionCode: "GM", officers: all.map((one) => ({ ...one, ...changes[one.workNo] })) };
}

const TEAM: readonly TeamMember[] = ["I001", "I002"].map((workNo) => ({
  workNo,
  name: `检查员${workNo}`,
  email: `${workNo}@bureau.example`,
  onDuty: true,
}));

test.each([
  [{}, "S001", false, null],
  [{ S001: AWAY }, "S002", true, "id-S001"],
  [{ S001: GONE }, "S002", false, null],
  [{ S001: AWAY, S002: AWAY }, "S009", true, "id-S001"],
  [{ S001: GONE, S002: GONE }, "S009", true, null],
  [{ S001: GONE, S002: GONE, S009: AWAY }, "H001", true, null],
  [{ S001: AWAY, S002: AWAY, S009: AWAY, H001: AWAY }, "R001", true, "id-S001"],
])("with %j the section head's escalation goes to %s", (changes, workNo, detour, instead) => {
  const named = namedAt("section-head", theBureau(changes));

  expect({ ...named, officer: named.officer?.workNo }).toEqual({ officer: workNo, detour, instead });
});

test("where everybody is away the one whose place it is is named all the same", () => {
  const allAway = Object.fromEntries(["H001", "R001", "S001", "S002", "S009"].map((no) => [no, AWAY]));

  expect(namedAt("section-head", theBureau(allAway)).officer?.workNo).toBe("S001");
  expect(namedAt("bureau-head", theBureau(allAway)).officer?.workNo).toBe("H001");
});

test("a level without anybody in office is not manned; one whose people are away is", () => {
  expect(isManned("bureau-head", theBureau({ H001: GONE, R001: GONE }))).toBe(false);
  expect(isManned("section-head", theBureau({ H001: GONE, R001: GONE }))).toBe(true);
  expect(isManned("bureau-head", theBureau({ H001: AWAY, R001: GONE }))).toBe(true);
});

const behind = (holder: Parameters<typeof standingBehind>[0], circle: Circle, team = TEAM) =>
  standingBehind(holder, circle, team).map(({ email, standsInFor }) => [email.split("@")[0], standsInFor]);

test("a duty of the team is all its members', one of the enterprise is watched by the lead", () => {
  expect(behind("team", theBureau())).toEqual([
    ["I001", null],
    ["I002", null],
  ]);
  expect(behind("enterprise", theBureau())).toEqual([["I001", null]]);
});

test.each([
  ["has left the bureau", theBureau({ I001: GONE }), TEAM],
  ["is away", theBureau({ I001: AWAY }), TEAM],
  ["is off the roster", theBureau(), TEAM.map((one, at) => ({ ...one, onDuty: at !== 0 }))],
])("when a member %s the rest and the section's supervisor stand behind the duty", (_how, circle, team) => {
  expect(behind("team", circle, team)).toEqual([
    ["I002", null],
    ["S001", "检查员I001"],
  ]);
  expect(behind("enterprise", circle, team)).toEqual([["I002", null]]);
});

test("a team of which nobody is left is the supervisor's", () => {
  expect(behind("team", theBureau({ I001: GONE, I002: GONE }))).toEqual([["S001", "检查员I001"]]);
  expect(behind("team", theBureau(), [])).toEqual([["S001", null]]);
});

test("a duty of a role is everybody's of the section who is there, else the next one's in the line", () => {
  expect(behind("supervisor", theBureau())).toEqual([
    ["S001", null],
    ["S002", null],
  ]);
  expect(behind("supervisor", theBureau({ S001: AWAY }))).toEqual([["S002", null]]);
  expect(behind("supervisor", theBureau({ S001: AWAY, S002: GONE }))).toEqual([["S009", "官员S001"]]);
  expect(behind("head", theBureau({ H001: AWAY }))).toEqual([["R001", "官员H001"]]);
  expect(behind("publisher", theBureau())).toEqual([["R001", null]]);
  expect(behind("legal-reviewer", theBureau({ H001: GONE }))).toEqual([["R001", null]]);
});

test("nobody is made up where nobody is in office", () => {
  expect(standingBehind("head", { officers: [], sectionCode: "GM" }, [])).toEqual([]);
  expect(standingBehind("team", { officers: [], sectionCode: "GM" }, [])).toEqual([]);
});
