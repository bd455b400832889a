import type { ClockKind } from "./clock.ts";
import type { RuleTerms, Term, TermName } from "./rule-set.ts";

/** The term that sets the length of a clock; a check ends on the day that its scheme chose. */
const TERM_OF: Readonly<Record<Exclude<ClockKind, "check">, TermName>> = {
  acceptance: "acceptance",
  "second-visit": "secondVisit",
  "urgent-entry": "urgentEntry",
  review: "review",
  amendment: "amendment",
  "result-publication": "resultPublication",
  rectification: "rectification",
  "extension-answer": "extensionAnswer",
  "objection-answer": "objectionAnswer",
  reinspection: "reinspection",
  "fail-decision": "failDecision",
  "case-decision": "caseDecision",
  "transfer-receipt": "transferReceipt",
  "transfer-feedback": "transferFeedback",
  stop: "stop",
  listing: "listing",
  "restart-review": "restartReview",
  "power-cut": "powerCut",
  suspension: "suspension",
  parked: "parked",
  investigation: "investigation",
  "case-notice": "caseNotice",
  statement: "statement",
  hearing: "hearing",
  "legal-review": "legalReview",
  "collective-discussion": "collectiveDiscussion",
  decision: "decision",
  delivery: "delivery",
  "penalty-publication": "penaltyPublication",
  withdrawal: "withdrawal",
  payment: "payment",
  remedy: "remedy",
  demand: "demand",
  "court-application": "courtApplication",
  execution: "execution",
  "closure-proposal": "closureProposal",
};

const CHECK: Term = {
  days: 0,
  unit: "calendar",
  side: "bureau",
  basis: "具体工作方案检查期间",
  certainty: "D",
};

/** The term of these rules that a clock of this kind measures. */
export function termOf(kind: ClockKind, terms: RuleTerms): Term {
  return kind === "check" ? CHECK : terms[TERM_OF[kind]];
}
