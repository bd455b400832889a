import type { Instant, PlainDate } from "../shared/plain-date.ts";
import type { FindingEntry, RecordVisit } from "./commands.ts";
import { WITHOUT_CHECKLIST } from "./result-code.ts";
import type { ResultCode } from "./result-code.ts";

/** What must be known to judge the record of a visit. */
export interface VisitFacts {
  readonly receivedAt: Instant;
  /** The day on which an instant falls, by the campaign's calendar. */
  readonly dayOf: (at: Instant) => PlainDate;
  readonly today: PlainDate;
  readonly inspectFrom: PlainDate;
  /** The item versions pinned for this campaign that apply to this enterprise. */
  readonly items: ReadonlySet<string>;
  /** Evidence of this inspection that nothing refers to yet. */
  readonly freeEvidence: ReadonlySet<string>;
  /** The last day of the usual rectification term, counted from today. */
  readonly usualDueOn: PlainDate;
}

export interface VisitFault {
  readonly field: string;
  readonly reason:
    | "visit-in-the-future"
    | "visit-before-the-period"
    | "item-not-on-list"
    | "item-answered-twice"
    | "item-not-answered"
    | "finding-without-problem"
    | "problem-without-finding"
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

/** All faults of a visit's record; none when it may be put on file. */
export function faultsOfVisit(record: RecordVisit, facts: VisitFacts): readonly VisitFault[] {
  const onSite = !WITHOUT_CHECKLIST.includes(record.resultCode);
  return [
    ...faultsOfTime(record, facts),
    ...(onSite ? faultsOfChecklist(record, facts) : faultsOfAbsence(record)),
    ...record.findings.flatMap((finding, index) => faultsOfFinding(finding, index, facts)),
    ...faultsOfEvidence(record, facts),
  ];
}

/** The primary result that the findings of a check amount to: the gravest disposition names it. */
export function resultOf(findings: readonly FindingEntry[]): ResultCode {
  const has = (disposition: FindingEntry["disposition"]) =>
    findings.some((finding) => finding.disposition === disposition);
  if (has("stopped")) return "STOPPED";
  if (has("case")) return "CASE";
  if (has("ordered")) return "ORDERED";
  if (has("transferred")) return "TRANSFER";
  return has("fixed-on-site") ? "FIXED_ON_SITE" : "NO_ISSUE";
}

function fault(field: string, reason: VisitFault["reason"], facts: VisitFault["facts"] = {}): VisitFault {
  return { field, reason, facts };
}

function faultsOfTime(record: RecordVisit, facts: VisitFacts): VisitFault[] {
  if (record.visitedAt > facts.receivedAt) return [fault("visitedAt", "visit-in-the-future")];
  if (facts.dayOf(record.visitedAt) >= facts.inspectFrom) return [];
  return [fault("visitedAt", "visit-before-the-period", { inspectFrom: facts.inspectFrom })];
}

function faultsOfChecklist(record: RecordVisit, facts: VisitFacts): VisitFault[] {
  const answered = record.answers.map((answer) => answer.itemVersionId);
  const problems = new Set(
    record.answers.filter((answer) => answer.verdict === "problem").map((answer) => answer.itemVersionId),
  );
  const found = new Set(record.findings.map((finding) => finding.itemVersionId));
  const wanted = resultOf(record.findings);
  return [
    ...answered
      .filter((item) => !facts.items.has(item))
      .map((item) => fault("answers", "item-not-on-list", { item })),
    ...answered
      .filter((item, index) => answered.indexOf(item) !== index)
      .map((item) => fault("answers", "item-answered-twice", { item })),
    ...[...facts.items]
      .filter((item) => !answered.includes(item))
      .map((item) => fault("answers", "item-not-answered", { item })),
    ...[...found]
      .filter((item) => !problems.has(item))
      .map((item) => fault("findings", "finding-without-problem", { item })),
    ...[...problems]
      .filter((item) => !found.has(item))
      .map((item) => fault("findings", "problem-without-finding", { item })),
    ...(record.resultCode === wanted ? [] : [fault("resultCode", "result-contradicts-findings", { wanted })]),
  ];
}

/** Nothing could be inspected: then nothing is answered, and what was seen instead needs proof (rules 1.2). */
function faultsOfAbsence(record: RecordVisit): VisitFault[] {
  const needsProof = record.resultCode !== "NOT_IN_SCOPE";
  const answered = record.answers.length + record.findings.length > 0;
  return [
    ...(answered ? [fault("answers", "checklist-not-expected")] : []),
    ...(needsProof && record.evidence.length === 0 ? [fault("evidence", "evidence-missing")] : []),
  ];
}

function faultsOfFinding(finding: FindingEntry, index: number, facts: VisitFacts): VisitFault[] {
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
  facts: VisitFacts,
): VisitFault[] {
  const { dueOn } = finding;
  if (dueOn === undefined) return [fault(at("dueOn"), "due-date-missing")];
  if (dueOn <= facts.today) return [fault(at("dueOn"), "date-in-the-past", { dueOn, today: facts.today })];
  const long = dueOn > facts.usualDueOn && finding.longTermReason === undefined;
  return long ? [fault(at("longTermReason"), "long-term-needs-reason", { usual: facts.usualDueOn })] : [];
}

function faultsOfEvidence(record: RecordVisit, facts: VisitFacts): VisitFault[] {
  const used = [...record.evidence, ...record.findings.flatMap((finding) => finding.evidence)];
  return used
    .filter((id, index) => !facts.freeEvidence.has(id) || used.indexOf(id) !== index)
    .map((id) => fault("evidence", "evidence-unknown", { id }));
}
