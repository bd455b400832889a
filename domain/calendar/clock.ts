import type { Instant, PlainDate } from "../shared/plain-date.ts";
import { ok } from "../shared/result.ts";
import type { Result } from "../shared/result.ts";
import { addWorkingDays, instantOn } from "./calendar.ts";
import type { Calendar, UnpublishedYear } from "./calendar.ts";
import { expiresAt } from "./rule-set.ts";
import type { EscalationLevel, Ladder } from "./rule-set.ts";

/** What a clock measures. */
export type ClockKind =
  | "acceptance"
  | "check"
  | "second-visit"
  | "urgent-entry"
  | "review"
  | "amendment"
  | "result-publication"
  | "rectification"
  | "extension-answer"
  | "objection-answer"
  | "reinspection"
  | "fail-decision"
  | "case-decision"
  | "transfer-receipt"
  | "transfer-feedback"
  | "stop"
  | "listing"
  | "restart-review"
  | "power-cut"
  | "suspension"
  | "parked"
  | CaseClockKind;

/** The terms of a penalty case. */
export type CaseClockKind =
  | "investigation"
  | "case-notice"
  | "statement"
  | "hearing"
  | "legal-review"
  | "collective-discussion"
  | "decision"
  | "delivery"
  | "penalty-publication"
  | "withdrawal"
  | "payment"
  | "remedy"
  | "demand"
  | "court-application"
  | "execution"
  | "closure-proposal";

/** A suspended clock keeps its remaining days; a replaced one was overtaken by the next. */
export type ClockState = "running" | "suspended" | "met" | "replaced";

/**
 * One step of a clock's ladder. `T-3` is three working days before the day it is due, `T+1` the first after; a flag
 * (`calendar-2027-…`) says that the next step cannot be known before that year is published.
 */
export interface Rung {
  readonly key: string;
  readonly act: "remind" | "expire" | "chase" | "escalate" | "flag";
  readonly level: EscalationLevel | null;
  readonly fireAt: Instant;
}

/**
 * The first rung of a clock that fires after `after`: reminders before the day, the expiry at its end, then one
 * rung every working day, for as long as the clock runs. It never ends by itself.
 */
export function rungAfter(
  calendar: Calendar,
  ladder: Ladder,
  dueOn: PlainDate,
  after: Instant,
): Result<Rung, UnpublishedYear> {
  for (const days of [...ladder.remindBefore].sort((a, b) => b - a)) {
    const rung = reminder(calendar, ladder, dueOn, days);
    if (!rung.ok || rung.value.fireAt > after) return rung;
  }
  const expiry = expiresAt(calendar, dueOn);
  if (expiry > after) return ok({ key: "T", act: "expire", level: null, fireAt: expiry });
  return firstOverdue(calendar, ladder, dueOn, after);
}

function reminder(
  calendar: Calendar,
  ladder: Ladder,
  dueOn: PlainDate,
  days: number,
): Result<Rung, UnpublishedYear> {
  const on = addWorkingDays(calendar, dueOn, -days);
  if (!on.ok) return on;
  const fireAt = instantOn(calendar, on.value, ladder.partOfDay);
  return ok({ key: `T-${days}`, act: "remind", level: null, fireAt });
}

function firstOverdue(
  calendar: Calendar,
  ladder: Ladder,
  dueOn: PlainDate,
  after: Instant,
): Result<Rung, UnpublishedYear> {
  for (let days = 1, on = dueOn; ; days += 1) {
    const next = addWorkingDays(calendar, on, 1);
    if (!next.ok) return next;
    on = next.value;
    const fireAt = instantOn(calendar, on, ladder.partOfDay);
    if (fireAt <= after) continue;
    const level = ladder.escalate.find((step) => step.afterDays === days)?.level ?? null;
    return ok({ key: `T+${days}`, act: level === null ? "chase" : "escalate", level, fireAt });
  }
}
