import { forkModule } from "./fork-module.ts";
import { content } from "./content.ts";
import { EnvironmentError, environmentWith, readStartEnv, type StartEnv } from "./env.ts";
import { rememberNpm } from "./npm-parent.ts";
import { createProgress, secondsSince } from "./progress.ts";
import { wordRefusal } from "./refusal-words.ts";
import { StartRefused } from "./refusals.ts";
import { SAMPLE_ACCOUNTS, seedSamples } from "./seed.ts";
import { startStack, type Stack } from "./stack.ts";

const PARENT_CHECK_MS = 500;

const stopping = new AbortController();
const npmHasGone = rememberNpm();

/** Starts everything, says where it is, and ends everything when told to. */
async function start(): Promise<number> {
  const begunAt = performance.now();
  const env = readStartEnv();
  listenForTheEnd(env);
  say(content.starting);
  const stack = await startStack({
    dataDir: env.dataDir,
    port: env.port,
    given: env,
    // A database of one's own gets no sample accounts with a known password.
    ...(env.databaseUrl === undefined ? { seed: seedSamples } : {}),
    progress: createProgress(say),
    signal: stopping.signal,
    isEnding: () => stopping.signal.aborted || isOrphan(env),
  });
  introduce(stack, secondsSince(begunAt), env.databaseUrl === undefined);
  const demo = process.argv.includes("--demo") ? playDemo(stack) : undefined;
  const refusal = await Promise.race([stack.ended, told()]);
  demo?.kill();
  return end(stack, refusal);
}

async function end(stack: Stack, refusal: StartRefused | undefined): Promise<number> {
  const begunAt = performance.now();
  if (refusal) complain(refusal);
  endOnce();
  await stack.stop();
  say(content.stopped(secondsSince(begunAt)));
  return refusal ? 1 : 0;
}

function introduce({ url, inboxUrl, dataDir }: Stack, seconds: string, hasSamples: boolean): void {
  const lines: readonly (readonly [string, string | undefined])[] = [
    [content.portal, `${url}/`],
    [content.console, `${url}/console`],
    [content.docs, `${url}/api/docs`],
    [content.inbox, inboxUrl],
    [content.data, dataDir],
  ];
  say("", content.ready(seconds), "");
  for (const [label, value] of lines) if (value !== undefined) say(`  ${label}  ${value}`);
  if (hasSamples) {
    say("", `  ${content.accounts}`);
    for (const { workNumber, password, name, role } of SAMPLE_ACCOUNTS)
      say(`    ${workNumber} / ${password}  ${name}  ${role}`);
  }
  say("", `  ${content.howToStop}`, "");
}

function playDemo({ url, inboxUrl, databaseUrl }: Stack): ReturnType<typeof forkModule> {
  return forkModule(import.meta.url, "./demo", {
    args: ["--against", url, "--inbox", inboxUrl ?? ""],
    env: environmentWith({ DATABASE_URL: databaseUrl }),
  });
}

function listenForTheEnd(env: StartEnv): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, endOnce);
  }
  setInterval(() => {
    if (isOrphan(env)) endOnce();
  }, PARENT_CHECK_MS).unref();
  // A reader that went away (`npm start | head`) must not take the system down.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}

function endOnce(): void {
  if (stopping.signal.aborted) return;
  say(content.stopping);
  stopping.abort();
}

function isOrphan({ startedByNpm }: StartEnv): boolean {
  return startedByNpm && npmHasGone();
}

function told(): Promise<undefined> {
  return new Promise((resolve) => {
    const done = (): void => {
      resolve(undefined);
    };
    if (stopping.signal.aborted) done();
    else stopping.signal.addEventListener("abort", done);
  });
}

function complain(error: unknown): void {
  if (error instanceof StartRefused) {
    const { sentence, remedy } = wordRefusal(error.refusal);
    console.error(`\n${sentence}\n→ ${remedy}\n`);
  } else if (error instanceof EnvironmentError) console.error(`\n${error.message}\n`);
  else console.error(error);
}

function say(...lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

function failed(error: unknown): number {
  if (stopping.signal.aborted) return 0;
  complain(error);
  return 1;
}

process.exit(await start().catch(failed));
