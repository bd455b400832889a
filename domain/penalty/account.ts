import { addDays, daysBetween } from "../shared/plain-date.ts";
import type { PlainDate } from "../shared/plain-date.ts";

/** 每日按罚款数额的百分之三加处罚款 (行政处罚法 art. 72). */
const SURCHARGE_PERCENT = 3;

/** Days during which a review or a suit was pending, the first and the last of them; open while it still is. */
export interface Pause {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** What a case has to do with money, as its file tells it. Amounts are in fen. */
export interface Account {
  readonly fineFen: number;
  /** The last day of the term of payment; unknown until the decision is delivered. */
  readonly payDueOn: PlainDate | null;
  readonly payments: readonly { readonly on: PlainDate; readonly fen: number }[];
  readonly pauses: readonly Pause[];
  readonly daily: DailyFine | null;
}

/** A daily continuous fine (安全生产法 art. 112): from the day after the order, until the finding has passed. */
export interface DailyFine {
  readonly from: PlainDate;
  /** The day on which the finding ended; that day does not count. */
  readonly endedOn: PlainDate | null;
}

export interface Balance {
  readonly fineFen: number;
  readonly surchargeFen: number;
  readonly dailyFineFen: number;
  readonly paidFen: number;
  /** What is still to be paid. */
  readonly openFen: number;
}

/** What is owed and paid at the end of a day. Computed each time, never stored. */
export function balanceOn(account: Account, on: PlainDate): Balance {
  const { fineFen } = account;
  const surchargeFen = surchargeOn(account, on);
  const dailyFineFen = account.daily === null ? 0 : fineFen * daysOf(account.daily, on);
  const paidFen = paidUpTo(account, on);
  const openFen = Math.max(0, fineFen + surchargeFen + dailyFineFen - paidFen);
  return { fineFen, surchargeFen, dailyFineFen, paidFen, openFen };
}

/** Nothing is open, and nothing can grow any more. */
export function isSettled(account: Account, on: PlainDate): boolean {
  const stillGrows = account.daily !== null && (account.daily.endedOn === null || account.daily.endedOn > on);
  return !stillGrows && balanceOn(account, on).openFen === 0;
}

/**
 * Three per cent a day on what of the fine is unpaid, from the day after the term, at most the fine itself. Days of
 * a pending review or suit are not counted (art. 73).
 */
function surchargeOn(account: Account, on: PlainDate): number {
  const { fineFen, payDueOn } = account;
  if (payDueOn === null || fineFen === 0 || on <= payDueOn) return 0;
  const first = addDays(payDueOn, 1);
  // Each day a payment or a pause begins or ends; between two of them every day weighs the same.
  const turns = [
    ...account.payments.map((payment) => addDays(payment.on, 1)),
    ...account.pauses.flatMap(turnsOf),
  ];
  const starts = [first, ...turns.filter((day) => day > first && day <= on)].sort();
  const days = [...new Set(starts), addDays(on, 1)];
  const weight = days
    .slice(0, -1)
    .reduce((sum, day, index) => sum + daysBetween(day, days[index + 1] ?? day) * unpaidOn(account, day), 0);
  return Math.min(fineFen, Math.floor((weight * SURCHARGE_PERCENT) / 100));
}

function turnsOf({ from, to }: Pause): readonly PlainDate[] {
  return to === null ? [from] : [from, addDays(to, 1)];
}

/** How much of the fine counts for the surcharge of one day: what is paid on a day still counts for that day. */
function unpaidOn(account: Account, day: PlainDate): number {
  const paused = account.pauses.some(({ from, to }) => from <= day && (to === null || day <= to));
  return paused ? 0 : Math.max(0, account.fineFen - paidUpTo(account, addDays(day, -1)));
}

function paidUpTo({ payments }: Account, on: PlainDate): number {
  return payments.filter((payment) => payment.on <= on).reduce((sum, payment) => sum + payment.fen, 0);
}

function daysOf({ from, endedOn }: DailyFine, on: PlainDate): number {
  const end = endedOn !== null && endedOn <= on ? endedOn : addDays(on, 1);
  return Math.max(0, daysBetween(from, end));
}
