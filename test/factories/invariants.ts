import { getLedgerEquation } from "../../db/queries/oversight.ts";
import { ledger } from "../../db/schema/oversight.ts";
import { publications } from "../../db/schema/campaign.ts";
import { clockOf, stageOf } from "../../domain/follow-up/finding-course.ts";
import { isTerminal } from "../../domain/inspect/finding.ts";
import { CHAIN_START, hashOfEntry } from "../../domain/oversight/ledger-entry.ts";
import { canonicalJson, sha256Hex } from "../../domain/shared/digest.ts";
import type { World } from "./open-world.ts";
import { findingsOf, inspectionOf, listLive } from "./records.ts";

/** What is wrong with an inspection right now, by the invariants of the field; nothing, as long as all is well. */
export async function faultsOf(world: World, id: string): Promise<readonly string[]> {
  const inspection = await inspectionOf(world, id);
  const findings = await findingsOf(world, id);
  const clocks = await listLive(world, id);
  const live = findings.flatMap(({ id: findingId, state }) =>
    isTerminal(state) ? [] : [{ findingId, state }],
  );
  const silent = live.filter(({ findingId, state }) => {
    const its = clocks.filter((clock) => clock.findingId === findingId);
    return its.length !== 1 || its[0]?.kind !== clockOf(state);
  });
  const ended = clocks.filter((clock) =>
    findings.some((one) => one.id === clock.findingId && isTerminal(one.state)),
  );
  const states = findings.map((finding) => finding.state);
  const stage =
    inspection.checkedAt === null
      ? inspection.stage
      : stageOf(states, {
          published: inspection.publishedAt !== null,
          somethingRuns: clocks.some(({ kind }) => kind !== "parked"),
        });
  const equation = await getLedgerEquation(world.db, inspection.campaignId);
  return [
    ...silent.map(({ state }) => `a live finding (${state}) without its one clock`),
    ...ended.map((clock) => `a clock (${clock.kind}) of a finding that has ended`),
    ...(stage === inspection.stage ? [] : [`in ${inspection.stage} instead of ${stage}`]),
    ...(inspection.stage === "closed" && clocks.length > 0 ? ["closed with a live clock"] : []),
    ...(equation.holds ? [] : [`the equation does not hold: ${JSON.stringify(equation)}`]),
    ...(await brokenLinks(world)),
  ];
}

/** Every place at which the ledger or the publications do not hash as they say. */
export async function brokenLinks({ db }: Pick<World, "db">): Promise<readonly string[]> {
  const entries = await db.select().from(ledger).orderBy(ledger.seq);
  const published = await db.select().from(publications).orderBy(publications.seq);
  return [
    ...breaksOf("ledger", entries, hashOfEntry),
    ...breaksOf("publications", published, (row) => sha256Hex(canonicalJson(row))),
  ];
}

interface Link {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
}

function breaksOf<Row extends Link>(
  chain: string,
  rows: readonly Row[],
  hashOf: (row: Omit<Row, "hash">) => string,
): readonly string[] {
  return rows.flatMap(({ hash, ...row }, index) => {
    const before = rows[index - 1]?.hash ?? CHAIN_START;
    const holds = row.seq === index + 1 && row.prevHash === before && hashOf(row) === hash;
    return holds ? [] : [`${chain} breaks at ${row.seq}`];
  });
}
