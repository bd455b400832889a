import { heartbeat } from "@temporalio/activity";
import type { Db } from "../db/client.ts";
import { listOwedInspections, markLaunched } from "../db/queries/inspections.ts";

/** Starts the workflow of an inspection; one that runs already is left alone. */
export type StartInspection = (inspection: {
  readonly inspectionId: string;
  readonly campaignId: string;
}) => Promise<void>;

const PAGE = 200;
const AT_ONCE = 8;

/** The launches of a draw, on a queue of their own so that people's commands never wait behind them. */
export function createLaunchActivities({ db }: { readonly db: Db }, start: StartInspection) {
  /**
   * Starts every inspection of a campaign whose start is owed. Safe to retry: the id of the workflow follows from
   * the inspection, and the database says which starts are still owed.
   */
  async function launchInspections({ campaignId }: { readonly campaignId: string }): Promise<void> {
    let after: string | undefined;
    for (;;) {
      const page = await listOwedInspections(db, campaignId, after, PAGE);
      for (let from = 0; from < page.length; from += AT_ONCE) {
        const some = page.slice(from, from + AT_ONCE);
        await Promise.all(some.map(({ id }) => start({ inspectionId: id, campaignId })));
        await markLaunched(
          db,
          some.map(({ id }) => id),
        );
        heartbeat();
      }
      after = page.at(-1)?.id;
      if (after === undefined) return;
    }
  }

  return { launchInspections };
}

export type LaunchActivities = ReturnType<typeof createLaunchActivities>;
