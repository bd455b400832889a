import type { FieldError } from "./field-errors.ts";
import type { Facts } from "./problem-words.ts";

interface ProblemExtras {
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is refused for a reason its sender can understand. */
export class ProblemError extends Error {
  readonly reason: string;
  readonly facts: Facts;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(reason: string, facts: Facts = {}, { errors, headers }: ProblemExtras = {}) {
    super(reason);
    this.name = "ProblemError";
    this.reason = reason;
    this.facts = facts;
    this.errors = errors;
    this.headers = headers ?? {};
  }
}

/** Refuses to wait: too many tries, come back in so many seconds. */
export function tooMany(
  reason: "too-many-requests" | "account-locked",
  retryAfterSeconds: number,
): ProblemError {
  return new ProblemError(
    reason,
    { retryAfterSeconds },
    { headers: { "Retry-After": String(retryAfterSeconds) } },
  );
}
