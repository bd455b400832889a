import { faultsOfAnswers } from "./check-visit.ts";
import type { AmendRecord, Answer } from "./commands.ts";
import { WITHOUT_CHECKLIST } from "./result-code.ts";
import type { ResultCode } from "./result-code.ts";
import { fault, faultsOfEvidence, faultsOfFinding } from "./visit-fault.ts";
import type { FindingFacts, VisitFault } from "./visit-fault.ts";

/** What must be known to judge an amendment: the record as it stands. */
export interface AmendmentFacts extends FindingFacts {
  readonly resultCode: ResultCode;
  readonly items: ReadonlySet<string>;
  /** The answer that each item has now. */
  readonly verdicts: ReadonlyMap<string, Answer["verdict"]>;
  /** The items about which something was found. */
  readonly found: ReadonlySet<string>;
}

/** All faults of an amendment: it adds to what stands, and takes nothing back. */
export function faultsOfAmendment(amendment: AmendRecord, facts: AmendmentFacts): readonly VisitFault[] {
  const inVain = WITHOUT_CHECKLIST.includes(facts.resultCode);
  const answered = amendment.answers.length + amendment.findings.length > 0;
  return [
    ...(inVain && answered ? [fault("answers", "checklist-not-expected")] : []),
    ...(inVain ? [] : faultsOfLines(amendment, facts)),
    ...amendment.findings.flatMap((finding, index) => faultsOfFinding(finding, index, facts)),
    ...faultsOfEvidence(amendment, facts),
  ];
}

function faultsOfLines({ answers, findings }: AmendRecord, { items, verdicts, found }: AmendmentFacts) {
  const after = new Map([
    ...verdicts,
    ...answers.map(({ itemVersionId, verdict }) => [itemVersionId, verdict] as const),
  ]);
  const foundAfter = new Set([...found, ...findings.map((finding) => finding.itemVersionId)]);
  const isProblem = (item: string) => after.get(item) === "problem";
  const named = answers.map((answer) => answer.itemVersionId);
  const added = new Set(findings.map((finding) => finding.itemVersionId));
  return [
    ...faultsOfAnswers(named, items),
    ...named
      .filter((item) => found.has(item) && !isProblem(item))
      .map((item) => fault("answers", "problem-stands", { item })),
    ...[...added]
      .filter((item) => !found.has(item) && !isProblem(item))
      .map((item) => fault("findings", "finding-without-problem", { item })),
    ...named
      .filter((item) => isProblem(item) && !foundAfter.has(item))
      .map((item) => fault("findings", "problem-without-finding", { item })),
  ];
}
