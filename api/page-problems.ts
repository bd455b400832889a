import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler, Request, Response } from "express";
import type { Logger } from "pino";
import { renderProblemPage } from "../web/shared/problem-page.tsx";
import { languageIn } from "../web/shared/language.ts";
import { failureFrom } from "./failures.ts";
import { ProblemError } from "./problem-error.ts";
import { problemOf } from "./problems.ts";
import { STYLE_HREF } from "./style.ts";

/** Answers with a page whatever went wrong in one; whoever must log in first is led there. */
export function answerPageProblems(logger: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const problem = failureFrom(error);
    if (problem === undefined || problem.reason === "unavailable") {
      const errorId = randomUUID();
      logger.error({ err: error, errorId }, "page failed");
      sendProblemPage(req, res, problem ?? new ProblemError("internal", { errorId }));
    } else if (isLoginMissing(problem, req)) {
      res.redirect(303, `/console/login?next=${encodeURIComponent(req.originalUrl)}`);
    } else sendProblemPage(req, res, problem);
  };
}

function isLoginMissing({ reason }: ProblemError, req: Request): boolean {
  return (reason === "login-required" || reason === "session-ended") && req.path.startsWith("/console");
}

/** A refusal as a page, in the language that was asked for. */
export function sendProblemPage(req: Request, res: Response, problem: ProblemError): void {
  const language = languageIn(req.query);
  const { title, titleEn, detail, detailEn, status } = problemOf(problem);
  const words = language === "zh" ? { title, detail } : { title: titleEn, detail: detailEn };
  res.status(status).set(problem.headers).set("Cache-Control", "no-store");
  res
    .type("html")
    .send(renderProblemPage({ ...words, language, status, address: req.originalUrl, styleHref: STYLE_HREF }));
}
