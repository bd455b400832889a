import { join, resolve } from "node:path";
import { PROJECT, variables, type Name, type Values } from "./variables.ts";

type Source = Readonly<Record<string, string | undefined>>;

/** The environment lacks something, or says something that cannot be. */
export class EnvironmentError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(["The environment is not complete:", ...problems.map((problem) => `  ${problem}`)].join("\n"));
    this.name = "EnvironmentError";
    this.problems = problems;
  }
}

export interface ApiEnv {
  readonly port: number;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly smtpUrl: string;
  readonly publicUrl: string;
  readonly linkSecret: string;
  readonly filesDir: string;
  readonly logLevel: Values["LOG_LEVEL"];
}

/** What the API needs. */
export function readApiEnv(source: Source = process.env): ApiEnv {
  return { ...readServiceEnv(source), port: read(source, ["PORT"]).PORT };
}

export interface WorkerEnv extends Omit<ApiEnv, "port"> {
  readonly mailFrom: string;
}

/** What a worker needs. */
export function readWorkerEnv(source: Source = process.env): WorkerEnv {
  return { ...readServiceEnv(source), mailFrom: read(source, ["MAIL_FROM"]).MAIL_FROM };
}

function readServiceEnv(source: Source): Omit<ApiEnv, "port"> {
  const values = read(source, [
    ...(["DATABASE_URL", "TEMPORAL_ADDRESS", "TEMPORAL_NAMESPACE", "SMTP_URL", "PUBLIC_URL"] as const),
    ...(["LINK_SECRET", "FILES_DIR", "LOG_LEVEL", "PORT", "MAIL_FROM"] as const),
  ]);
  return {
    databaseUrl: values.DATABASE_URL,
    temporalAddress: values.TEMPORAL_ADDRESS,
    temporalNamespace: values.TEMPORAL_NAMESPACE,
    smtpUrl: values.SMTP_URL,
    publicUrl: values.PUBLIC_URL,
    linkSecret: values.LINK_SECRET,
    filesDir: values.FILES_DIR,
    logLevel: values.LOG_LEVEL,
  };
}

export interface MigrateEnv {
  readonly databaseUrl: string;
}

/** What migrating and seeding need. */
export function readMigrateEnv(source: Source = process.env): MigrateEnv {
  return { databaseUrl: read(source, ["DATABASE_URL"]).DATABASE_URL };
}

export interface VerifyEnv {
  /** Without one the system that runs on this folder is looked at. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/** What verifying needs. */
export function readVerifyEnv(source: Source = process.env): VerifyEnv {
  const { DATA_DIR } = read(source, ["DATA_DIR"]);
  const { DATABASE_URL } = readGiven(source, ["DATABASE_URL"]);
  return { databaseUrl: DATABASE_URL, dataDir: resolve(DATA_DIR) };
}

export interface StartEnv {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
  readonly smtpUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly linkSecret: string | undefined;
  readonly filesDir: string | undefined;
  readonly startedByNpm: boolean;
}

/** What `npm start` reads: what is not set, it starts itself. */
export function readStartEnv(source: Source = process.env): StartEnv {
  const needed = read(source, ["PORT", "DATA_DIR", "TEMPORAL_NAMESPACE", "npm_lifecycle_event"]);
  const given = readGiven(source, [
    ...(["DATABASE_URL", "TEMPORAL_ADDRESS", "SMTP_URL", "PUBLIC_URL", "LINK_SECRET", "FILES_DIR"] as const),
  ]);
  return {
    port: needed.PORT,
    dataDir: resolve(needed.DATA_DIR),
    databaseUrl: given.DATABASE_URL,
    temporalAddress: given.TEMPORAL_ADDRESS,
    temporalNamespace: needed.TEMPORAL_NAMESPACE,
    smtpUrl: given.SMTP_URL,
    publicUrl: given.PUBLIC_URL,
    linkSecret: given.LINK_SECRET,
    filesDir: given.FILES_DIR,
    startedByNpm: needed.npm_lifecycle_event !== undefined,
  };
}

/** Where programs are looked for. */
export function searchPath(source: Source = process.env): string {
  return read(source, ["PATH"]).PATH;
}

/** Where fetched programs are kept: with the project, so that every start and test shares them, else with the data. */
export function binaryFolders(dataDir?: string): readonly string[] {
  const folders = [join(PROJECT, ".data", "bin"), ...(dataDir === undefined ? [] : [join(dataDir, "bin")])];
  return [...new Set(folders)];
}

/** Our environment with some variables set, for a child process. */
export function environmentWith(values: Partial<Record<Name, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...values };
}

/** Reads these variables, and names every one of them that is missing or wrong. */
function read<N extends Name>(source: Source, names: readonly N[]): Pick<Values, N> {
  const readings = names.map((name) => readOne(source, name));
  const problems = readings.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) throw new EnvironmentError(problems);
  return Object.fromEntries(readings.map(({ name, value }) => [name, value])) as Pick<Values, N>;
}

/** Reads those of the variables that are set. */
function readGiven<N extends Name>(source: Source, names: readonly N[]): Partial<Pick<Values, N>> {
  return read(
    source,
    names.filter((name) => source[name]),
  );
}

interface Reading {
  readonly name: Name;
  readonly value?: unknown;
  readonly problem?: string;
}

function readOne(source: Source, name: Name): Reading {
  // Compose files write `NAME=` for what is not set.
  const text = source[name] === "" ? undefined : source[name];
  const { success, data, error } = variables[name].safeParse(text);
  if (success) return { name, value: data };
  const fault = text === undefined ? "is missing" : `is wrong (${error.issues[0]?.message ?? "invalid"})`;
  return { name, problem: `${name} ${fault}: ${variables[name].description ?? ""}` };
}
