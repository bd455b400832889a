import { createTestDb } from "../harness/database.ts";
import { aCounty, COUNTY_OPENED_AT } from "./county.ts";
import { openWorld } from "./open-world.ts";
import type { Around, World } from "./open-world.ts";

interface Preparation<T> {
  readonly enterprises?: number;
  readonly inspectors?: number;
  readonly around?: Around;
  readonly prepare: (world: World) => Promise<T>;
}

/** A world of a test's own, with what was prepared in it. */
export type Prepared<T> = T & { readonly world: World };

/**
 * Prepares a world once for all tests of a file. Each call gives a copy of it, with its own database and its own
 * clock, in a tenth of the time.
 */
export function preparedWorlds<T extends object>(plan: Preparation<T>): () => Promise<Prepared<T>> {
  let once: Promise<{ readonly name: string; readonly at: string; readonly made: T }> | undefined;
  return async () => {
    once ??= prepareOnce(plan);
    const { name, at, made } = await once;
    return { ...made, world: openWorld(await createTestDb(name), at, plan.around) };
  };
}

async function prepareOnce<T>({ enterprises = 8, inspectors = 6, prepare }: Preparation<T>) {
  const template = await createTestDb();
  await aCounty(template.db, { enterprises, inspectors });
  const world = openWorld(template, COUNTY_OPENED_AT);
  const made = await prepare(world);
  await template.release();
  return { name: template.name, at: world.now(), made };
}
