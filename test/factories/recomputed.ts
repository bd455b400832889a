import { publishYear } from "../../db/queries/calendar.ts";
import { PUBLISHED_YEARS } from "../../db/reference/published-years.ts";
import type { PublishedYear } from "../../domain/calendar/published-year.ts";
import { twice } from "./acts.ts";
import { listRunning } from "./records.ts";
import type { ClockRow } from "./records.ts";
import { done, REGISTRAR } from "./world.ts";
import type { World } from "./world.ts";

/** 2026 as it was published, but for one more day off. */
export function withDayOff(on: string): PublishedYear {
  const year = PUBLISHED_YEARS.find((one) => one.year === 2026);
  if (year === undefined) throw new Error("2026 is published");
  return { ...year, off: [...year.off, [on, on]] };
}

/** A registrar publishes a year. */
export function publish(world: World, year: PublishedYear): Promise<void> {
  return publishYear(world.db, "CN", year, { actor: REGISTRAR, at: world.now() });
}

interface Owed {
  readonly id: string;
  readonly subject_id: string;
}

/** The recomputations that the relay has still to bring. */
export function owed({ sql }: World): Promise<readonly Owed[]> {
  return sql<Owed[]>`
    select id, subject_id from command_inbox
    where name = 'recomputeClocks' and status = 'pending' and actor ->> 'kind' = 'system'`;
}

/** The relay brings what is owed to one inspection. */
export async function isRecomputed(world: World, inspectionId: string) {
  const mine = (await owed(world)).filter((one) => one.subject_id === inspectionId);
  for (const { id } of mine) {
    await done(twice(world, () => world.records.applyInspectionCommand({ inspectionId, commandId: id })));
  }
}

/** The running clock of this kind of an inspection. */
export async function aClock(world: World, id: string, kind: string): Promise<ClockRow> {
  const clock = (await listRunning(world, id)).find((one) => one.kind === kind);
  if (clock === undefined) throw new Error(`No clock ${kind}`);
  return clock;
}
