import { fileURLToPath } from "node:url";
import { bundleWorkflowCode, DefaultLogger } from "@temporalio/worker";

/** Bundles a file of workflows with the SDK's own bundler; the product's, unless told otherwise. */
export async function bundleCode(
  entry = new URL("../../workflows/index.ts", import.meta.url),
): Promise<string> {
  const logger = new DefaultLogger("WARN");
  const { code } = await bundleWorkflowCode({ workflowsPath: fileURLToPath(entry), logger });
  return code;
}
