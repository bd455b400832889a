import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anApi } from "../../test/factories/api.ts";
import type { TestApi } from "../../test/factories/api.ts";
import { officerIdFor } from "../../test/factories/county.ts";
import { checkedWorlds, letTimePass, ORDERED } from "../../test/factories/inspections.ts";
import { eventsOf, rungsOf } from "../../test/factories/records.ts";
import type { World } from "../../test/factories/world.ts";

const aWorld = checkedWorlds([ORDERED]);
let world: World;
let api: TestApi;
let inspectionId: string;
let clockId: string;
let supervisor: string;
let head: string;
let inspector: string;

beforeAll(async () => {
  const given = await aWorld();
  world = given.world;
  inspectionId = given.one.id;
  await letTimePass(world, inspectionId, "2026-04-30T10:00:00.000Z");
  const [clock] = await world.sql<{ id: string }[]>`
    select id from clocks where inspection_id = ${inspectionId} and kind = 'rectification'`;
  clockId = clock?.id ?? "";
  api = await anApi({ database: world });
  api.clock.at = world.now();
  supervisor = await api.session(officerIdFor("S001"));
  head = await api.session(officerIdFor("H002"));
  inspector = await api.session(officerIdFor("I001"));
});
afterAll(() => api.close());

interface Listed {
  readonly rows: readonly { readonly clockId: string; readonly rung: string; readonly level: string }[];
}

async function listed(path: string, auth: string): Promise<Listed["rows"]> {
  const got = await api.request.get(`/api/v1${path}`).set("Authorization", auth).expect(200);
  return (got.body as Listed).rows.filter((row) => row.clockId === clockId);
}

function answers(rung: string, auth: string, words: string, key: string = randomUUID(), clock = clockId) {
  return api.request
    .post(`/api/v1/escalations/${clock}/${encodeURIComponent(rung)}/answers`)
    .set({ Authorization: auth, "Idempotency-Key": key })
    .send({ words });
}

test("each officer sees the escalations that name him, and everybody the supervision list", async () => {
  expect(await listed("/escalations", supervisor)).toMatchObject([
    { rung: "T+3", level: "section-head", live: true, officerName: "官员S001", kind: "rectification" },
  ]);
  expect(await listed("/escalations", inspector)).toEqual([]);
  expect((await listed("/supervision-list", inspector)).map((row) => row.rung)).toEqual(["T+10"]);
});

test("somebody else is refused in words, and so is an answer to what has not escalated", async () => {
  const wrong = await answers("T+3", inspector, "已督促").expect(403);
  const chased = await answers("T+2", supervisor, "已督促").expect(404);
  const unknown = await answers("T+3", supervisor, "已督促", randomUUID(), randomUUID()).expect(404);
  await answers("calendar-2027", supervisor, "已督促").expect(404);
  await answers("T+3", supervisor, " ").expect(400);

  expect(wrong.body).toMatchObject({ reason: "escalation-not-yours" });
  expect(chased.body).toMatchObject({ reason: "escalation-not-fired", facts: { rung: "T+2" } });
  expect(unknown.body).toMatchObject({ reason: "escalation-not-fired" });
  expect(await eventsOf(world, inspectionId)).not.toContain("escalation-answered");
});

test("the person named answers once under one key, and the escalation is off the list but not gone", async () => {
  const key = randomUUID();

  const first = await answers("T+3", supervisor, "已约谈企业，限本周完成", key).expect(201);
  const again = await answers("T+3", supervisor, "已约谈企业，限本周完成", key).expect(201);
  const other = await answers("T+3", supervisor, "另行处理", key).expect(422);

  expect(again.body).toEqual(first.body);
  expect(other.body).toMatchObject({ reason: "idempotency-key-reused" });
  expect(await listed("/escalations", supervisor)).toEqual([]);
  const events = await eventsOf(world, inspectionId);
  expect(events.filter((event) => event === "escalation-answered")).toHaveLength(1);
  expect((await rungsOf(world, inspectionId)).map(({ rung }) => rung)).toContain("T+3");
});

test("any head may answer for the one who is named", async () => {
  await answers("T+10", head, "已列入局长办公会督办").expect(201);

  expect(await listed("/supervision-list", inspector)).toEqual([]);
});

test("no answer is ever changed or deleted, nor is an escalation", async () => {
  await expect(world.sql`delete from rung_answers`).rejects.toThrow();
  await expect(world.sql`update rung_answers set words = ''`).rejects.toThrow();
  await expect(world.sql`delete from rungs`).rejects.toThrow();
});

test("an inspection shows what fires next, when, and who will hear of it", async () => {
  const path = `/api/v1/inspections/${inspectionId}/next-rungs`;
  const shown = await api.request.get(`${path}?count=2`).set("Authorization", inspector).expect(200);
  await api.request.get(`${path}?count=0`).set("Authorization", inspector).expect(400);
  await api.request
    .get(`/api/v1/inspections/${randomUUID()}/next-rungs`)
    .set("Authorization", inspector)
    .expect(404);

  const { rows } = shown.body as {
    rows: readonly { readonly kind: string; readonly rungs: readonly object[] }[];
  };
  const order = rows.find(({ kind }) => kind === "rectification");
  expect(order?.rungs).toMatchObject([
    {
      key: "T+20",
      told: [{ to: expect.stringMatching(/机械厂$/) as string, by: "letter" }, { by: "digest" }],
    },
    { key: "T+21", told: [{ by: "digest" }] },
  ]);
});
