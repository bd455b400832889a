import type { Role } from "../accounts/permissions.ts";
import type { ClockKind } from "../calendar/clock.ts";
import { assertNever } from "../shared/assert-never.ts";
import type { EscalationLevel } from "../calendar/rule-set.ts";

/** Who has to act while a clock runs: the enterprise, the team, or the officers of a role. */
export type DutyHolder = "enterprise" | "team" | Role;

/** Whose duty a clock measures (rules 7.5). */
export function dutyHolderOf(kind: ClockKind): DutyHolder {
  switch (kind) {
    case "acceptance":
    case "check":
    case "reinspection":
      return "team";
    case "rectification":
      return "enterprise";
    case "extension-answer":
    case "transfer-feedback":
      return "supervisor";
    case "fail-decision":
    case "case-decision":
    case "stop":
      return "head";
    case "result-publication":
      return "publisher";
    default:
      return assertNever(kind);
  }
}

/** Who is named as responsible when a clock escalates. */
export function roleAt(level: EscalationLevel): Role {
  return level === "section-head" ? "supervisor" : "head";
}
