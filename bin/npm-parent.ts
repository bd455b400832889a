import { readFileSync } from "node:fs";
import { commandOf } from "./embedded/processes.ts";

/**
 * Says later whether the npm that started us has gone. npm may be killed without a word to
 * us, and between it and us may stand the shell that it runs scripts with, which lives on.
 */
export function rememberNpm(): () => boolean {
  const parent = process.ppid;
  const isShell = commandOf(parent)?.includes("-c node bin/launch.mjs") ?? false;
  const grandparent = isShell ? parentOf(parent) : undefined;
  return () => process.ppid !== parent || (isShell && parentOf(parent) !== grandparent);
}

function parentOf(pid: number): string | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    return /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  } catch {
    return undefined;
  }
}
