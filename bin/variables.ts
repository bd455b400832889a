import { join } from "node:path";
import * as z from "zod";

/** The folder of the project itself. */
export const PROJECT = join(import.meta.dirname, "..");

const aPort = "a whole number from 1 to 65535";
const port = z.coerce.number({ error: aPort }).int(aPort).min(1, aPort).max(65_535, aPort);
const url = (...schemes: readonly string[]): z.ZodString =>
  z
    .string()
    .regex(
      new RegExp(`^(${schemes.join("|")})://`),
      `an address that begins with ${schemes.join(":// or ")}://`,
    );

/** Every variable that the product reads; nothing else looks into the environment. */
export const variables = {
  PORT: port.default(8080).describe("the port of the web pages and the API, e.g. 8080"),
  DATA_DIR: z
    .string()
    .default(join(PROJECT, ".data"))
    .describe("the folder of an embedded start, e.g. .data"),
  DATABASE_URL: url("postgres", "postgresql").describe(
    "the Postgres to use, e.g. postgres://user:password@host:5432/name",
  ),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/, "host:port, without a scheme")
    .describe("the Temporal server to use, e.g. temporal:7233"),
  TEMPORAL_NAMESPACE: z.string().default("inspect").describe("the namespace on that server, e.g. inspect"),
  SMTP_URL: url("smtp", "smtps").describe("the mail relay, e.g. smtp://user:password@relay:587"),
  MAIL_FROM: z
    .string()
    .regex(/@/, "a mail address")
    .default("双随机 Double Random <no-reply@inspect.local>")
    .describe("the sender of every mail, e.g. Emergency Bureau <inspect@example.org>"),
  PUBLIC_URL: url("http", "https").describe(
    "where people reach the pages, for links in mails, e.g. https://inspect.example.org",
  ),
  LINK_SECRET: z
    .string()
    .min(32, "at least 32 characters")
    .describe("the key that signs links in mails, e.g. the output of `openssl rand -base64 32`"),
  FILES_DIR: z.string().describe("the folder of evidence and documents, e.g. /var/lib/double-random/files"),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
    .default("info")
    .describe("how much is logged, e.g. info"),
  PATH: z.string().default("").describe("where programs are looked for"),
  npm_lifecycle_event: z.string().optional().describe("set by npm, which then is our parent"),
};

export type Name = keyof typeof variables;
export type Values = { readonly [N in Name]: z.output<(typeof variables)[N]> };
