import { ApplicationFailure } from "@temporalio/workflow";
import type { Letter, Outcome, Refusal } from "../domain/campaign/file.ts";
import type { Receipt } from "./messages.ts";

interface Position {
  readonly stage: string;
  readonly version: number;
}

/** Refuses what can be seen to be unlawful without asking the database: such a message leaves no trace. */
export function refuseEarly<File extends Position>(
  file: File,
  letter: Letter,
  stages: readonly string[],
  objection: ((file: File, letter: Letter) => Refusal | undefined) | undefined,
): void {
  if (!stages.includes(file.stage)) throw refused("wrong-stage", { stage: file.stage, lawfulIn: stages });
  if (letter.expectedVersion !== null && letter.expectedVersion !== file.version) {
    throw refused("stale-version", { expected: letter.expectedVersion, actual: file.version });
  }
  const found = objection?.(file, letter);
  if (found !== undefined) throw refused(found.reason, found.facts);
}

/** What the sender is told: a receipt, or the refusal thrown. */
export function receiptFrom(outcome: Outcome | undefined): Receipt {
  if (outcome?.status === "done") return { version: outcome.version, stage: outcome.stage };
  throw refused(outcome?.reason ?? "could-not-be-applied", outcome?.facts ?? {});
}

function refused(reason: string, facts: Readonly<Record<string, unknown>>): ApplicationFailure {
  return ApplicationFailure.create({ type: reason, message: reason, details: [facts], nonRetryable: true });
}
