import { sql } from "drizzle-orm";
import { openWorld } from "./open-world.ts";
import type { World } from "./open-world.ts";

/** Carries the outcome of a trial out of its transaction, which is undone by it. */
class Undone extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super("undone");
    this.outcome = outcome;
  }
}

/** Does something in a world and undoes it again, after the database has had its say on all of it. */
export async function undone<T>(world: World, work: (world: World) => Promise<T>): Promise<T> {
  try {
    await world.db.transaction(async (tx) => {
      const { sql: pool, close } = world;
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- A transaction does all that activities ask of a database.
      const inside = openWorld({ db: tx, sql: pool, close, release: close, url: "", name: "" }, world.now());
      const outcome = await work(inside);
      await tx.execute(sql`set constraints all immediate`);
      throw new Undone(outcome);
    });
  } catch (failure) {
    if (failure instanceof Undone) return failure.outcome as T;
    throw failure;
  }
  throw new Error("A trial was not undone");
}
