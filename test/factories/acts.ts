import { isDeepStrictEqual } from "node:util";
import type { Refusal, Settled } from "../../domain/campaign/file.ts";
import { picture } from "../harness/picture.ts";
import type { World } from "./open-world.ts";

type Rows = Pick<World, "sql">;

/**
 * Runs an activity, and once more as after an answer that was lost: throws unless the second run says the same and
 * leaves every row as it is.
 */
export async function twice<T>({ sql }: Rows, act: () => Promise<T>): Promise<T> {
  const first = await act();
  const before = await picture(sql);
  const second = await act();
  const changed = differences(before, await picture(sql));
  if (changed.length > 0) throw new Error(`The second run changed ${changed.join(", ")}`);
  if (!isDeepStrictEqual(second, first)) {
    throw new Error(`The second run said ${JSON.stringify(second)}, the first ${JSON.stringify(first)}`);
  }
  return first;
}

/** Why an act is refused: throws unless it was, and unless nothing but the inbox has heard of it. */
export async function refusal<File>({ sql }: Rows, act: () => Promise<Settled<File>>): Promise<Refusal> {
  const before = await picture(sql, { without: ["command_inbox"] });
  const { outcome } = await act();
  const changed = differences(before, await picture(sql, { without: ["command_inbox"] }));
  if (changed.length > 0) throw new Error(`The act changed ${changed.join(", ")}`);
  if (outcome.status === "done") throw new Error(`The act was done, in ${outcome.stage}`);
  return { reason: outcome.reason, facts: outcome.facts };
}

type Picture = Awaited<ReturnType<typeof picture>>;

function differences(before: Picture, after: Picture): readonly string[] {
  return Object.keys(after).filter((table) => after[table] !== before[table]);
}
