import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { bundleCode } from "./bundle-code.ts";

declare module "vitest" {
  export interface ProvidedContext {
    bundleFolder: string;
  }
}

/** Gives the run a folder for the workflow bundle, and takes it away afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "double-random-bundle-"));
  project.provide("bundleFolder", folder);
  return () => rm(folder, { recursive: true, force: true });
}

/** The path of the bundle that the worker would load: built by the first test that asks, shared by the others. */
export async function workflowBundle(): Promise<string> {
  const path = join(inject("bundleFolder"), "workflows.js");
  if (!existsSync(path)) {
    // Two test processes may build at once: each moves its own file into place.
    const own = `${path}.${process.pid}`;
    await writeFile(own, await bundleCode());
    await rename(own, path);
  }
  return path;
}
