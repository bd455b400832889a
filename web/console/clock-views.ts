import type { ClockKind } from "../../domain/calendar/clock.ts";
import type { EscalationLevel } from "../../domain/calendar/rule-set.ts";
import type { DutyHolder } from "../../domain/follow-up/duty.ts";
import type { Instant, PlainDate } from "../../domain/shared/plain-date.ts";

/** A rung that will fire, and whom it will name or remind. */
export interface UpcomingRung {
  readonly key: string;
  readonly act: "remind" | "expire" | "chase" | "escalate" | "flag";
  readonly level: EscalationLevel | null;
  readonly fireAt: Instant;
  readonly names: readonly string[];
}

/** A term that runs or is suspended: whose it is, until when, and what fires next. */
export interface LiveClockView {
  readonly clockId: string;
  readonly kind: ClockKind;
  readonly state: "running" | "suspended";
  readonly holder: DutyHolder;
  /** Who stands behind it today. */
  readonly names: readonly string[];
  readonly inspectionId: string;
  readonly inspectionNumber: string;
  readonly enterpriseName: string;
  readonly findingId: string | null;
  readonly findingNumber: number | null;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly basis: string;
  readonly unit: "working" | "calendar";
  readonly days: number;
  readonly startedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly missingYear: number | null;
  readonly remainingDays: number | null;
  readonly suspendedOn: PlainDate | null;
  readonly proposedDueOn: PlainDate | null;
  readonly rungs: readonly UpcomingRung[];
}
