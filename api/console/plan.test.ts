import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Scheme } from "../../domain/plan/scheme.ts";
import { anApi } from "../../test/factories/api.ts";
import type { TestApi, TestOfficer } from "../../test/factories/api.ts";
import { aScheme, aWorld } from "../../test/factories/world.ts";
import type { World } from "../../test/factories/world.ts";

const RULES = "CN-370323-2026.1";

let world: World;
let api: TestApi;
let supervisor: TestOfficer;
let scheme: Scheme;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi({ database: world });
  supervisor = await api.officer("supervisor");
  scheme = await aScheme(world, { inspectFrom: "2026-12-01", inspectTo: "2026-12-31" });
});

afterAll(() => api.close());

function open(body: object, key: string = randomUUID()) {
  return api.request
    .post("/api/v1/campaigns")
    .set({ Authorization: supervisor.auth, "Idempotency-Key": key })
    .send(body);
}

async function countCampaigns(): Promise<number> {
  return (await api.sql`select id from campaigns`).length;
}

test("a lawful scheme opens a campaign once, however often it is sent, and has its workflow started", async () => {
  const before = await countCampaigns();
  const first = await open({ scheme }, "open-1").expect(201);
  const again = await open({ scheme }, "open-1").expect(201);

  const { campaignId } = first.body as { campaignId: string };
  expect(again.body).toEqual(first.body);
  expect(first.body).toMatchObject({ stage: "plan", version: 1 });
  expect(first.headers["location"]).toBe(`/api/v1/campaigns/${campaignId}`);
  expect(api.gateway.launched).toContain(campaignId);
  expect(await countCampaigns()).toBe(before + 1);
  const seen = await api.request
    .get(`/api/v1/campaigns/${campaignId}`)
    .set("Authorization", supervisor.auth)
    .expect(200);
  expect(seen.body).toMatchObject({ campaignId, stage: "plan", schemes: [{ version: 1, scheme }] });
});

test("six clicks at once open one campaign", async () => {
  const before = await countCampaigns();

  const answers = await Promise.all(Array.from({ length: 6 }, () => open({ scheme }, "open-at-once")));

  expect(answers.map((answer) => answer.status)).toEqual(Array(6).fill(201));
  expect(await countCampaigns()).toBe(before + 1);
});

test("the same key with another scheme is refused", async () => {
  await open({ scheme }, "open-2").expect(201);

  const other = await open({ scheme: { ...scheme, title: "另一个" } }, "open-2").expect(422);

  expect(other.body).toMatchObject({ reason: "idempotency-key-reused" });
});

test.each<[string, Partial<Scheme>, string, string]>([
  ["more drawn than exist", { strata: countOf(900) }, "strata.B.total", "more-drawn-than-exist"],
  [
    "an empty scope",
    { scope: { sections: ["GM"], towns: [], industries: ["无此行业"] } },
    "scope",
    "empty-scope",
  ],
  ["a team of one", { teamSize: 1 }, "teamSize", "team-too-small"],
  [
    "a period in the past",
    { inspectFrom: "2026-01-05", inspectTo: "2026-02-01" },
    "inspectFrom",
    "date-in-the-past",
  ],
  [
    "an unknown section",
    { scope: { sections: ["XX"], towns: [], industries: [] } },
    "scope.sections",
    "unknown-section",
  ],
  ["no items", { items: [] }, "items", "no-items"],
])("%s is refused with its field, and the database is unchanged", async (_, change, field, code) => {
  const before = await countCampaigns();

  const answer = await open({ scheme: { ...scheme, ...change } }).expect(422);

  const { errors } = answer.body as { errors: { field: string; code: string; message: string }[] };
  const error = errors.find((one) => one.code === code);
  expect(answer.body).toMatchObject({ reason: "scheme-has-faults" });
  expect(error).toMatchObject({ field, code });
  expect(error?.message).toMatch(/\p{Script=Han}/u);
  expect(await countCampaigns()).toBe(before);
});

test.each([
  ["an unknown field", { extra: 1 }, "scheme", "unknown-field"],
  ["a day that does not exist", { inspectTo: "2026-02-30" }, "scheme.inspectTo", "bad-date"],
  ["a number as a text", { teamSize: "2" }, "scheme.teamSize", "wrong-type"],
  ["a flag that nobody knows", { mustInclude: ["rich"] }, "scheme.mustInclude.0", "not-allowed"],
  [
    "a party whose name no file of the draw could hold",
    { parties: ["纪检", "bureau"] },
    "scheme.parties.0",
    "bad-code",
  ],
  ["the same party twice", { parties: ["bureau", "bureau"] }, "scheme.parties", "twice"],
  ["an empty title", { title: "  " }, "scheme.title", "too-short"],
])("%s is refused with its field", async (_, change, field, code) => {
  const answer = await open({ scheme: { ...scheme, ...change } }).expect(400);

  expect((answer.body as { errors: object[] }).errors).toMatchObject([{ field, code }]);
});

test("the rule set that was asked for applies, and an unknown one is refused", async () => {
  await open({ scheme, ruleSetId: RULES }).expect(201);

  expect((await open({ scheme, ruleSetId: "none" }).expect(422)).body).toMatchObject({
    reason: "no-rule-set",
  });
});

test("when Temporal is away, the campaign is opened all the same and its start is owed", async () => {
  api.gateway.starts = false;

  const answer = await open({ scheme }).expect(201);

  const { campaignId } = answer.body as { campaignId: string };
  expect(await api.sql`select launch_state from campaigns where id = ${campaignId}`).toEqual([
    { launch_state: "owed" },
  ]);
});

function countOf(total: number): Scheme["strata"] {
  const none = { mode: "count", total: 0 } as const;
  return { A: none, B: { mode: "count", total }, C: none, D: none };
}
