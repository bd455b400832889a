import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from "@temporalio/client";
import { ApplicationFailure } from "@temporalio/common";

/** What a failed call to a workflow amounts to. */
export type CallFailure =
  | { readonly kind: "refused"; readonly reason: string; readonly facts: Readonly<Record<string, unknown>> }
  /** The server or the worker is away, or slow. */
  | { readonly kind: "away" }
  /** The workflow is not there: not started yet, or over. */
  | { readonly kind: "absent" }
  | { readonly kind: "unknown" };

/** gRPC: DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, FAILED_PRECONDITION (no worker ever polled), UNAVAILABLE, CANCELLED. */
const AWAY_CODES: readonly number[] = [1, 4, 8, 9, 14];

/** Sorts what the client threw (temporal.md, H5): only a refusal in our own words is an answer. */
export function failureOf(error: unknown): CallFailure {
  if (error instanceof WorkflowUpdateFailedError) return refusalOf(error.cause);
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return { kind: "away" };
  if (error instanceof WorkflowNotFoundError) return { kind: "absent" };
  const grpc = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(grpc) && AWAY_CODES.includes(grpc.code) ? { kind: "away" } : { kind: "unknown" };
}

/** Our reasons are kebab-case words; the SDK's own failures are named like classes. */
const REASON = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function refusalOf(cause: unknown): CallFailure {
  if (!(cause instanceof ApplicationFailure)) return { kind: "unknown" };
  const reason = cause.type ?? "";
  return REASON.test(reason)
    ? { kind: "refused", reason, facts: factsOf(cause.details?.[0]) }
    : { kind: "unknown" };
}

function factsOf(detail: unknown): Readonly<Record<string, unknown>> {
  return typeof detail === "object" && detail !== null ? { ...detail } : {};
}
