import { addDays, isPlainDate } from "../shared/plain-date.ts";
import type { PlainDate } from "../shared/plain-date.ts";
import { ESCALATION_LEVELS, TERM_NAMES } from "./rule-set.ts";
import type { Ladder, RuleSet, RuleTerms } from "./rule-set.ts";

export interface RuleSetFault {
  readonly field: string;
  readonly reason:
    | "term-without-length"
    | "term-without-basis"
    | "no-such-day"
    | "period-reversed"
    | "rule-set-exists"
    | "overlaps-another-rule-set"
    | "other-calendar"
    | "ladder-hours-reversed"
    | "ladder-steps-out-of-order"
    | "ladder-level-missing";
  readonly facts: Readonly<Record<string, unknown>>;
}

/** All faults of a rule set as a registrar enters it, beside those of its jurisdiction that are there already. */
export function faultsOfRuleSet(ruleSet: RuleSet, others: readonly RuleSet[]): readonly RuleSetFault[] {
  return [
    ...faultsOfForce(ruleSet),
    ...faultsBeside(ruleSet, others),
    ...faultsOfTerms(ruleSet.terms),
    ...faultsOfLadder(ruleSet.terms.ladder),
  ];
}

/** The last day on which an earlier rule set is in force when the next one begins. */
export function lastDayBefore(next: Pick<RuleSet, "inForceFrom">): PlainDate {
  return addDays(next.inForceFrom, -1);
}

function faultsOfForce({ inForceFrom, inForceTo }: RuleSet): readonly RuleSetFault[] {
  const days = { inForceFrom, ...(inForceTo === null ? {} : { inForceTo }) };
  const strange = Object.entries(days).filter(([, day]) => !isPlainDate(day));
  if (strange.length > 0) {
    return strange.map(([field, day]) => ({ field, reason: "no-such-day", facts: { day } }));
  }
  return inForceTo !== null && inForceTo < inForceFrom
    ? [{ field: "inForceTo", reason: "period-reversed", facts: { first: inForceFrom, last: inForceTo } }]
    : [];
}

/** A rule set follows on the newest one of its jurisdiction, and counts by the same calendar. */
function faultsBeside({ inForceFrom, calendarId }: RuleSet, others: readonly RuleSet[]) {
  return others.flatMap((other): readonly RuleSetFault[] => [
    ...(other.inForceFrom >= inForceFrom || (other.inForceTo ?? "") >= inForceFrom
      ? [{ field: "inForceFrom", reason: "overlaps-another-rule-set" as const, facts: { other: other.id } }]
      : []),
    ...(other.calendarId === calendarId
      ? []
      : [
          { field: "calendarId", reason: "other-calendar" as const, facts: { calendarId: other.calendarId } },
        ]),
  ]);
}

function faultsOfTerms(terms: RuleTerms): readonly RuleSetFault[] {
  return TERM_NAMES.flatMap((name): readonly RuleSetFault[] => {
    const { days, basis } = terms[name];
    const whole = Number.isInteger(days) && days > 0;
    return [
      ...(whole
        ? []
        : [{ field: `terms.${name}.days`, reason: "term-without-length" as const, facts: { days } }]),
      ...(basis.trim() === ""
        ? [{ field: `terms.${name}.basis`, reason: "term-without-basis" as const, facts: {} }]
        : []),
    ];
  });
}

function faultsOfLadder({ partOfDay, spreadOfDay, closeOfDay, escalate }: Ladder): readonly RuleSetFault[] {
  const hours = 0 <= partOfDay && 0 <= spreadOfDay && partOfDay + spreadOfDay < closeOfDay && closeOfDay <= 1;
  // The first working day after the term belongs to its expiry.
  const climbs = escalate.every(({ afterDays }, index) => afterDays > (escalate[index - 1]?.afterDays ?? 1));
  const missing = ESCALATION_LEVELS.filter((level) => !escalate.some((step) => step.level === level));
  const days = escalate.map((step) => step.afterDays);
  return [
    ...(hours
      ? []
      : [
          {
            field: "terms.ladder.closeOfDay",
            reason: "ladder-hours-reversed" as const,
            facts: { closeOfDay },
          },
        ]),
    ...(climbs
      ? []
      : [{ field: "terms.ladder.escalate", reason: "ladder-steps-out-of-order" as const, facts: { days } }]),
    ...missing.map((level) => ({
      field: "terms.ladder.escalate",
      reason: "ladder-level-missing" as const,
      facts: { level },
    })),
  ];
}
