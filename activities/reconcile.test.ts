import { afterEach, beforeEach, expect, test } from "vitest";
import { reconciliations } from "../db/schema/oversight.ts";
import { officerIdFor } from "../test/factories/county.ts";
import { preparedWorlds } from "../test/factories/prepared.ts";
import { aDrawnCampaign, HEAD } from "../test/factories/world.ts";
import { createReconciler } from "./reconcile.ts";
import type { Overseer } from "./reconcile-procedures.ts";

const aWorld = preparedWorlds({
  prepare: async (world) => {
    const { campaignId, inspectionIds } = await aDrawnCampaign(world);
    await world.sql`update campaigns set launch_state = 'started'`;
    await world.sql`update inspections set launch_state = 'started'`;
    const [one = "", other = ""] = inspectionIds;
    return { campaignId, one, other };
  },
});
let given: Awaited<ReturnType<typeof aWorld>>;
/** What runs, as the server knows it, and as it lists it. */
let runs: Set<string>;
let listed: Set<string>;
let asked: string[];
let told: string[];
let troubles: unknown[];
beforeEach(async () => {
  given = await aWorld();
  runs = new Set([`campaign/${given.campaignId}`, `inspection/${given.one}`, `inspection/${given.other}`]);
  listed = runs;
  asked = [];
  told = [];
  troubles = [];
});
afterEach(() => given.world.close());

const overseer: Overseer = {
  listRunning: () =>
    Promise.resolve(
      [...listed].map((text) => {
        const [kind = "", id = ""] = text.split("/");
        return { kind: kind as "inspection", id };
      }),
    ),
  isRunning: ({ kind, id }) => {
    asked.push(id);
    return Promise.resolve(runs.has(`${kind}/${id}`));
  },
  tellToLookAgain: ({ id }) => {
    told.push(id);
    return Promise.resolve();
  },
};

function reconciler(with_: Partial<Overseer> = {}) {
  const { db, now } = given.world;
  return createReconciler({
    db,
    now,
    overseer: { ...overseer, ...with_ },
    park: ({ id }, reason) => given.world.records.parkInspection({ inspectionId: id, reason }),
    publicUrl: "https://double-random.example",
    onTrouble: (error) => troubles.push(error),
  });
}
const reconcile = () => reconciler().reconcile();
const owed = async () =>
  (
    await given.world.sql<{ id: string }[]>`
    select id from inspections where launch_state = 'owed'
    union all select id from campaigns where launch_state = 'owed'`
  ).map(({ id }) => id);

test("when all is well nothing is healed, and the run is on record", async () => {
  const run = await reconcile();

  expect(run).toMatchObject({ checked: 3, healed: [], parked: [], breaks: 0 });
  expect(await given.world.db.select().from(reconciliations)).toEqual([run]);
});

test("an open inspection, and an open campaign, without a workflow are owed their start again, once", async () => {
  const { world, campaignId, one } = given;
  runs.delete(`inspection/${one}`);
  runs.delete(`campaign/${campaignId}`);

  const first = await reconcile();
  world.passHours(1 / 6);
  const second = await reconcile();

  expect(first?.healed).toEqual([
    { what: "start-owed-again", subjectKind: "campaign", subjectId: campaignId },
    { what: "start-owed-again", subjectKind: "inspection", subjectId: one },
  ]);
  expect(second?.healed).toEqual([]);
  expect((await owed()).sort()).toEqual([campaignId, one].sort());
  const events = await world.sql`select subject_id from ledger where event = 'start-owed-again'`;
  expect(events).toHaveLength(2);
});

test("the list may lag: what it leaves out is asked for by name before anything is done", async () => {
  listed = new Set([`campaign/${given.campaignId}`, `inspection/${given.one}`]);

  const run = await reconcile();

  expect(asked).toContain(given.other);
  expect(run?.healed).toEqual([]);
});

test("the list may show what has long ended: within sixteen runs everything was asked for by name", async () => {
  listed = new Set(runs);
  runs = new Set();

  for (let count = 0; count < 16; count += 1) {
    await reconcile();
    given.world.passHours(1 / 6);
  }

  expect((await owed()).sort()).toEqual([given.campaignId, given.one, given.other].sort());
});

