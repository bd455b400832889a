import type { Role } from "../accounts/permissions.ts";
import type { EscalationLevel } from "../calendar/rule-set.ts";
import type { DutyHolder } from "./duty.ts";

/** An officer as the ladder sees one on a day. */
export interface Colleague {
  readonly id: string;
  readonly workNo: string;
  readonly name: string;
  readonly email: string;
  readonly sectionCode: string;
  readonly roles: readonly Role[];
  readonly inOffice: boolean;
  /** Not at work on that day, and back on another. */
  readonly away: boolean;
}

/** A member of a team, by the inspectors' roster; not every one has an account. */
export interface TeamMember {
  readonly workNo: string;
  readonly name: string;
  readonly email: string;
  readonly onDuty: boolean;
}

/** Everybody among whom somebody is looked for: all officers of the bureau, in the order of their work numbers. */
export interface Circle {
  readonly officers: readonly Colleague[];
  /** The section in charge. */
  readonly sectionCode: string;
}

/** Who is named at a level of the ladder, and whether that is a detour: then also in whose place, if there is anybody. */
export interface Named {
  readonly officer: Colleague | undefined;
  readonly detour: boolean;
  readonly instead: string | null;
}

export interface Recipient {
  readonly officerId: string | null;
  readonly name: string;
  readonly email: string;
  /** For whom this person stands in. */
  readonly standsInFor: string | null;
}

/** The officer who answers for a level today; where nobody of the level is at work, the next in the line. */
export function namedAt(level: EscalationLevel, circle: Circle): Named {
  const [own = [], ...others] = lineAt(level, circle);
  const proper = own[0];
  const line = [own, ...others].flat();
  const officer = line.find(isReachable) ?? line[0];
  const detour = officer !== undefined && officer.id !== proper?.id;
  return { officer, detour, instead: detour ? (proper?.id ?? null) : null };
}

/** Is there anybody in office who could ever be named at a level? Who is away today comes back. */
export function isManned(level: EscalationLevel, circle: Circle): boolean {
  return lineAt(level, circle).flat().length > 0;
}

/** Who stands behind a duty today. For the enterprise's own, the lead of the team keeps an eye on it. */
export function standingBehind(
  holder: DutyHolder,
  circle: Circle,
  team: readonly TeamMember[],
): readonly Recipient[] {
  if (holder === "team") return behindTeam(circle, team);
  if (holder === "enterprise") return behindTeam(circle, team).slice(0, 1);
  return behindRole(holder, circle);
}

/** The members who are there; for one who is not, the section's supervisor as well. */
function behindTeam(circle: Circle, team: readonly TeamMember[]): readonly Recipient[] {
  const accounts = new Map(circle.officers.map((officer) => [officer.workNo, officer]));
  const isThere = ({ workNo, onDuty }: TeamMember) => {
    const account = accounts.get(workNo);
    return onDuty && (account === undefined || isReachable(account));
  };
  const there = team.filter(isThere).map(({ workNo, name, email }) => {
    const officerId = accounts.get(workNo)?.id ?? null;
    return { officerId, name, email, standsInFor: null };
  });
  const missing = team.find((member) => !isThere(member));
  if (missing === undefined && there.length > 0) return there;
  const { officer } = namedAt("section-head", circle);
  return officer === undefined ? there : [...there, recipient(officer, missing?.name ?? null)];
}

/** All of the section who hold the role and are there; else one of the bureau, else the next in the line. */
function behindRole(role: Role, circle: Circle): readonly Recipient[] {
  const holders = ofRole(circle, role);
  const own = holders.filter((officer) => officer.sectionCode === circle.sectionCode);
  const there = own.filter(isReachable);
  if (there.length > 0) return there.map((officer) => recipient(officer, null));
  const line = [...holders, ...LINE_BEHIND[role].flatMap((other) => ofRole(circle, other))];
  const officer = line.find(isReachable) ?? own[0] ?? line[0];
  if (officer === undefined) return [];
  const proper = own[0] ?? holders[0];
  return [recipient(officer, proper === undefined || proper.id === officer.id ? null : proper.name)];
}

/** Who takes over when nobody holds a role any more, or all who do are away. */
const LINE_BEHIND: Readonly<Record<Role, readonly Role[]>> = {
  inspector: ["supervisor", "head", "registrar"],
  supervisor: ["head", "registrar"],
  head: ["registrar"],
  registrar: ["head"],
  publisher: ["registrar", "head"],
  "legal-reviewer": ["head", "registrar"],
};

/** The officers in office who may be named at a level, nearest first: those whose place it is, then each detour. */
function lineAt(level: EscalationLevel, circle: Circle): readonly (readonly Colleague[])[] {
  const above = [ofRole(circle, "head"), ofRole(circle, "registrar")];
  if (level !== "section-head") return above;
  const supervisors = ofRole(circle, "supervisor");
  const own = supervisors.filter((officer) => officer.sectionCode === circle.sectionCode);
  return [own, supervisors, ...above];
}

function ofRole({ officers }: Circle, role: Role): readonly Colleague[] {
  return officers.filter((officer) => officer.inOffice && officer.roles.includes(role));
}

function isReachable({ inOffice, away }: Colleague): boolean {
  return inOffice && !away;
}

function recipient({ id, name, email }: Colleague, standsInFor: string | null): Recipient {
  return { officerId: id, name, email, standsInFor };
}
