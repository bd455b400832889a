import compression from "compression";
import express from "express";
import type { Express, Request } from "express";
import helmet from "helmet";
import { createAccess } from "./access.ts";
import type { ApiDeps } from "./deps.ts";
import { docsRoutes } from "./docs.ts";
import { healthRoutes } from "./health.ts";
import { mountPages } from "./mount-pages.ts";
import { mountRoutes } from "./mount.ts";
import { metricsRoutes } from "./metrics.ts";
import { createOversightFigures } from "./oversight-figures.ts";
import { sendProblemPage } from "./page-problems.ts";
import { pageRoutes } from "./pages.ts";
import { ProblemError } from "./problem-error.ts";
import { answerProblems, problemTypeOf } from "./problems.ts";
import { requestLog } from "./request-log.ts";
import { apiRoutes } from "./routes.ts";
import { createSessions } from "./sessions.ts";

/** The whole web side as a value: everything it needs is handed in, nothing listens yet. */
export function createApp(deps: ApiDeps): Express {
  const app = express();
  app.set("trust proxy", deps.trustedProxies);
  app.disable("x-powered-by");
  app.use(healthRoutes(deps.readiness));
  app.use(metricsRoutes(createOversightFigures(deps)));
  app.use(requestLog(deps.logger));
  app.use(securityHeaders(deps.publicUrl));
  // The lowest level saves most of the bytes of a list for a third of the time.
  app.use(compression({ level: 1 }));

  const sessions = createSessions(deps);
  const access = createAccess(deps);
  const routes = apiRoutes(deps, sessions);
  app.use(docsRoutes(routes, deps.publicUrl));
  app.get("/problems/:reason", (req, res) => {
    res.json(problemTypeOf(req.params.reason));
  });
  app.use("/api", (_req, res, next) => {
    res.set("Cache-Control", "private, no-cache");
    next();
  });
  app.use("/api/v1", mountRoutes(routes, access));
  app.use(mountPages(deps, pageRoutes(deps, sessions), access));

  app.use((req, res) => {
    const problem = new ProblemError("not-found");
    if (req.path.startsWith("/api") || !asksForHtml(req)) throw problem;
    sendProblemPage(req, res, problem);
  });
  app.use(answerProblems(deps.logger));
  return app;
}

/** Browsers say that they want a page; programs rarely do. */
function asksForHtml(req: Request): boolean {
  return req.headers.accept?.includes("text/html") === true;
}

/** Without https, a browser must not be told to insist on it. */
function securityHeaders(publicUrl: string) {
  if (publicUrl.startsWith("https:")) return helmet();
  return helmet({
    strictTransportSecurity: false,
    contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
  });
}
