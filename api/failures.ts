import multer from "multer";
import { ProblemError } from "./problem-error.ts";

/** What was thrown, as a problem; undefined when nobody foresaw it. */
export function failureFrom(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  if (error instanceof multer.MulterError) return fromUpload(error);
  return fromDatabase(error) ?? fromHttp(error);
}

function fromUpload(error: multer.MulterError): ProblemError {
  return error.code === "LIMIT_FILE_SIZE"
    ? new ProblemError("too-large")
    : new ProblemError("malformed-upload", { field: "file" });
}

const HTTP_REASONS: Readonly<Record<number, string>> = {
  404: "not-found",
  413: "too-large",
  415: "unsupported-media-type",
};

/** Express, its parsers and its static files throw errors that carry the status they mean. */
function fromHttp(error: unknown): ProblemError | undefined {
  const status = numberAt(error, "status");
  if (status === undefined || status < 400 || status >= 500) return undefined;
  if (textAt(error, "type") === "entity.parse.failed") return new ProblemError("malformed-json");
  return new ProblemError(HTTP_REASONS[status] ?? "malformed-request", limitOf(error));
}

function limitOf(error: unknown): Record<string, string> {
  const limit = numberAt(error, "limit");
  return limit === undefined ? {} : { limit: inWords(limit) };
}

/** A size as a person writes it. */
export function inWords(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MB` : `${Math.floor(bytes / 1024)} kB`;
}

const AWAY =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|CONNECT_TIMEOUT|CONNECTION_.*|08...|57P0.|57014|53...)$/;
const UNUSABLE_VALUE = /^22...$/;

/** Postgres away or overrun: nothing was saved, come back later. A value it cannot hold is the sender's mistake. */
function fromDatabase(error: unknown): ProblemError | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const code = textAt(cause, "code");
    if (code === undefined) continue;
    if (AWAY.test(code)) return new ProblemError("unavailable", {}, { headers: { "Retry-After": "5" } });
    if (UNUSABLE_VALUE.test(code)) return new ProblemError("unusable-value");
  }
  return undefined;
}

function textAt(error: unknown, key: string): string | undefined {
  const value = at(error, key);
  return typeof value === "string" ? value : undefined;
}

function numberAt(error: unknown, key: string): number | undefined {
  const value = at(error, key);
  return typeof value === "number" ? value : undefined;
}

function at(error: unknown, key: string): unknown {
  return typeof error === "object" && error !== null && key in error ? Reflect.get(error, key) : undefined;
}
