import type { Instant, PlainDate } from "../shared/plain-date.ts";
import type { RecordVisit } from "./commands.ts";
import type { Disposition } from "./finding.ts";
import { WITHOUT_CHECKLIST } from "./result-code.ts";
import type { ResultCode } from "./result-code.ts";
import { fault, faultsOfEvidence, faultsOfFinding, repeatsIn } from "./visit-fault.ts";
import type { FindingFacts, VisitFault } from "./visit-fault.ts";

/** What must be known to judge the record of a visit. */
export interface VisitFacts extends FindingFacts {
  readonly receivedAt: Instant;
  /** The day on which an instant falls, by the campaign's calendar. */
  readonly dayOf: (at: Instant) => PlainDate;
  /** The first day on which the visit may be: the scheme's, or that of an urgent entry. */
  readonly inspectFrom: PlainDate;
  /** The item versions pinned for this campaign that apply to this enterprise. */
  readonly items: ReadonlySet<string>;
  /** The day on which the unit was looked for in vain before, if it was. */
  readonly soughtOn?: PlainDate | undefined;
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

/** The unit was not there, and nobody has looked for it on another day: no result yet (rules 1.2). */
export function isOnlyAnAttempt(code: ResultCode, soughtOn: PlainDate | undefined): boolean {
  return code === "NOT_FOUND" && soughtOn === undefined;
}

/** The gravest first. */
const GRAVITY: readonly (readonly [Disposition, ResultCode])[] = [
  ["stopped", "STOPPED"],
  ["case", "CASE"],
  ["ordered", "ORDERED"],
  ["transferred", "TRANSFER"],
  ["fixed-on-site", "FIXED_ON_SITE"],
];

/** The primary result that the findings of a check amount to: the gravest disposition names it. */
export function resultOf(findings: readonly { readonly disposition: Disposition }[]): ResultCode {
  const gravest = GRAVITY.find(([one]) => findings.some(({ disposition }) => disposition === one));
  return gravest?.[1] ?? "NO_ISSUE";
}

/** The result that stands after findings were added: the graver of the two. */
export function graverOf(one: ResultCode, other: ResultCode): ResultCode {
  const codes = GRAVITY.map(([, code]) => code);
  return codes.find((code) => code === one || code === other) ?? one;
}

function faultsOfTime(record: RecordVisit, { receivedAt, dayOf, inspectFrom, soughtOn }: VisitFacts) {
  if (record.visitedAt > receivedAt) return [fault("visitedAt", "visit-in-the-future")];
  const day = dayOf(record.visitedAt);
  const again = record.resultCode === "NOT_FOUND" && soughtOn !== undefined && day <= soughtOn;
  return [
    ...(day < inspectFrom ? [fault("visitedAt", "visit-before-the-period", { inspectFrom })] : []),
    ...(again ? [fault("visitedAt", "second-visit-same-day", { soughtOn })] : []),
  ];
}

function faultsOfChecklist(record: RecordVisit, facts: VisitFacts): VisitFault[] {
  const answered = record.answers.map((answer) => answer.itemVersionId);
  const all = new Set(answered);
  const problems = new Set(
    record.answers.filter((answer) => answer.verdict === "problem").map((answer) => answer.itemVersionId),
  );
  const found = new Set(record.findings.map((finding) => finding.itemVersionId));
  const wanted = resultOf(record.findings);
  return [
    ...faultsOfAnswers(answered, facts.items),
    ...[...facts.items]
      .filter((item) => !all.has(item))
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

/** Only what is on the list is asked, and it is answered once (清单之外无检查). */
export function faultsOfAnswers(answered: readonly string[], items: ReadonlySet<string>): VisitFault[] {
  return [
    ...answered
      .filter((item) => !items.has(item))
      .map((item) => fault("answers", "item-not-on-list", { item })),
    ...answered.filter(repeatsIn(answered)).map((item) => fault("answers", "item-answered-twice", { item })),
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
