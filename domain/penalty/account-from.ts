import type { PlainDate } from "../shared/plain-date.ts";
import type { Account, Pause } from "./account.ts";

/** As much of a sheet of a case's file as money is about. */
export interface MoneySheet {
  readonly act: string;
  readonly actOn: PlainDate;
  readonly amountFen: number | null;
}

/** As much of a case as money is about. */
export interface MoneyCase {
  readonly fineFen: number | null;
  readonly payDueOn: PlainDate | null;
  readonly dailyFineFrom: PlainDate | null;
}

/** The account of a case, read off its row and its file. */
export function accountFrom(
  { fineFen, payDueOn, dailyFineFrom }: MoneyCase,
  sheets: readonly MoneySheet[],
  findingEndedOn: PlainDate | null,
): Account {
  return {
    fineFen: fineFen ?? 0,
    payDueOn,
    payments: sheets.flatMap(({ actOn, amountFen }) =>
      amountFen === null ? [] : [{ on: actOn, fen: amountFen }],
    ),
    pauses: pausesIn(sheets),
    daily: dailyFineFrom === null ? null : { from: dailyFineFrom, endedOn: findingEndedOn },
  };
}

/** From each review or suit to its outcome; a case has one at a time. */
function pausesIn(sheets: readonly MoneySheet[]): readonly Pause[] {
  const begun = sheets.filter(({ act }) => act === "recordRemedy");
  const ended = sheets.filter(({ act }) => act === "recordRemedyOutcome");
  return begun.map(({ actOn }, index) => ({ from: actOn, to: ended[index]?.actOn ?? null }));
}
