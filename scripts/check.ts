import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

interface Outcome {
  readonly step: string;
  readonly ok: boolean;
  readonly seconds: number;
}

const STEPS = [
  "format:check",
  "lint",
  "types",
  "architecture",
  "map:check",
  "follow-up-doc:check",
  "unused",
  "test",
  "build",
];
const TALLY = /^\d+ passed, \d+ failed$/;

let tally = "0 passed, 1 failed";

/** Runs every check to its end, so that one look shows all that is wrong; the tests' count comes last. */
async function check(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const step of STEPS) outcomes.push(await run(step));
  console.log("");
  for (const { step, ok, seconds } of outcomes) {
    console.log(`${ok ? "ok    " : "FAILED"} ${step.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s`);
  }
  console.log(tally);
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
}

async function run(step: string): Promise<Outcome> {
  console.log(`\n── ${step}`);
  const begunAt = performance.now();
  const child = spawn("npm", ["run", "--silent", step], {
    stdio: ["ignore", "pipe", "inherit"],
    shell: process.platform === "win32",
  });
  const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    if (TALLY.test(line)) tally = line;
    else console.log(line);
  }
  return { step, ok: (await code) === 0, seconds: (performance.now() - begunAt) / 1_000 };
}

await check();
