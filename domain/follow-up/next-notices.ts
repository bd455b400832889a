import type { ClockKind, Rung } from "../calendar/clock.ts";
import { missingYearOf } from "../calendar/next-rungs.ts";
import type { Ladder } from "../calendar/rule-set.ts";
import type { DutyHolder } from "./duty.ts";
import { lettersAtOnce } from "./notice-policy.ts";
import { namedAt, standingBehind } from "./stand-in.ts";
import type { Circle, TeamMember } from "./stand-in.ts";

/** What will be said when a rung fires, and to whom: by a letter at once, or in the digest of that morning. */
export interface Foreseen {
  readonly to: string;
  readonly by: "letter" | "digest";
  /** For whom this person stands in on that day. */
  readonly standsInFor: string | null;
}

export interface ForeseenClock {
  readonly kind: ClockKind;
  readonly holder: DutyHolder;
  readonly enterpriseName: string;
  readonly team: readonly TeamMember[];
}

/** Who will hear of a rung, as far as it is known who is there on its day. */
export function foresee(
  { kind, holder, enterpriseName, team }: ForeseenClock,
  rung: Rung,
  circle: Circle,
  ladder: Pick<Ladder, "escalate">,
): readonly Foreseen[] {
  if (missingYearOf(rung) !== null) return [...byRole(circle, "registrar"), ...byRole(circle, "head")];
  const letters = lettersAtOnce(kind, rung, ladder);
  const people = (behind: DutyHolder, by: Foreseen["by"]) =>
    standingBehind(behind, circle, team).map(({ name, standsInFor }) => ({ to: name, by, standsInFor }));
  const isParty = letters.includes("party-reminder") || letters.includes("party-overdue");
  return [
    ...(isParty ? [{ to: enterpriseName, by: "letter" as const, standsInFor: null }] : []),
    ...(letters.includes("escalation") ? named(rung, circle) : []),
    ...(letters.includes("term-expired") ? people("team", "letter") : people(holder, "digest")),
  ];
}

function named({ level }: Rung, circle: Circle): readonly Foreseen[] {
  if (level === null) return [];
  const { officer, instead } = namedAt(level, circle);
  const proper = circle.officers.find(({ id }) => id === instead)?.name ?? null;
  return officer === undefined ? [] : [{ to: officer.name, by: "letter", standsInFor: proper }];
}

function byRole(circle: Circle, role: "registrar" | "head"): readonly Foreseen[] {
  return circle.officers
    .filter(({ inOffice, roles }) => inOffice && roles.includes(role))
    .map(({ name }) => ({ to: name, by: "letter", standsInFor: null }));
}
