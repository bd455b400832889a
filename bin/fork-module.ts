import { fork, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface ForkOptions {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** A file descriptor for its output; without one it shares ours. */
  readonly output?: number;
}

/**
 * Forks a module of ours, named without its ending, in a session of its own: a Ctrl-C
 * in the terminal reaches only the supervisor, which then ends the parts in order.
 */
export function forkModule(
  from: string,
  name: string,
  { args = [], env, output }: ForkOptions = {},
): ChildProcess {
  const ending = extname(fileURLToPath(from));
  const out = output ?? "inherit";
  return fork(fileURLToPath(new URL(`${name}${ending}`, from)), [...args], {
    detached: true,
    execArgv: ending === ".ts" ? ["--import", tsxLoader()] : ["--enable-source-maps"],
    stdio: ["ignore", out, out, "ipc"],
    ...(env ? { env } : {}),
  });
}

function tsxLoader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
}
