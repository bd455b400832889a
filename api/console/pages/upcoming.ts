import type { Db } from "../../../db/client.ts";
import { getCalendar, getRuleSet } from "../../../db/queries/calendar.ts";
import { listColleagues } from "../../../db/queries/duty.ts";
import { listStandingTeams } from "../../../db/queries/view-teams.ts";
import type { LiveClock } from "../../../db/queries/view-clocks.ts";
import { dateOf } from "../../../domain/calendar/calendar.ts";
import type { Calendar } from "../../../domain/calendar/calendar.ts";
import type { Rung } from "../../../domain/calendar/clock.ts";
import { nextRungsOf } from "../../../domain/calendar/next-rungs.ts";
import type { RuleTerms } from "../../../domain/calendar/rule-set.ts";
import { namedAt, standingBehind } from "../../../domain/follow-up/stand-in.ts";
import type { Circle, TeamMember } from "../../../domain/follow-up/stand-in.ts";
import type { Instant } from "../../../domain/shared/plain-date.ts";
import type { LiveClockView } from "../../../web/console/clock-views.ts";

/** Clocks with what each of them fires next, and with the persons whom that would reach today. */
export async function withUpcoming(
  db: Db,
  clocks: readonly LiveClock[],
  { at, count }: { readonly at: Instant; readonly count: number },
): Promise<readonly LiveClockView[]> {
  const [first] = clocks;
  if (first === undefined) return [];
  const rules = await loadRules(db, clocks);
  const today = dateOf((rules.get(first.ruleSetId) ?? raise(first.ruleSetId)).calendar, at);
  const [officers, teams] = await Promise.all([
    listColleagues(db, today),
    listStandingTeams(db, [...new Set(clocks.map(({ inspectionId }) => inspectionId))]),
  ]);
  return clocks.map((clock) => {
    const circle = { officers, sectionCode: clock.sectionCode };
    const team = teams.get(clock.inspectionId) ?? [];
    const names = ownersOf(clock, circle, team);
    const of = rules.get(clock.ruleSetId) ?? raise(clock.ruleSetId);
    const rungs = clock.state === "running" ? nextRungsOf(of, clock, count) : [];
    return {
      ...clock,
      names,
      rungs: rungs.map((rung) => ({ ...rung, names: namesOf(rung, clock, circle, team) })),
    };
  });
}

function namesOf(
  rung: Rung,
  clock: LiveClock,
  circle: Circle,
  team: readonly TeamMember[],
): readonly string[] {
  if (rung.act === "flag") return standingBehind("registrar", circle, team).map(({ name }) => name);
  if (rung.level === null) return ownersOf(clock, circle, team);
  const { officer } = namedAt(rung.level, circle);
  return officer === undefined ? [] : [officer.name];
}

function ownersOf(
  { holder, askedName }: LiveClock,
  circle: Circle,
  team: readonly TeamMember[],
): readonly string[] {
  if (askedName !== null) return [askedName];
  return standingBehind(holder, circle, team).map(({ name }) => name);
}

interface Rules {
  readonly calendar: Calendar;
  readonly terms: RuleTerms;
}

async function loadRules(db: Db, clocks: readonly LiveClock[]): Promise<ReadonlyMap<string, Rules>> {
  const ids = [...new Set(clocks.map(({ ruleSetId }) => ruleSetId))];
  const entries = ids.map(async (id) => {
    const { terms, calendarId } = await getRuleSet(db, id);
    return [id, { terms, calendar: await getCalendar(db, calendarId) }] as const;
  });
  return new Map(await Promise.all(entries));
}

function raise(id: string): never {
  throw new Error(`No rule set ${id}`);
}
