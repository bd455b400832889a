import type { Refusal } from "../domain/campaign/file.ts";
import { FAULT_WORDS } from "./content/fault-words.ts";
import type { FieldError } from "./field-errors.ts";
import { ProblemError } from "./problem-error.ts";
import { fill } from "./problem-words.ts";

/** One fault of a scheme or a record, as the rules name it. */
interface Fault {
  readonly field: string;
  readonly reason: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A lawful refusal as a problem; faults field by field become errors in words. */
export function refusalOf({ reason, facts }: Refusal): ProblemError {
  const { faults, ...rest } = facts;
  return Array.isArray(faults)
    ? faultsProblem(reason, faults.filter(isFault), rest)
    : new ProblemError(reason, facts);
}

/** Several faults at once, so that a clerk mends them in one go. */
export function faultsProblem(
  reason: string,
  faults: readonly Fault[],
  facts: Readonly<Record<string, unknown>> = {},
): ProblemError {
  return new ProblemError(reason, facts, { errors: faults.map(fieldErrorFrom) });
}

function fieldErrorFrom({ field, reason, facts }: Fault): FieldError {
  const words = FAULT_WORDS[reason];
  return {
    field,
    code: reason,
    message: words === undefined ? reason : fill(words.zh, facts, "zh"),
    messageEn: words === undefined ? reason : fill(words.en, facts, "en"),
  };
}

function isFault(value: unknown): value is Fault {
  if (typeof value !== "object" || value === null) return false;
  return "field" in value && "reason" in value && "facts" in value;
}
