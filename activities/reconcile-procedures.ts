import type { Database } from "../db/client.ts";
import {
  countStartsAgain,
  listStartedOpen,
  oweStartAgain,
  PROCEDURE_KINDS,
  standingOf,
} from "../db/queries/oversight-procedures.ts";
import type { OpenProcedure, Procedure } from "../db/queries/oversight-procedures.ts";
import type { Reconciliation } from "../db/queries/oversight-reconciliations.ts";
import { appendLedger } from "../db/queries/ledger.ts";
import { SYSTEM } from "../domain/accounts/actor.ts";
import type { Healed, LeftToPerson } from "../domain/oversight/reconciliation.ts";
import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";

/** What can be asked of the workflows, and said to them. */
export interface Overseer {
  /** What the server lists as running: quick for all, and some time behind. */
  readonly listRunning: () => Promise<readonly Procedure[]>;
  /** Does it run, by the server's own word? Exact, and one question each. */
  readonly isRunning: (procedure: Procedure) => Promise<boolean>;
  /** Has a workflow look at its row again: it ends when the row has ended. */
  readonly tellToLookAgain: (procedure: Procedure) => Promise<void>;
}

/** Says on a row why it stands still, where a person sees it. */
export type Park = (procedure: Procedure, reason: string) => Promise<void>;

interface Deps {
  readonly db: Database["db"];
  readonly overseer: Overseer;
  readonly park: Park;
}

/** What nobody was named for yet. */
export type Left = Omit<LeftToPerson, "officerId">;

export interface Checked {
  readonly checked: number;
  readonly healed: readonly Healed[];
  readonly left: readonly Left[];
}

const PAGE = 1_000;
const AT_ONCE = 16;
/** The first hex digit of an id; each run asks for one of them by name, whatever the list says. */
const SHARES = 16;
const SHARE_MS = 600_000;
const MOST_STARTS_AN_HOUR = 3;
const HOUR_MS = 3_600_000;

/** Every open row has its running workflow, and every running workflow its open row. */
export async function checkProcedures(
  deps: Deps,
  asOf: Instant,
  before: Reconciliation | undefined,
): Promise<Checked> {
  const listed = await deps.overseer.listRunning();
  const running = new Set(listed.map(keyOf));
  const found: Checked[] = [await checkListed(deps, listed, before)];
  for (const kind of PROCEDURE_KINDS) {
    for (let after: string | undefined; ;) {
      const page = await listStartedOpen(deps.db, kind, { after, limit: PAGE });
      const suspects = page.filter((one) => !running.has(keyOf(one)) || isInTurn(one.id, asOf));
      found.push({ ...(await checkSuspects(deps, suspects, asOf)), checked: page.length });
      after = page.at(-1)?.id;
      if (after === undefined) break;
    }
  }
  return {
    checked: found.reduce((sum, one) => sum + one.checked, 0),
    healed: found.flatMap((one) => one.healed),
    left: found.flatMap((one) => one.left),
  };
}

function keyOf({ kind, id }: Procedure): string {
  return `${kind}/${id}`;
}

/** The list may show as running what has long ended: in sixteen runs everything was asked for by name. */
function isInTurn(id: string, asOf: Instant): boolean {
  return Number.parseInt(id.charAt(0), 16) === Math.floor(toMs(asOf) / SHARE_MS) % SHARES;
}

async function checkSuspects(
  deps: Deps,
  suspects: readonly OpenProcedure[],
  asOf: Instant,
): Promise<Omit<Checked, "checked">> {
  const healed: Healed[] = [];
  const left: Left[] = [];
  for (let from = 0; from < suspects.length; from += AT_ONCE) {
    const some = suspects.slice(from, from + AT_ONCE);
    const runs = await Promise.all(some.map((one) => deps.overseer.isRunning(one)));
    for (const gone of some.filter((_, index) => runs[index] === false)) {
      const what = await startAgain(deps, gone, asOf);
      if (what === "start-owed-again") healed.push({ what, ...subjectOf(gone) });
      if (what === "procedure-does-not-run") left.push({ what, ...subjectOf(gone) });
    }
  }
  return { healed, left };
}

function subjectOf({ kind, id }: Procedure) {
  return { subjectKind: kind, subjectId: id };
}

/** Owes the row its start: the relay makes it. After three in an hour a person has to look. */
async function startAgain({ db, park }: Deps, gone: OpenProcedure, asOf: Instant) {
  if ((await countStartsAgain(db, gone, anHourBefore(asOf))) >= MOST_STARTS_AN_HOUR) {
    await park(gone, "procedure-does-not-run");
    return "procedure-does-not-run";
  }
  return db.transaction(async (tx) => {
    if (!(await oweStartAgain(tx, gone))) return undefined;
    await appendLedger(tx, {
      stepKey: `start-owed-again:${keyOf(gone)}:${asOf}`,
      ...subjectOf(gone),
      campaignId: gone.campaignId,
      event: "start-owed-again",
      actor: SYSTEM,
      at: asOf,
      facts: {},
    });
    return "start-owed-again";
  });
}

function anHourBefore(at: Instant): Instant {
  return toInstant(toMs(at) - HOUR_MS);
}

/** A workflow that outlives its row is told to look again; one that was told before is a person's. */
async function checkListed(
  deps: Deps,
  listed: readonly Procedure[],
  before: Reconciliation | undefined,
): Promise<Checked> {
  const told = new Set((before?.healed ?? []).filter(isTold).map(({ subjectId }) => subjectId));
  const strays: Procedure[] = [];
  const healed: Healed[] = [];
  const left: Left[] = [];
  for (const kind of PROCEDURE_KINDS) {
    const ids = listed.filter((one) => one.kind === kind).map(({ id }) => id);
    for (let from = 0; from < ids.length; from += PAGE) {
      const some = ids.slice(from, from + PAGE);
      const standing = await standingOf(deps.db, kind, some);
      const over = some.filter((id) => standing.get(id) === false).map((id) => ({ kind, id }));
      strays.push(...over);
    }
  }
  for (const stray of strays) {
    if (!(await deps.overseer.isRunning(stray))) continue;
    await deps.overseer.tellToLookAgain(stray);
    if (told.has(stray.id)) left.push({ what: "procedure-outlives-its-row", ...subjectOf(stray) });
    else healed.push({ what: "told-to-end", ...subjectOf(stray) });
  }
  return { checked: 0, healed, left };
}

function isTold({ what }: Healed): boolean {
  return what === "told-to-end";
}
