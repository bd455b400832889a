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
    case "second-visit":
    case "amendment":
    case "reinspection":
    case "investigation":
      return "team";
    case "rectification":
    case "statement":
    case "payment":
      return "enterprise";
    case "review":
    case "extension-answer":
    case "objection-answer":
    case "transfer-receipt":
    case "transfer-feedback":
    case "parked":
    case "case-notice":
    case "hearing":
    case "delivery":
    case "remedy":
    case "demand":
    case "court-application":
    case "execution":
      return "supervisor";
    case "urgent-entry":
    case "fail-decision":
    case "case-decision":
    case "stop":
    case "listing":
    case "restart-review":
    case "power-cut":
    case "suspension":
    case "collective-discussion":
    case "decision":
    case "closure-proposal":
      return "head";
    case "legal-review":
      return "legal-reviewer";
    case "result-publication":
    case "penalty-publication":
    case "withdrawal":
      return "publisher";
    default:
      return assertNever(kind);
  }
}

/** Who is named as responsible when a clock escalates. */
export function roleAt(level: EscalationLevel): Role {
  return level === "section-head" ? "supervisor" : "head";
}
