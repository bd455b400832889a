import { isPlainDate, yearOf } from "../shared/plain-date.ts";
import type { PublishedYear } from "./published-year.ts";

export interface YearFault {
  readonly field: string;
  readonly reason: "no-such-day" | "day-of-another-year" | "period-reversed" | "day-off-and-working";
  readonly facts: Readonly<Record<string, unknown>>;
}

/** All faults of a year as a registrar enters it from the State Council's notice; none when it may be published. */
export function faultsOfYear({ year, off, workingWeekends }: PublishedYear): readonly YearFault[] {
  const days = [
    ...off.flatMap(([first, last], index) => [
      { field: `off.${index}.0`, day: first },
      { field: `off.${index}.1`, day: last },
    ]),
    ...workingWeekends.map((day, index) => ({ field: `workingWeekends.${index}`, day })),
  ];
  const reversed = off.flatMap(([first, last], index) =>
    first <= last
      ? []
      : [{ field: `off.${index}`, reason: "period-reversed" as const, facts: { first, last } }],
  );
  const both = workingWeekends.flatMap((day, index) =>
    off.some(([first, last]) => first <= day && day <= last)
      ? [{ field: `workingWeekends.${index}`, reason: "day-off-and-working" as const, facts: { day } }]
      : [],
  );
  return [...days.flatMap(({ field, day }) => faultOfDay(field, day, year)), ...reversed, ...both];
}

function faultOfDay(field: string, day: string, year: number): readonly YearFault[] {
  if (!isPlainDate(day)) return [{ field, reason: "no-such-day", facts: { day } }];
  return yearOf(day) === year ? [] : [{ field, reason: "day-of-another-year", facts: { day, year } }];
}
