import { afterEach, beforeEach, expect, test } from "vitest";
import { SYSTEM } from "../domain/accounts/actor.ts";
import { preparedWorlds } from "../test/factories/prepared.ts";
import { aDrawnCampaign, aSubmittedCampaign, done, HEAD } from "../test/factories/world.ts";
import { createRelay } from "./relay.ts";
import type { Deliver } from "./relay.ts";

const aWorld = preparedWorlds({
  prepare: async (world) => {
    const { campaignId, inspectionIds } = await aDrawnCampaign(world);
    const [one = "", other = ""] = inspectionIds;
    return { campaignId, one, other };
  },
});
let given: Awaited<ReturnType<typeof aWorld>>;
let delivered: string[];
let launched: string[];
beforeEach(async () => {
  given = await aWorld();
  delivered = [];
  launched = [];
});
afterEach(() => given.world.close());

const pending: Deliver = ({ commandId }) => {
  delivered.push(commandId);
  return Promise.resolve({ outcome: "pending" });
};

function sweep(deliver: Deliver = pending, isThere = true) {
  const { db, now } = given.world;
  return createRelay({
    db,
    now,
    deliver,
    launchCampaign: (id) => {
      launched.push(id);
      return Promise.resolve(isThere);
    },
    startInspection: ({ inspectionId }) => {
      launched.push(inspectionId);
      return Promise.resolve();
    },
    startPenaltyCase: ({ caseId }) => {
      launched.push(caseId);
      return Promise.resolve();
    },
  }).sweep();
}

const receive = (id: string) =>
  given.world.receive({ kind: "inspection", id, name: "retryParked", body: {}, actor: HEAD });
const status = async (id: string) =>
  (await given.world.sql`select status, result, attempts from command_inbox where id = ${id}`)[0];

test("a command is left to the request that brought it for ten seconds; then it is delivered", async () => {
  const { world, one } = given;
  const command = await receive(one);

  await sweep();
  expect(delivered).toEqual([]);
  world.passHours(10 / 3600);
  await sweep();

  expect(delivered).toEqual([command]);
});

test("of each inspection the oldest command goes first, and the next waits for its end", async () => {
  const { world, one, other } = given;
  const first = await receive(one);
  world.passHours(1 / 3600);
  const second = await receive(one);
  const elsewhere = await receive(other);
  world.passHours(1);

  await sweep();
  expect(delivered.sort()).toEqual([first, elsewhere].sort());

  await done(world.records.applyInspectionCommand({ inspectionId: one, commandId: first }));
  delivered = [];
  world.passHours(1);
  await sweep();
  expect(delivered.sort()).toEqual([second, elsewhere].sort());
});

test("what a new calendar owes goes in one sweep, and behind what persons asked for", async () => {
  const { world, one, other } = given;
  await world.sql`
    insert into command_inbox (id, subject_kind, subject_id, name, body, actor, idempotency_key, request_hash, received_at, next_try_at)
    select gen_random_uuid(), 'inspection', gen_random_uuid(), 'recomputeClocks', '{}', ${JSON.stringify(SYSTEM)}::jsonb, 'x', 'x',
      ${world.now()}, ${world.now()} from generate_series(1, 120)`;
  world.passHours(1);
  const asked = [await receive(one), await receive(other)];
  world.passHours(1);

  await sweep();

  expect(delivered).toHaveLength(122);
  expect(delivered.slice(0, 50)).toEqual(expect.arrayContaining(asked));
});

test("of two commands of one moment one goes first as well", async () => {
  const { world, one } = given;
  await receive(one);
  await receive(one);
  world.passHours(1);

  await sweep();

  expect(delivered).toHaveLength(1);
});

test("what nobody takes is tried again, later each time, at most five minutes apart", async () => {
  const { world, one } = given;
  const command = await receive(one);
  world.passHours(10 / 3600);
  const begin = Date.parse(world.now());
  const seconds: number[] = [];
  for (let second = 0; second < 1300; second += 5) {
    const before = delivered.length;
    world.moveTo(new Date(begin + second * 1000).toISOString());
    await sweep();
    if (delivered.length > before) seconds.push(second);
  }

  expect(seconds).toEqual([0, 5, 15, 35, 75, 155, 315, 615, 915, 1215]);
  expect(await status(command)).toMatchObject({ status: "pending", attempts: 10 });
});

test("a refusal by the procedure is written down, and not delivered again", async () => {
  const { world, one } = given;
  const command = await receive(one);
  world.passHours(1);
  const refusing: Deliver = () =>
    Promise.resolve({ outcome: "rejected", reason: "wrong-stage", facts: { stage: "closed" } });

  await sweep(refusing);
  world.passHours(1);
  await sweep();

  expect(await status(command)).toMatchObject({
    status: "rejected",
    result: { reason: "wrong-stage", facts: { stage: "closed" } },
  });
  expect(delivered).toEqual([]);
});

test("a command that was settled on its way stays as it was settled", async () => {
  const { world, one } = given;
  const command = await receive(one);
  world.passHours(1);
  const late: Deliver = async ({ commandId }) => {
    await world.records.applyInspectionCommand({ inspectionId: one, commandId });
    return { outcome: "rejected", reason: "wrong-stage", facts: {} };
  };

  await sweep(late);

  expect(await status(command)).toMatchObject({ status: "done" });
});

test("owed starts are made once: campaigns, then inspections", async () => {
  const { world, campaignId, one, other } = given;
  const opened = await aSubmittedCampaign(world);

  await sweep();
  await sweep();

  expect(launched.slice(0, 2).sort()).toEqual([campaignId, opened].sort());
  expect(launched.slice(2).sort()).toEqual([one, other].sort());
  expect(await world.sql`select id from campaigns where launch_state = 'owed'`).toEqual([]);
});

test("a campaign that could not be started stays owed", async () => {
  const { world, campaignId } = given;

  await sweep(pending, false);

  expect(await world.sql`select id from campaigns where launch_state = 'owed'`).toEqual([{ id: campaignId }]);
});
