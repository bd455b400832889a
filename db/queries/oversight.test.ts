import { afterEach, beforeEach, expect, test } from "vitest";
import { clockOf } from "../../domain/follow-up/finding-course.ts";
import { LIVE_STATES, TERMINAL_STATES } from "../../domain/inspect/finding.ts";
import {
  aCheckedInspection,
  aStaffedInspection,
  CASE,
  FIXED_ON_SITE,
  ORDERED,
  TRANSFERRED,
} from "../../test/factories/inspections.ts";
import { preparedWorlds } from "../../test/factories/prepared.ts";
import { aDrawnCampaign, aSubmittedCampaign } from "../../test/factories/world.ts";
import { getLedgerEquation, isClosable, listEquations } from "./oversight.ts";
import { listEquationBreaks } from "./oversight-breaks.ts";

const aWorld = preparedWorlds({
  prepare: async (world) => {
    const { campaignId, inspectionIds } = await aDrawnCampaign(world);
    const [first = "", other = ""] = inspectionIds;
    const staffed = await aStaffedInspection(world, first);
    const one = await aCheckedInspection(world, staffed, [ORDERED, FIXED_ON_SITE, TRANSFERRED, CASE]);
    const [ordered = "", fixed = "", transferred = "", filed = ""] = one.findingIds;
    return { campaignId, one, other, ordered, fixed, transferred, filed };
  },
});
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

/** What a superuser can do who has switched every guard off. */
async function byForce(statement: string): Promise<void> {
  const { sql } = given.world;
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(statement);
  });
}

async function breaks(campaignId = given.campaignId) {
  const { db, now } = given.world;
  const found = await listEquationBreaks(db, { campaignIds: [campaignId], asOf: now() });
  return found.map(({ kind, table, id }) => `${kind} ${table} ${id}`);
}

test("as long as nobody meddles, the equation holds and no row stands against it", async () => {
  const { world, campaignId } = given;

  expect(await breaks()).toEqual([]);
  expect(await getLedgerEquation(world.db, campaignId)).toMatchObject({
    drawn: 2,
    closed: 0,
    running: 2,
    findings: 4,
    byOutcome: { FIXED_ON_SITE: 1 },
    findingsRunning: 3,
    findingsSilent: 0,
    breaks: 0,
    holds: true,
  });
});

type Given = typeof given;
const BROKEN: readonly (readonly [string, (of: Given) => string, (of: Given) => readonly string[]])[] = [
  [
    "a finding is deleted",
    ({ fixed }) => `delete from findings where id = '${fixed}'`,
    ({ fixed, one }) => [`row-removed findings ${fixed}`, `number-missing findings ${one.id}#2`],
  ],
  [
    "a finding is deleted with every trace of it",
    ({ filed }) =>
      `delete from clocks where finding_id = '${filed}'; delete from penalty_cases where finding_id = '${filed}';
       delete from tally where row_id = '${filed}'; delete from findings where id = '${filed}'`,
    ({ one }) => [`fewer-than-recorded inspections ${one.id}`],
  ],
  [
    "the clock of a finding is removed",
    ({ ordered }) => `delete from clocks where finding_id = '${ordered}' and state = 'running'`,
    ({ ordered }) => [`silent-finding findings ${ordered}`],
  ],
  [
    "a finding is declared passed",
    ({ ordered }) => `update findings set state = 'PASS', ended_at = now() where id = '${ordered}'`,
    ({ ordered }) => [`state-changed findings ${ordered}`, `state-without-proof findings ${ordered}`],
  ],
  [
    "a finding and its clock are declared done",
    ({ ordered }) =>
      `update clocks set state = 'met', next_rung = null, next_fire_at = null where finding_id = '${ordered}';
       update findings set state = 'PASS', ended_at = now() where id = '${ordered}';
       update tally set state = 'PASS' where row_id = '${ordered}'`,
    ({ ordered }) => [`state-without-proof findings ${ordered}`],
  ],
  [
    "a finding is moved to another live state",
    ({ ordered }) => `update findings set state = 'FAIL' where id = '${ordered}'`,
    ({ ordered }) => [`state-changed findings ${ordered}`, `state-without-proof findings ${ordered}`],
  ],
  [
    "a state is made up",
    ({ ordered }) => `update findings set state = '已完结' where id = '${ordered}'`,
    ({ ordered }) => [`state-changed findings ${ordered}`],
  ],
  [
    "a finding that was fixed loses its proof",
    ({ fixed }) => `delete from evidence where subject_id = '${fixed}'`,
    ({ fixed }) => [`state-without-proof findings ${fixed}`],
  ],
  [
    "a transfer counts as answered without feedback",
    ({ transferred }) =>
      `update findings set state = 'CLOSED_BY_FEEDBACK', ended_at = now() where id = '${transferred}';
       update clocks set state = 'met' where finding_id = '${transferred}'`,
    ({ transferred }) => [`state-without-proof findings ${transferred}`],
  ],
  [
    "an inspection is closed by hand",
    ({ one }) =>
      `update inspections set stage = 'closed', closed_at = now(), closed_by = 'x', published_at = now() where id = '${one.id}'`,
    ({ one, ordered }) => [
      `state-changed inspections ${one.id}`,
      `closed-but-open findings ${ordered}`,
      `published-without-publication inspections ${one.id}`,
    ],
  ],
  [
    "an inspection is closed and never published",
    ({ other }) =>
      `update inspections set stage = 'closed', closed_at = now(), closed_by = 'x' where id = '${other}'`,
    ({ other }) => [`closed-but-unpublished inspections ${other}`],
  ],
  [
    "an inspection is deleted",
    ({ other }) => `delete from inspections where id = '${other}'`,
    ({ other }) => [`row-removed inspections ${other}`],
  ],
  [
    "a case is deleted",
    ({ filed }) => `delete from penalty_cases where finding_id = '${filed}'`,
    ({ filed }) => [`state-without-proof findings ${filed}`],
  ],
  [
    "a campaign is closed by hand",
    ({ campaignId }) => `update campaigns set stage = 'closed', closed_at = now() where id = '${campaignId}'`,
    ({ campaignId }) => [`campaign-closed-but-open campaigns ${campaignId}`],
  ],
];

