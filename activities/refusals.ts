import { ApplicationFailure } from "@temporalio/activity";
import type { Refusal } from "../domain/campaign/file.ts";
import { err } from "../domain/shared/result.ts";
import type { Result } from "../domain/shared/result.ts";

/** What a command came to: the facts that the ledger keeps, or why it was refused. */
export type Verdict<Done> = Result<Done, Refusal>;

export function refuse(
  reason: string,
  facts: Refusal["facts"] = {},
): { readonly ok: false; readonly error: Refusal } {
  return err({ reason, facts });
}

/** Takes the value, or lets the activity fail for good with the refusal's own reason. */
export function valueOf<T, E extends { readonly reason: string }>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  const { reason, ...facts } = result.error;
  throw ApplicationFailure.nonRetryable(reason, reason, facts);
}

/** The refusal inside a failure that an activity threw on purpose. */
export function refusalIn(failure: unknown): Refusal | undefined {
  if (!(failure instanceof ApplicationFailure) || typeof failure.type !== "string") return undefined;
  const [facts] = failure.details ?? [];
  return { reason: failure.type, facts: (facts ?? {}) as Refusal["facts"] };
}
