import { expect, test } from "vitest";
import { EnvironmentError, readApiEnv, readMigrateEnv, readStartEnv, readWorkerEnv } from "./env.ts";

const complete = {
  DATABASE_URL: "postgres://app:secret@db:5432/app",
  TEMPORAL_ADDRESS: "temporal:7233",
  SMTP_URL: "smtp://relay:25",
  PUBLIC_URL: "https://inspect.example.org",
  LINK_SECRET: "0123456789abcdef0123456789abcdef",
  FILES_DIR: "/var/lib/files",
};

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

test("a complete environment is read, with defaults for what has one", () => {
  expect(readWorkerEnv(complete)).toEqual({
    databaseUrl: "postgres://app:secret@db:5432/app",
    temporalAddress: "temporal:7233",
    temporalNamespace: "inspect",
    smtpUrl: "smtp://relay:25",
    publicUrl: "https://inspect.example.org",
    linkSecret: "0123456789abcdef0123456789abcdef",
    filesDir: "/var/lib/files",
    logLevel: "info",
    mailFrom: "双随机 Double Random <no-reply@inspect.local>",
  });
});

test("one error names everything that is missing or wrong, each with its remedy", () => {
  const problems = problemsOf(() =>
    readApiEnv({
      ...complete,
      DATABASE_URL: undefined,
      TEMPORAL_ADDRESS: "http://temporal",
      LINK_SECRET: "short",
    }),
  );

  expect(problems).toEqual([
    "DATABASE_URL is missing: the Postgres to use, e.g. postgres://user:password@host:5432/name",
    "TEMPORAL_ADDRESS is wrong (host:port, without a scheme): the Temporal server to use, e.g. temporal:7233",
    "LINK_SECRET is wrong (at least 32 characters): the key that signs links in mails, e.g. the output of `openssl rand -base64 32`",
  ]);
});

test("a wrong value is not repeated in the error, because it may be a secret", () => {
  const problems = problemsOf(() => readMigrateEnv({ DATABASE_URL: "hunter2" }));

  expect(problems.join()).toContain("DATABASE_URL is wrong");
  expect(problems.join()).not.toContain("hunter2");
});

test("an empty variable counts as not set", () => {
  expect(problemsOf(() => readMigrateEnv({ DATABASE_URL: "" }))).toHaveLength(1);
  expect(readApiEnv({ ...complete, PORT: "" }).port).toBe(8080);
});

test("a start needs nothing, and takes what it is given instead of starting its own", () => {
  expect(readStartEnv({})).toMatchObject({ port: 8080, databaseUrl: undefined, smtpUrl: undefined });
  expect(readStartEnv({ SMTP_URL: "smtp://relay:25" }).smtpUrl).toBe("smtp://relay:25");
});

test("a port that is no port is refused", () => {
  expect(problemsOf(() => readStartEnv({ PORT: "http" }))).toEqual([
    "PORT is wrong (a whole number from 1 to 65535): the port of the web pages and the API, e.g. 8080",
  ]);
  expect(problemsOf(() => readStartEnv({ PORT: "70000" }))).toHaveLength(1);
});
