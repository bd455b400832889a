import { spawn } from "node:child_process";
import { cp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bundleWorkflowCode, DefaultLogger } from "@temporalio/worker";

const PROJECT = join(import.meta.dirname, "..");
const DIST = join(PROJECT, "dist");
/** What the compiled modules read beside themselves. */
const ASSETS = ["db/migrations", "docs/draw.md", "samples/yiyuan"];

/** Makes `dist/`: plain JavaScript, the bundle that the workflow sandbox runs, and the files that both read. */
async function build(): Promise<void> {
  await rm(DIST, { recursive: true, force: true });
  await compile();
  await bundleWorkflows();
  for (const asset of ASSETS) await cp(join(PROJECT, asset), join(DIST, asset), { recursive: true });
}

function compile(): Promise<void> {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const child = spawn(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
    cwd: PROJECT,
    stdio: "inherit",
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error("The sources do not compile: see above"));
    });
  });
}

/** Made here, so that a worker starts without a bundler and every worker of a release runs the same bytes. */
async function bundleWorkflows(): Promise<void> {
  const workflowsPath = join(PROJECT, "workflows/index.ts");
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger("WARN") });
  await writeFile(join(DIST, "workflow-bundle.js"), code);
}

try {
  await build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
