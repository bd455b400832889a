import { assertNever } from "../shared/assert-never.ts";
import type { Disposition, FindingKind, FindingState } from "./finding.ts";
import type { ResultCode } from "./result-code.ts";

/** The state in which a finding of the checklist begins. */
export function firstState(disposition: Disposition): FindingState {
  switch (disposition) {
    case "fixed-on-site":
      return "FIXED_ON_SITE";
    case "ordered":
      return "ORDERED";
    case "stopped":
      return "STOPPED";
    case "transferred":
      return "TRANSFERRED";
    case "case":
      return "CASE_FILED";
    default:
      return assertNever(disposition);
  }
}

export interface UnitFinding {
  readonly kind: Exclude<FindingKind, "checklist">;
  readonly state: FindingState;
}

/**
 * The finding about the unit itself that a visit without a checklist leaves behind: a unit that cannot be found is
 * handed to the market regulator, a refusal becomes a case (安全生产法 art. 108), a ceased unit ends with its proof.
 */
export function unitFindingOf(code: ResultCode): UnitFinding | undefined {
  switch (code) {
    case "NOT_FOUND":
      return { kind: "not-found", state: "TRANSFERRED" };
    case "REFUSED":
      return { kind: "refused", state: "CASE_FILED" };
    case "CEASED":
      return { kind: "ceased", state: "UNIT_CLOSED" };
    case "NO_ISSUE":
    case "FIXED_ON_SITE":
    case "ORDERED":
    case "STOPPED":
    case "CASE":
    case "TRANSFER":
    case "NOT_IN_SCOPE":
      return undefined;
    default:
      return assertNever(code);
  }
}
