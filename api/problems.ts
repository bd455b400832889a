import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler, Response } from "express";
import type { Logger } from "pino";
import { failureFrom } from "./failures.ts";
import type { FieldError } from "./field-errors.ts";
import { ProblemError } from "./problem-error.ts";
import type { ProblemWords } from "./content/problems.ts";
import { fill, PROBLEM_REASONS, wordsFor } from "./problem-words.ts";
import type { Facts } from "./problem-words.ts";

/** What every refusal looks like on the wire (RFC 9457). */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly titleEn: string;
  readonly status: number;
  readonly detail: string;
  readonly detailEn: string;
  readonly reason: string;
  readonly facts: Facts;
  readonly errors?: readonly FieldError[];
}

/** The stable address of a kind of problem, relative to the public address of this site. */
function problemType(reason: string): string {
  return `/problems/${encodeURIComponent(reason)}`;
}

/** A refusal in words: Chinese first, English second, and the facts it was made from. */
function problemBody(reason: string, facts: Facts = {}, errors?: readonly FieldError[]): ProblemBody {
  const words = wordsFor(reason);
  const known = { reason, ...facts };
  return {
    type: problemType(reason),
    title: words.title,
    titleEn: words.titleEn,
    status: words.status,
    detail: fill(words.detail, known, "zh"),
    detailEn: fill(words.detailEn, known, "en"),
    reason,
    facts,
    ...(errors === undefined ? {} : { errors }),
  };
}

/** What a kind of problem means, for whoever follows its address. */
export function problemTypeOf(reason: string): ProblemWords & { readonly type: string } {
  if (!PROBLEM_REASONS.includes(reason)) throw new ProblemError("not-found");
  return { type: problemType(reason), ...wordsFor(reason) };
}

/** A thrown problem, as it would be written. */
export function problemOf({ reason, facts, errors }: ProblemError): ProblemBody {
  return problemBody(reason, facts, errors);
}

/** Answers with a problem; the only place where one is written. */
function sendProblem(res: Response, problem: ProblemError): void {
  const body = problemOf(problem);
  res.status(body.status).set(problem.headers).type("application/problem+json").send(JSON.stringify(body));
}

/** Turns whatever was thrown into a problem: expected ones speak, unexpected ones only give the id of their log line. */
export function answerProblems(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const problem = failureFrom(error);
    if (problem !== undefined && problem.reason !== "unavailable") {
      sendProblem(res, problem);
      return;
    }
    const errorId = randomUUID();
    logger.error({ err: error, errorId }, "request failed");
    sendProblem(res, problem ?? new ProblemError("internal", { errorId }));
  };
}