test.each(BROKEN)("when %s, the row is named", async (_what, statement, named) => {
  const { world, campaignId } = given;
  await byForce(statement(given));

  expect(await breaks()).toEqual(expect.arrayContaining([...named(given)]));
  expect((await getLedgerEquation(world.db, campaignId)).holds).toBe(false);
  expect((await listEquations(world.db)).overAll.holds).toBe(false);
});

test("a draw entry that is deleted leaves an inspection that nobody drew, and the other way round", async () => {
  const { world, other } = given;
  const [entry] = await world.sql<{ draw_id: string; enterprise_id: string }[]>`
    select draw_id, enterprise_id from inspections where id = ${other}`;
  const id = `${entry?.draw_id ?? ""}/${entry?.enterprise_id ?? ""}`;
  await byForce(`delete from draw_entries where enterprise_id = '${entry?.enterprise_id ?? ""}'`);
  expect(await breaks()).toEqual([`inspection-not-drawn inspections ${other}`]);

  await byForce(`insert into draw_entries (draw_id, enterprise_id, stratum, outcome, rank)
    values ('${entry?.draw_id ?? ""}', '${entry?.enterprise_id ?? ""}', 'B/GM', 'selected', 0)`);
  expect(await breaks()).toEqual([]);
  await byForce(`delete from inspections where id = '${other}'`);
  expect(await breaks()).toContain(`drawn-without-inspection draw_entries ${id}`);
});

test("any clock that is removed is named, also one that belongs to no finding", async () => {
  const { world, one } = given;
  const [clock] = await world.sql<{ id: string }[]>`
    select id from clocks where inspection_id = ${one.id} and finding_id is null and state = 'running'`;
  await byForce(`delete from clocks where id = '${clock?.id ?? ""}'`);

  expect(await breaks()).toEqual([`row-removed clocks ${clock?.id ?? ""}`]);
});

test("a clock that has not fired for two days is named, and so is one that cannot fire at all", async () => {
  const { world, ordered } = given;
  const [clock] = await world.sql<{ id: string }[]>`
    select id from clocks where finding_id = ${ordered} and state = 'running'`;
  await byForce(`update clocks set next_fire_at = '${world.now()}' where id = '${clock?.id ?? ""}'`);
  expect(await breaks()).toEqual([]);
  world.passHours(49);
  expect(await breaks()).toContain(`clock-cannot-fire clocks ${clock?.id ?? ""}`);

  await byForce(`alter table clocks drop constraint a_running_clock_fires;
    update clocks set next_fire_at = null where id = '${clock?.id ?? ""}'`);
  expect(await breaks()).toContain(`clock-cannot-fire clocks ${clock?.id ?? ""}`);
});

test("a break of one campaign is no break of another", async () => {
  const { world, ordered } = given;
  const elsewhere = await aSubmittedCampaign(world);
  await byForce(`delete from findings where id = '${ordered}'`);

  expect(await breaks(elsewhere)).toEqual([]);
  const { campaigns } = await listEquations(world.db);
  expect(campaigns.map(({ equation }) => equation.holds).sort()).toEqual([false, true]);
});

test("what still runs is not closable", async () => {
  expect(await isClosable(given.world.db, given.campaignId)).toBe(false);
});

test("the database and the domain agree on which clock belongs to which state, and on the ends", async () => {
  const { sql } = given.world;
  const states = [...LIVE_STATES, ...TERMINAL_STATES];
  const rows = await sql<{ state: string; kind: string | null; ended: boolean }[]>`
    select s as state, clock_kind_of(s) as kind, has_ended(s) as ended from unnest(${states}::text[]) as s`;

  expect(rows.map((row) => ({ ...row }))).toEqual([
    ...LIVE_STATES.map((state) => ({ state, kind: clockOf(state), ended: false })),
    ...TERMINAL_STATES.map((state) => ({ state, kind: null, ended: true })),
  ]);
});
