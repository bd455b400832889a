import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { ProblemError } from "./problem-error.ts";

/** What a command is bound to: said once under one key, and only if nobody was quicker. */
export interface Conditions {
  readonly idempotencyKey: string;
  readonly expectedVersion: number | null;
}

/** Reads `Idempotency-Key` and `If-Match: "3"`; without a key each request is a command of its own. */
export function conditionsFrom(headers: IncomingHttpHeaders): Conditions {
  return {
    idempotencyKey: keyFrom(headers["idempotency-key"]),
    expectedVersion: versionFrom(headers["if-match"]),
  };
}

function keyFrom(header: string | readonly string[] | undefined): string {
  if (header === undefined) return randomUUID();
  if (typeof header === "string" && /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  throw new ProblemError("bad-idempotency-key");
}

function versionFrom(header: string | undefined): number | null {
  if (header === undefined) return null;
  const digits = /^"?(\d{1,9})"?$/.exec(header)?.[1];
  if (digits !== undefined) return Number(digits);
  throw new ProblemError("bad-if-match");
}
