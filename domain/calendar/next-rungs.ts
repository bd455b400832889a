import type { Instant, PlainDate } from "../shared/plain-date.ts";
import type { Calendar } from "./calendar.ts";
import type { ClockKind, Rung } from "./clock.ts";
import { ladderOf, positionOf, upcoming } from "./ladder.ts";
import type { LadderBase } from "./ladder.ts";
import type { RuleTerms } from "./rule-set.ts";

/** What a clock's row says of it. */
export interface ClockOnRecord {
  readonly kind: ClockKind;
  readonly inspectionId: string;
  readonly caseId?: string | null | undefined;
  readonly dueOn?: PlainDate | null | undefined;
  readonly missingYear?: number | null | undefined;
}

interface Rules {
  readonly calendar: Calendar;
  readonly terms: RuleTerms;
}

/** What the ladder of a recorded clock is built on. */
export function ladderBaseOf({ calendar, terms }: Rules, clock: ClockOnRecord): LadderBase {
  return {
    calendar,
    ladder: ladderOf(clock.kind, terms.ladder),
    ownerId: clock.caseId ?? clock.inspectionId,
    dueOn: clock.dueOn ?? null,
    missingYear: clock.missingYear ?? null,
  };
}

/** What a running clock fires next, and after that: as many rungs as are asked for, up to where nothing is known. */
export function nextRungsOf(
  rules: Rules,
  clock: ClockOnRecord & { readonly nextRung: string | null; readonly nextFireAt: Instant | null },
  count: number,
): readonly Rung[] {
  const { nextRung, nextFireAt } = clock;
  if (nextRung === null || nextFireAt === null) return [];
  const position = positionOf(nextRung);
  if (position === undefined) return [{ key: nextRung, act: "flag", level: null, fireAt: nextFireAt }];
  return upcoming(ladderBaseOf(rules, clock), position, nextFireAt, count);
}

/** The year that a flag is waiting for; a step of the ladder waits for none. */
export function missingYearOf({ key }: Pick<Rung, "key">): number | null {
  const [, year] = /^calendar-(\d{4})-/.exec(key) ?? [];
  return year === undefined ? null : Number(year);
}
