import type { PlainDate } from "../shared/plain-date.ts";
import type { FindingEntry } from "./commands.ts";

/** One thing that is wrong with what a team wrote down: where, why, and what a person needs to know to mend it. */
export interface VisitFault {
  readonly field: string;
  readonly reason:
    | "visit-in-the-future"
    | "visit-before-the-period"
    | "second-visit-same-day"
    | "item-not-on-list"
    | "item-answered-twice"
    | "item-not-answered"
    | "finding-without-problem"
    | "problem-without-finding"
    | "problem-stands"
    | "checklist-not-expected"
    | "result-contradicts-findings"
    | "evidence-missing"
    | "evidence-unknown"
    | "due-date-missing"
    | "due-date-not-expected"
    | "date-in-the-past"
    | "long-term-needs-reason"
    | "authority-missing"
    | "stop-needs-major";
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What must be known to judge the findings of a record and their proof. */
export interface FindingFacts {
  readonly today: PlainDate;
  /** The last day of the usual rectification term, counted from today. */
  readonly usualDueOn: PlainDate;
  /** Evidence of this inspection that nothing refers to yet. */
  readonly freeEvidence: ReadonlySet<string>;
}

export function fault(
  field: string,
  reason: VisitFault["reason"],
  facts: VisitFault["facts"] = {},
): VisitFault {
  return { field, reason, facts };
}

/** What is wrong with one finding as it was entered. */
export function faultsOfFinding(finding: FindingEntry, index: number, facts: FindingFacts): VisitFault[] {
  const at = (name: string) => `findings.${index}.${name}`;
  const faults = finding.disposition === "ordered" ? faultsOfDueDate(finding, at, facts) : [];
  if (finding.disposition !== "ordered" && finding.dueOn !== undefined) {
    faults.push(fault(at("dueOn"), "due-date-not-expected"));
  }
  if (finding.disposition === "transferred" && finding.toAuthority === undefined) {
    faults.push(fault(at("toAuthority"), "authority-missing"));
  }
  if (finding.disposition === "stopped" && finding.level !== "major")
    faults.push(fault(at("level"), "stop-needs-major"));
  if (finding.disposition === "fixed-on-site" && finding.evidence.length === 0) {
    faults.push(fault(at("evidence"), "evidence-missing"));
  }
  return faults;
}

function faultsOfDueDate(
  finding: FindingEntry,
  at: (name: string) => string,
  facts: FindingFacts,
): VisitFault[] {
  const { dueOn } = finding;
  if (dueOn === undefined) return [fault(at("dueOn"), "due-date-missing")];
  if (dueOn <= facts.today) return [fault(at("dueOn"), "date-in-the-past", { dueOn, today: facts.today })];
  const long = dueOn > facts.usualDueOn && finding.longTermReason === undefined;
  return long ? [fault(at("longTermReason"), "long-term-needs-reason", { usual: facts.usualDueOn })] : [];
}

/** Evidence proves one thing, of this inspection. */
export function faultsOfEvidence(
  record: { readonly evidence: readonly string[]; readonly findings: readonly FindingEntry[] },
  { freeEvidence }: FindingFacts,
): VisitFault[] {
  const used = [...record.evidence, ...record.findings.flatMap((finding) => finding.evidence)];
  const isRepeated = repeatsIn(used);
  return used
    .filter((id, index) => !freeEvidence.has(id) || isRepeated(id, index))
    .map((id) => fault("evidence", "evidence-unknown", { id }));
}

/** Says of each place of a list whether what stands there stood there before. */
export function repeatsIn(ids: readonly string[]): (id: string, index: number) => boolean {
  const firstAt = new Map([...ids.entries()].reverse().map(([index, id]) => [id, index]));
  return (id, index) => firstAt.get(id) !== index;
}
