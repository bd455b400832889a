import type { Logger } from "pino";
import { pinoHttp } from "pino-http";

/** One line a request: method, path, status, time. No bodies, no headers, no queries, and no tokens of links. */
export function requestLog(logger: Logger) {
  return pinoHttp({
    logger,
    customLogLevel: (_req, res, error) =>
      error !== undefined || res.statusCode >= 500 ? "error" : res.statusCode >= 400 ? "warn" : "info",
    serializers: {
      req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
        id,
        method,
        path: quiet(url),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  });
}

/** The path of a request; whatever is long enough to be a secret is left out. */
export function quiet(url: string): string {
  const [path = ""] = url.split("?", 1);
  return path
    .split("/")
    .map((part) => (part.length > 40 ? "…" : part))
    .join("/");
}
