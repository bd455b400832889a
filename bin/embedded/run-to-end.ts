import { execFile } from "node:child_process";

export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

export interface Limits {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly cwd?: string;
}

/** Runs a program to its end and gives what it said; a program that cannot be run is an outcome too. */
export function runToEnd(file: string, args: readonly string[], limits: Limits): Promise<Outcome> {
  const { timeoutMs, ...rest } = limits;
  return new Promise((resolve) => {
    execFile(file, args, { ...rest, timeout: timeoutMs, windowsHide: true }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      resolve({
        ok: error === null,
        output: error === null || output.trim() !== "" ? output : error.message,
      });
    });
  });
}
