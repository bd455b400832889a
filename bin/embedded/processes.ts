import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

export interface Step {
  readonly signal: NodeJS.Signals;
  readonly waitMs: number;
}

export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly log: string;
  readonly runAs?: { readonly uid: number; readonly gid: number } | undefined;
}

export interface Running {
  readonly pid: number;
  /** Settles when the process is gone, with a word on how it went. */
  readonly ended: Promise<string>;
  readonly hasEnded: () => boolean;
  readonly stop: (steps: readonly Step[]) => Promise<void>;
}

/** Starts a program whose output goes to a log file. */
export function run({ file, args, cwd, env, log, runAs }: Program): Running {
  const output = openSync(log, "a", 0o600);
  const child = spawn(file, args, { cwd, env, stdio: ["ignore", output, output], ...runAs });
  closeSync(output);
  return watch(child);
}

function watch(child: ChildProcess): Running {
  let gone = false;
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => {
      resolve(error.message);
    });
    child.once("exit", (code, signal) => {
      resolve(signal ?? `exit code ${code ?? "unknown"}`);
    });
  }).finally(() => {
    gone = true;
  });
  const pid = child.pid ?? 0;
  return {
    pid,
    ended,
    hasEnded: () => gone,
    stop: (steps) => (gone ? Promise.resolve() : endProcess(pid, steps)),
  };
}

/** Ends a process, ours or an orphan, by ever stronger signals; returns when it is gone. */
export async function endProcess(pid: number, steps: readonly Step[]): Promise<void> {
  for (const { signal, waitMs } of steps) {
    if (!signalProcess(pid, signal)) return;
    const until = performance.now() + waitMs;
    while (performance.now() < until) {
      await sleep(20);
      if (!isAlive(pid)) return;
    }
  }
}

/** Says whether a process with this number lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  return pid > 0 && commandOf(pid) !== undefined;
}

/** The command line of a living process: numbers are reused, command lines tell whose process it is. */
export function commandOf(pid: number): string | undefined {
  try {
    if (process.platform !== "linux") return commandByPs(pid);
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return command === "" ? undefined : command;
  } catch {
    return undefined;
  }
}

function commandByPs(pid: number): string | undefined {
  const command = execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim();
  return command === "" || command.includes("<defunct>") ? undefined : command;
}

function signalProcess(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
