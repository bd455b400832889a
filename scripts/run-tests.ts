import { parseCLI, startVitest, type Vitest } from "vitest/node";

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Runs the suite, or the files named on the command line, and ends with the line `N passed, N failed`. */
async function runTests(args: readonly string[]): Promise<void> {
  const { filter, options } = parseCLI(["vitest", "run", ...args]);
  const vitest = await startVitest("test", filter, { ...options, watch: false, cache: false });
  const { passed, failed } = count(vitest);
  await vitest.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

/** A file that cannot be loaded and an error that no test caught count as failed too. */
function count(vitest: Vitest): Tally {
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const broken = modules.filter((module) => module.errors().length > 0).length;
  const failed = tests.filter((test) => test.result().state === "failed").length;
  return {
    passed: tests.filter((test) => test.result().state === "passed").length,
    failed: failed + broken + vitest.state.getUnhandledErrors().length,
  };
}

await runTests(process.argv.slice(2));
