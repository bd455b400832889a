import { afterAll, beforeAll, expect, test } from "vitest";
import { leaveOffice } from "../../db/queries/absences.ts";
import { SYSTEM } from "../../domain/accounts/actor.ts";
import { anApi } from "../../test/factories/api.ts";
import type { TestApi, TestOfficer } from "../../test/factories/api.ts";

let api: TestApi;
let inspector: TestOfficer;
let registrar: TestOfficer;
beforeAll(async () => {
  api = await anApi();
  inspector = await api.officer("inspector");
  registrar = await api.officer("registrar");
});
afterAll(() => api.close());

const LEAVE = { from: "2026-12-01", until: "2026-12-11" };

function put(workNo: string, auth: string, body: object = LEAVE) {
  return api.request.put(`/api/v1/officers/${workNo}/absence`).set("Authorization", auth).send(body);
}

async function storedFor(workNo: string) {
  const [row] = await api.sql<{ from: string | null; until: string | null }[]>`
    select away_from::text as "from", away_until::text as "until" from officers where work_no = ${workNo}`;
  return row;
}

async function entriesAbout(officerId: string) {
  return api.sql<{ event: string }[]>`select event from ledger where subject_id = ${officerId} order by seq`;
}

test("each officer records an absence of his own, and a registrar anybody's; twice is once", async () => {
  await put(inspector.workNo, inspector.auth).expect(200);
  await put(inspector.workNo, registrar.auth).expect(200);

  expect(await storedFor(inspector.workNo)).toEqual(LEAVE);
  expect((await entriesAbout(inspector.officerId)).map(({ event }) => event)).toEqual(["absence-recorded"]);
});

test("an absence is taken back", async () => {
  const path = `/api/v1/officers/${inspector.workNo}/absence`;
  await api.request.delete(path).set("Authorization", inspector.auth).expect(200);

  expect(await storedFor(inspector.workNo)).toEqual({ from: null, until: null });
});

test("another's absence, days in the wrong order and unknown officers are refused", async () => {
  const other = await put(registrar.workNo, inspector.auth).expect(403);
  const reversed = await put(inspector.workNo, inspector.auth, { from: "2026-12-11", until: "2026-12-01" });
  await put("NOBODY", registrar.auth).expect(404);
  await put(inspector.workNo, inspector.auth, { from: "2026-02-30", until: "2026-12-01" }).expect(400);

  expect(other.body).toMatchObject({ reason: "absence-not-yours" });
  expect(reversed.status).toBe(422);
  expect(reversed.body).toMatchObject({ reason: "absence-reversed" });
});

test("who leaves is logged out at once and stays on record; leaving twice is leaving once", async () => {
  const leaver = await api.officer("inspector");
  const at = api.clock.at;

  const first = await leaveOffice(api.db, leaver.workNo, { actor: SYSTEM, at });
  const again = await leaveOffice(api.db, leaver.workNo, { actor: SYSTEM, at });

  expect([first, again]).toEqual([true, false]);
  const asked = await api.request.get("/api/v1/officers/me").set("Authorization", leaver.auth);
  expect(asked.status).toBe(401);
  expect((await entriesAbout(leaver.officerId)).map(({ event }) => event)).toEqual(["officer-left"]);
});
