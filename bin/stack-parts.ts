import type { Closing } from "./closing.ts";
import { logFile } from "./data-dir.ts";
import { environmentWith } from "./env.ts";
import { startPart, type RunningPart } from "./part.ts";
import type { Progress } from "./progress.ts";

/** Starts worker and API side by side; at the end the API goes first, so that nobody is let in any more. */
export async function startParts(
  dataDir: string,
  settings: Parameters<typeof environmentWith>[0],
  closing: Closing,
  progress: Progress,
): Promise<readonly RunningPart[]> {
  const env = environmentWith(settings);
  const parts = (["worker", "api"] as const).map((name) => {
    const part = startPart({ name, env, log: logFile(dataDir, name) });
    closing.add(part.stop);
    return { name, part };
  });
  await Promise.all(parts.map(({ name, part }) => progress.step(name, part.ready)));
  return parts.map(({ part }) => part);
}
