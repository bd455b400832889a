import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { forkModule } from "./fork-module.ts";
import { StartRefused } from "./refusals.ts";

export interface PartOptions {
  /** Name and module: `api` is bin/api.ts. */
  readonly name: "api" | "worker";
  readonly env: NodeJS.ProcessEnv;
  readonly log: string;
}

export interface RunningPart {
  readonly ready: Promise<void>;
  /** Settles if the part ends unasked. */
  readonly ended: Promise<StartRefused>;
  readonly stop: () => Promise<void>;
}

const READY_WITHIN_MS = 120_000;
/** Together with the databases less than the 15 s that a Ctrl-C may take. */
const DRAIN_WITHIN_MS = { api: 4_000, worker: 5_000 } as const;

/** Forks the API or a worker, which says `{ ready: true }` when it can work. */
export function startPart({ name, env, log }: PartOptions): RunningPart {
  const output = openSync(log, "a", 0o600);
  const begin = statSync(log).size;
  const child = forkModule(import.meta.url, `./${name}`, { env, output });
  closeSync(output);
  const gone = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => {
      resolve(signal ?? `exit code ${code ?? "unknown"}`);
    });
  });
  const ended = gone.then(
    (how) => new StartRefused({ reason: "part-ended", part: name, detail: lastWord(log, begin) || how }),
  );
  const said = new Promise<void>((resolve) => {
    child.on("message", (message) => {
      if (isReady(message)) resolve();
    });
  });
  return {
    ready: Promise.race([said, refuse(ended), refuse(tooLate(name))]),
    ended,
    stop: async () => {
      child.kill("SIGTERM");
      if (await isGoneWithin(gone, DRAIN_WITHIN_MS[name])) return;
      child.kill("SIGKILL");
      await gone;
    },
  };
}

function isReady(message: unknown): boolean {
  return typeof message === "object" && message !== null && "ready" in message && message.ready === true;
}

async function refuse(refusal: Promise<StartRefused>): Promise<never> {
  throw await refusal;
}

async function tooLate(name: string): Promise<StartRefused> {
  await sleep(READY_WITHIN_MS, undefined, { ref: false });
  return new StartRefused({
    reason: "step-failed",
    step: name,
    detail: `not ready in ${READY_WITHIN_MS / 1_000} s`,
  });
}

async function isGoneWithin(gone: Promise<unknown>, withinMs: number): Promise<boolean> {
  const timeout = new AbortController();
  const late = sleep(withinMs, "late", { signal: timeout.signal }).catch(() => "gone");
  const first = await Promise.race([gone.then(() => "gone"), late]);
  timeout.abort();
  return first === "gone";
}

/** The last line that speaks of an error, as the part's log or Node itself wrote it. */
function lastWord(log: string, begin: number): string {
  const lines = readFileSync(log).subarray(begin).toString("utf8").trim().split("\n");
  const line = lines.findLast((text) => /"level":[56]0\b|error|is missing|is wrong/i.test(text)) ?? "";
  const [, logged] = /"err":\{.*?"message":"(.*?)"/.exec(line) ?? [];
  return (logged ?? line).trim().slice(0, 300);
}
