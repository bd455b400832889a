import { addMonths } from "../shared/months.ts";
import { daysBetween } from "../shared/plain-date.ts";
import type { PlainDate } from "../shared/plain-date.ts";

/** 一百八十日内三次 or 一年内四次 (安全生产法 art. 113 (1)). */
const IN_DAYS = { days: 180, times: 3 };
const IN_YEAR = { months: 12, times: 4 };

/** How often an enterprise was penalised, as article 113 counts it. */
export interface ClosureCounter {
  readonly within180Days: number;
  readonly withinOneYear: number;
  /** Its closure has to be proposed to the government. */
  readonly reached: boolean;
}

/**
 * Counts the penalties of an enterprise up to a day, that day's own included. The day of the first penalty is not
 * counted, so the 180th day after it still belongs to the term.
 */
export function closureCounter(
  penaltiesOn: readonly PlainDate[],
  on: PlainDate,
  hasMajorFinding: boolean,
): ClosureCounter {
  const past = penaltiesOn.filter((day) => day <= on);
  const within180Days = past.filter((day) => daysBetween(day, on) <= IN_DAYS.days).length;
  const withinOneYear = past.filter((day) => addMonths(day, IN_YEAR.months) >= on).length;
  const often = within180Days >= IN_DAYS.times || withinOneYear >= IN_YEAR.times;
  return { within180Days, withinOneYear, reached: hasMajorFinding && often };
}