test("a workflow that outlives its row is told to look again; if that does not help, a person is named", async () => {
  const { world, other } = given;
  await world.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update inspections set stage = 'closed', closed_at = now(), closed_by = 'x' where id = ${other}`;
  });

  const first = await reconcile();
  world.passHours(1 / 6);
  const second = await reconcile();

  const subject = { subjectKind: "inspection", subjectId: other };
  expect(first?.healed).toEqual([{ what: "told-to-end", ...subject }]);
  expect(told).toEqual([other, other]);
  expect(second?.parked).toEqual([
    { what: "procedure-outlives-its-row", ...subject, officerId: officerIdFor("H001") },
  ]);
});

test("workflows that have no row here are left alone", async () => {
  listed = new Set([...runs, "inspection/00000000-0000-4000-8000-000000000000"]);

  expect(await reconcile()).toMatchObject({ healed: [], parked: [] });
  expect(told).toEqual([]);
});

test("a start that does not help is not owed a fourth time within the hour: the row stands parked, and a person is named", async () => {
  const { world, one } = given;
  runs.delete(`inspection/${one}`);
  for (let count = 0; count < 3; count += 1) {
    await reconcile();
    await world.sql`update inspections set launch_state = 'started'`;
    world.passHours(1 / 6);
  }

  const fourth = await reconcile();

  expect(fourth?.healed).toEqual([]);
  expect(fourth?.parked).toEqual([
    {
      what: "procedure-does-not-run",
      subjectKind: "inspection",
      subjectId: one,
      officerId: officerIdFor("H001"),
    },
  ]);
  const [row] = await world.sql`select parked_reason from inspections where id = ${one}`;
  expect(row).toEqual({ parked_reason: "procedure-does-not-run" });
});

test("what stands parked is listed for the supervisor of the section", async () => {
  const { world, one } = given;
  await world.sql`update inspections set parked_reason = 'no-recipient' where id = ${one}`;

  expect((await reconcile())?.parked).toEqual([
    { what: "procedure-parked", subjectKind: "inspection", subjectId: one, officerId: officerIdFor("S001") },
  ]);
});

test("a command that nobody takes is tried at once; after an hour a person is named for it", async () => {
  const { world, one } = given;
  const id = await world.receive({ kind: "inspection", id: one, name: "retryParked", body: {}, actor: HEAD });
  const tomorrow = new Date(Date.parse(world.now()) + 86_400_000).toISOString();
  await world.sql`update command_inbox set next_try_at = ${tomorrow} where id = ${id}`;

  expect((await reconcile())?.healed).toEqual([]);
  world.passHours(1 / 6);
  expect((await reconcile())?.healed).toEqual([
    { what: "delivered-again", subjectKind: "inspection", subjectId: one },
  ]);
  expect(
    await world.sql`select 1 from command_inbox where id = ${id} and next_try_at = ${world.now()}`,
  ).toHaveLength(1);
  world.passHours(1);
  expect((await reconcile())?.parked).toMatchObject([{ what: "command-undelivered", subjectId: one }]);
});

test("a mail that was refused for good is a person's", async () => {
  const { sql, records } = given.world;
  await records.takeUpInspection({ inspectionId: given.one });
  await sql`update mail_outbox set state = 'failed' where id = (select id from mail_outbox limit 1)`;

  expect((await reconcile())?.parked).toMatchObject([{ what: "mail-refused", subjectKind: "mail" }]);
});

test("while the server is away the equation is computed all the same", async () => {
  const away = () => Promise.reject(new Error("away"));

  const run = await reconciler({ listRunning: away }).reconcile();

  expect(run).toMatchObject({ checked: 0, healed: [], breaks: 0 });
  expect(troubles).toHaveLength(1);
});

test("of two workers at once, one reconciles and the other leaves it", async () => {
  const slow = { listRunning: () => new Promise<never[]>((resolve) => setTimeout(resolve, 300, [])) };
  const runs_ = await Promise.all([reconciler(slow).reconcile(), reconciler(slow).reconcile()]);

  expect(runs_.filter((run) => run === undefined)).toHaveLength(1);
});
