import type { ClockKind } from "../calendar/clock.ts";
import type { EscalationLevel } from "../calendar/rule-set.ts";
import { addDays } from "../shared/plain-date.ts";
import type { PlainDate } from "../shared/plain-date.ts";
import type { DutyHolder } from "./duty.ts";
import { namedAt, standingBehind } from "./stand-in.ts";
import type { Colleague, Recipient, TeamMember } from "./stand-in.ts";

/** The inspection that a line is about. */
interface About {
  readonly inspectionId: string;
  readonly inspectionNo: string;
  readonly enterpriseName: string;
  readonly sectionCode: string;
}

/** A running term, and the people whose it may be. */
export interface OwedDuty extends About {
  readonly kind: ClockKind;
  readonly holder: DutyHolder;
  /** Empty while it cannot be known. */
  readonly dueOn: PlainDate | null;
  readonly basis: string;
  readonly team: readonly TeamMember[];
}

/** An escalation that waits for an answer. */
export interface AskedEscalation extends About {
  readonly clockId: string;
  readonly level: EscalationLevel;
  readonly officerId: string | null;
  readonly kind: ClockKind;
  readonly dueOn: PlainDate | null;
  readonly basis: string;
}

/** What stands still, and why. */
export interface ParkedThing extends About {
  readonly reason: string;
}

export interface Books {
  readonly officers: readonly Colleague[];
  readonly duties: readonly OwedDuty[];
  /** The oldest first. */
  readonly escalations: readonly AskedEscalation[];
  readonly parked: readonly ParkedThing[];
}

/** Under which heading a line stands, in the order of the letter. */
export const DIGEST_SECTIONS = ["overdue", "today", "week", "escalated", "parked"] as const;
export type DigestSection = (typeof DIGEST_SECTIONS)[number];

export interface DigestLine {
  readonly section: DigestSection;
  readonly inspectionId: string;
  readonly inspectionNo: string;
  readonly enterpriseName: string;
  /** What is owed; empty for what stands still. */
  readonly kind: ClockKind | null;
  readonly dueOn: PlainDate | null;
  readonly basis: string;
  readonly level: EscalationLevel | null;
  readonly standsInFor: string | null;
}

/** What one officer is told on one morning. */
export interface Digest {
  readonly officerId: string;
  readonly name: string;
  readonly email: string;
  /** Everything that this officer owes, also what is not due for long. */
  readonly owed: number;
  readonly lines: readonly DigestLine[];
}

const AHEAD_DAYS = 7;

interface Entry {
  readonly to: Recipient;
  readonly line: DigestLine | null;
}

/** The digests of a morning: one for each officer who has anything to be told of. */
export function digestsOf(books: Books, today: PlainDate): readonly Digest[] {
  const behind = createBehind(books.officers);
  const entries = [
    ...books.duties.flatMap((duty) => entriesOf(duty, behind(duty), today)),
    ...latestOf(books.escalations).flatMap((one) => escalationEntry(one, books.officers)),
    ...books.parked.flatMap((one) => parkedEntries(one, behind({ ...one, holder: "supervisor", team: [] }))),
  ];
  return [...groupByOfficer(entries)].flatMap(([officerId, own]) => digestFor(officerId, own));
}

type Behind = (duty: Pick<OwedDuty, "holder" | "sectionCode" | "team">) => readonly Recipient[];

/** Looks up who stands behind a duty; thousands of duties have the same few people. */
function createBehind(officers: readonly Colleague[]): Behind {
  const known = new Map<string, readonly Recipient[]>();
  return ({ holder, sectionCode, team }) => {
    const members = team.map(({ workNo, onDuty }) => `${workNo}${onDuty ? "" : "-"}`);
    const key = [holder, sectionCode, ...members].join(" ");
    const people = known.get(key) ?? standingBehind(holder, { officers, sectionCode }, team);
    known.set(key, people);
    return people;
  };
}

function entriesOf(duty: OwedDuty, people: readonly Recipient[], today: PlainDate): readonly Entry[] {
  const section = sectionOf(duty.dueOn, today);
  const { kind, dueOn, basis } = duty;
  return people.map((to) => ({
    to,
    line:
      section === null
        ? null
        : { section, ...about(duty), kind, dueOn, basis, level: null, standsInFor: to.standsInFor },
  }));
}

function sectionOf(dueOn: PlainDate | null, today: PlainDate): DigestSection | null {
  if (dueOn === null || dueOn > addDays(today, AHEAD_DAYS)) return null;
  if (dueOn < today) return "overdue";
  return dueOn === today ? "today" : "week";
}

/** Of a term that climbed further, the highest escalation that names the same officer. */
function latestOf(escalations: readonly AskedEscalation[]): readonly AskedEscalation[] {
  return [...new Map(escalations.map((one) => [`${one.clockId} ${one.officerId ?? ""}`, one])).values()];
}

/** Whoever is named; when he or she is not there, who answers for the level today. */
function escalationEntry(one: AskedEscalation, officers: readonly Colleague[]): readonly Entry[] {
  const proper = officers.find((officer) => officer.id === one.officerId);
  const isThere = proper !== undefined && proper.inOffice && !proper.away;
  const officer = isThere ? proper : namedAt(one.level, { officers, sectionCode: one.sectionCode }).officer;
  if (officer === undefined) return [];
  const standsInFor = officer.id === proper?.id ? null : (proper?.name ?? null);
  const { kind, dueOn, basis, level } = one;
  const line = { section: "escalated", ...about(one), kind, dueOn, basis, level, standsInFor } as const;
  return [{ to: { officerId: officer.id, name: officer.name, email: officer.email, standsInFor }, line }];
}

function parkedEntries(one: ParkedThing, people: readonly Recipient[]): readonly Entry[] {
  return people.map((to) => {
    const nothing = { kind: null, dueOn: null, level: null } as const;
    const { standsInFor } = to;
    return { to, line: { section: "parked", ...about(one), ...nothing, basis: one.reason, standsInFor } };
  });
}

function about({ inspectionId, inspectionNo, enterpriseName }: About) {
  return { inspectionId, inspectionNo, enterpriseName };
}

function groupByOfficer(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { officerId } = entry.to;
    // An inspector without an account reads no console: the supervisor sees the duty on the ladder.
    if (officerId === null) continue;
    const group = groups.get(officerId);
    if (group === undefined) groups.set(officerId, [entry]);
    else group.push(entry);
  }
  return groups;
}

function digestFor(officerId: string, entries: readonly Entry[]): readonly Digest[] {
  const [first] = entries;
  const lines = entries.flatMap(({ line }) => line ?? []).sort(byUrgency);
  if (first === undefined || lines.length === 0) return [];
  const { name, email } = first.to;
  const told = lines.filter(({ section }) => section === "escalated" || section === "parked").length;
  return [{ officerId, name, email, owed: entries.length - told, lines }];
}

function byUrgency(a: DigestLine, b: DigestLine): number {
  const bySection = DIGEST_SECTIONS.indexOf(a.section) - DIGEST_SECTIONS.indexOf(b.section);
  return bySection || compare(a.dueOn ?? "", b.dueOn ?? "") || compare(a.inspectionNo, b.inspectionNo);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
