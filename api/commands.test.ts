import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { findCommand } from "../db/queries/commands.ts";
import { settleCommand } from "../db/queries/inbox.ts";
import { anApi } from "../test/factories/api.ts";
import type { TestApi, TestOfficer } from "../test/factories/api.ts";
import { aSubmittedCampaign, aWorld } from "../test/factories/world.ts";
import type { World } from "../test/factories/world.ts";

let world: World;
let api: TestApi;
let head: TestOfficer;
let campaignId: string;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi({ database: world });
  head = await api.officer("head");
});

beforeEach(async () => {
  campaignId = await aSubmittedCampaign(world);
  api.gateway.delivered.length = 0;
  api.gateway.answer = () => ({ outcome: "done", version: 2, stage: "publicise" });
});

afterAll(() => api.close());

function approve(key: string = randomUUID(), body: object = { schemeVersion: 1 }) {
  return api.request
    .post(`/api/v1/campaigns/${campaignId}/scheme/approval`)
    .set("Authorization", head.auth)
    .set("Idempotency-Key", key)
    .send(body);
}

test("a command is on record before its workflow hears of it, and only ids are sent on", async () => {
  let onRecord: unknown;
  api.gateway.answer = async ({ commandId: delivered }) => {
    onRecord = await findCommand(api.db, delivered);
    return { outcome: "done", version: 2, stage: "publicise" };
  };

  const answer = await approve().set("If-Match", '"1"').expect(200);

  const { commandId } = answer.body as { commandId: string };
  expect(answer.body).toEqual({ commandId, status: "done", version: 2, stage: "publicise" });
  expect(onRecord).toMatchObject({ commandId, name: "approveScheme", expectedVersion: 1, outcome: null });
  expect(api.gateway.delivered).toEqual([
    {
      subjectKind: "campaign",
      subjectId: campaignId,
      commandId,
      name: "approveScheme",
      actorId: head.officerId,
      expectedVersion: 1,
    },
  ]);
});

test("the same key is the same command: what is settled is answered again and not sent again", async () => {
  api.gateway.answer = async ({ commandId }) => {
    await settleCommand(api.db, commandId, { status: "done", version: 9, stage: "draw" }, api.clock.at);
    return { outcome: "pending" };
  };
  await approve("key-1").expect(200);

  const again = await approve("key-1").expect(200);

  expect(again.body).toMatchObject({ status: "done", version: 9, stage: "draw" });
  expect(api.gateway.delivered).toHaveLength(1);
});

test("eight clicks at once are one command", async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => approve("all-at-once")));

  expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(200));
  expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
  expect(await api.sql`select id from command_inbox where subject_id = ${campaignId}`).toHaveLength(1);
});

test("a key that was used for something else is refused", async () => {
  await approve("key-2").expect(200);

  const other = await approve("key-2", { schemeVersion: 2 }).expect(422);

  expect(other.body).toMatchObject({ reason: "idempotency-key-reused" });
});

test.each([
  ["wrong-stage", { stage: "draw" }, 409, "目前处于“抽取”阶段，此事项不能办理。请刷新页面查看最新进展。"],
  [
    "stale-version",
    { expected: 1, actual: 3 },
    409,
    "您打开页面后已有人办理（您看到第 1 版，现为第 3 版）。请刷新后再办。",
  ],
  ["four-eyes", { act: "approveScheme" }, 409, "提交人与审批人必须是不同的人。请由另一位负责人办理。"],
  ["wrong-person", {}, 409, "您不是这项工作的承办人，不能办理。"],
  [
    "something-unheard-of",
    {},
    422,
    "按现行规则，此事项不能这样办理（something-unheard-of）。请核对内容后重试，或联系承办科室。",
  ],
])("a refusal for %s is put on record and answered in words", async (reason, facts, status, detail) => {
  api.gateway.answer = () => ({ outcome: "rejected", reason, facts });

  const answer = await approve(reason).expect(status);

  expect(answer.type).toBe("application/problem+json");
  expect(answer.body).toMatchObject({ type: `/problems/${reason}`, reason, facts, status, detail });
  api.gateway.answer = () => ({ outcome: "done", version: 2, stage: "publicise" });
  expect((await approve(reason)).status).toBe(status);
});

test("faults are told field by field, in words", async () => {
  const faults = [{ field: "teamSize", reason: "team-too-small", facts: { teamSize: 1 } }];
  api.gateway.answer = () => ({ outcome: "rejected", reason: "scheme-has-faults", facts: { faults } });

  const answer = await approve().expect(422);

  expect(answer.body).toMatchObject({
    reason: "scheme-has-faults",
    errors: [
      {
        field: "teamSize",
        code: "team-too-small",
        message: "执法人员不得少于两人（现为 1 人）",
        messageEn: "a team has at least two inspectors (here 1)",
      },
    ],
  });
});

test("when the workflow cannot answer, the command waits on record and tells later how it went", async () => {
  api.gateway.answer = () => ({ outcome: "pending" });

  const answer = await approve().expect(202);

  const { commandId } = answer.body as { commandId: string };
  const location = answer.headers["location"] ?? "";
  expect(answer.body).toEqual({ commandId, status: "pending" });
  const look = () => api.request.get(location).set("Authorization", head.auth).expect(200);
  expect((await look()).body).toEqual({
    commandId,
    name: "approveScheme",
    subjectKind: "campaign",
    subjectId: campaignId,
    receivedAt: api.clock.at,
    settledAt: null,
    status: "pending",
    version: null,
    stage: null,
    problem: null,
  });
  await settleCommand(
    api.db,
    commandId,
    { status: "rejected", reason: "four-eyes", facts: {} },
    api.clock.at,
  );
  expect((await look()).body).toMatchObject({ status: "rejected", problem: { type: "/problems/four-eyes" } });
});

test("nothing is told to a campaign that is over", async () => {
  await api.sql`update campaigns set stage = 'cancelled' where id = ${campaignId}`;

  expect((await approve().expect(409)).body).toMatchObject({ reason: "wrong-stage" });
  expect(api.gateway.delivered).toEqual([]);
});

test("a campaign that does not exist, or an id that is none, is not found, and nothing is put on record", async () => {
  const count = async () => (await api.sql`select id from command_inbox`).length;
  const before = await count();
  for (const id of [randomUUID(), "7", "../..", "%00"]) {
    await api.request
      .post(`/api/v1/campaigns/${encodeURIComponent(id)}/scheme/approval`)
      .set("Authorization", head.auth)
      .send({ schemeVersion: 1 })
      .expect(404);
  }

  expect(await count()).toBe(before);
});

test.each([
  ["Idempotency-Key", "two words", "bad-idempotency-key"],
  ["Idempotency-Key", "k".repeat(201), "bad-idempotency-key"],
  ["If-Match", "latest", "bad-if-match"],
  ["If-Match", '"99999999999999999999"', "bad-if-match"],
])("a header %s that cannot be read is refused with the remedy", async (header, value, reason) => {
  const answer = await approve().set(header, value).expect(400);

  expect(answer.body).toMatchObject({ reason });
});
