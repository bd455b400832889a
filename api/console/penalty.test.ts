import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CASE_PERMISSIONS } from "../../domain/penalty/case-acts.ts";
import { anApi } from "../../test/factories/api.ts";
import type { TestApi } from "../../test/factories/api.ts";
import { officerIdFor } from "../../test/factories/county.ts";
import {
  act,
  anInvestigation,
  caseRow,
  caseWorlds,
  FINE_FEN,
  leadTo,
  letCasePass,
} from "../../test/factories/penalty.ts";
import type { World } from "../../test/factories/world.ts";

const aWorld = caseWorlds();
let world: World;
let api: TestApi;
let caseId: string;
let inspectionId: string;
let inspector: string;
let supervisor: string;
let head: string;

beforeAll(async () => {
  const given = await aWorld();
  ({ world, caseId } = given);
  inspectionId = given.one.id;
  await leadTo(world, caseId, "UNPAID");
  api = await anApi({ database: world });
  api.clock.at = world.now();
  [inspector, supervisor, head] = (await Promise.all(
    ["I001", "S001", "H001"].map((workNo) => api.session(officerIdFor(workNo))),
  )) as [string, string, string];
});
afterAll(() => api.close());

function post(path: string, auth: string, body: object = {}) {
  const headers = { Authorization: auth, "Idempotency-Key": randomUUID() };
  return api.request.post(`/api/v1${path}`).set(headers).send(body);
}
const get = (path: string) => api.request.get(`/api/v1${path}`).set("Authorization", inspector);
const of = (path: string, id = caseId) => `/penalty-cases/${id}/${path}`;

test("every act of a person has a route under its case, and what is the system's own has none", () => {
  const paths = api.routes.filter(({ contract }) => contract.path.startsWith("/penalty-cases/{caseId}/"));
  const ofPersons = Object.values(CASE_PERMISSIONS).filter((permission) => permission !== "system.only");
  expect(paths.map(({ contract }) => contract.permission).sort()).toEqual([...ofPersons].sort());
});

test("an act goes to the case's own procedure, by the person whose act it is", async () => {
  api.gateway.answer = () => ({ outcome: "done", version: 9, stage: "DEMANDED" });

  const done = await post(of("demands"), supervisor).expect(200);
  const forbidden = await post(of("demands"), inspector).expect(403);

  expect(done.body).toMatchObject({ status: "done", version: 9, stage: "DEMANDED" });
  expect(api.gateway.delivered.at(-1)).toMatchObject({
    subjectKind: "penalty-case",
    subjectId: caseId,
    name: "sendDemand",
  });
  expect(forbidden.body).toMatchObject({ reason: "forbidden" });
});

test("a refusal by the procedure is told in both languages", async () => {
  const facts = { remedyEndsOn: "2026-09-14" };
  api.gateway.answer = () => ({ outcome: "rejected", reason: "remedy-term-runs", facts });

  const court = { court: "法院", fileNo: "1" };

  const body: unknown = (await post(of("court-applications"), supervisor, court).expect(409)).body;

  expect(body).toMatchObject({ title: "复议、诉讼期限未满", reason: "remedy-term-runs" });
  expect(JSON.stringify(body)).toContain("2026-09-14");
});

test.each([
  ["investigation-reports", { ...anInvestigation(), proposedFen: 1.5 }],
  ["investigation-reports", { ...anInvestigation(), proposedKind: "prison" }],
  ["deliveries", { method: "e-mail", deliveredOn: "2026-02-30", note: "", evidence: [] }],
])("%s with a field that cannot be is refused at the door", async (path, body) => {
  const delivered = api.gateway.delivered.length;
  await post(of(path), path === "deliveries" ? supervisor : inspector, body).expect(400);
  expect(api.gateway.delivered).toHaveLength(delivered);
});

test("a payment of nothing is refused at the door", async () => {
  await post(of("payments"), supervisor, { paidFen: 0, paidOn: "2026-04-07", receiptNo: "1" }).expect(400);
});

test("a case that is not there is not found, and an act on it neither", async () => {
  await get(`/penalty-cases/${randomUUID()}`).expect(404);
  await post(of("demands", randomUUID()), supervisor).expect(404);
});

test("the enterprise speaks on its own case by its link, and on no other", async () => {
  api.gateway.answer = () => ({ outcome: "rejected", reason: "wrong-stage", facts: { stage: "UNPAID" } });
  const own = await api.link({ purpose: "rectification", inspectionId });
  const other = await api.link({ purpose: "rectification", inspectionId: randomUUID() });
  const statement = { statement: "已在整改", evidence: [] };

  expect((await post(of("statements"), own.auth, statement).expect(409)).body).toMatchObject({
    reason: "wrong-stage",
  });
  expect((await post(of("statements"), other.auth, statement).expect(403)).body).toMatchObject({
    reason: "link-for-other-inspection",
  });
  await post(of("demands"), own.auth).expect(403);
});

test("a case is shown with its file, its clocks, what may be done, and what is owed today", async () => {
  const body: unknown = (await get(`/penalty-cases/${caseId}`).expect(200)).body;

  expect(body).toMatchObject({
    number: "沂应急立〔2026〕1号",
    state: "UNPAID",
    fineFen: FINE_FEN,
    decidedLate: false,
    balance: { on: "2026-04-07", fineFen: FINE_FEN, surchargeFen: 750_000, openFen: 5_750_000 },
  });
  expect((body as { lawful: string[] }).lawful).toContain("sendDemand");
  expect((body as { lawful: string[] }).lawful).not.toContain("decide");
  expect((body as { sheets: { act: string }[] }).sheets.map((sheet) => sheet.act)).toContain("decide");
  expect((body as { clocks: { kind: string }[] }).clocks.map((clock) => clock.kind)).toContain("remedy");
});

test("cases are listed by inspection, and by whether they are open", async () => {
  const open = await get(`/penalty-cases?inspectionId=${inspectionId}&open=true`).expect(200);
  const closed = await get(`/penalty-cases?inspectionId=${inspectionId}&open=false`).expect(200);

  expect(open.body).toMatchObject({
    total: 1,
    rows: [{ caseId, state: "UNPAID", filedOn: "2026-03-09" }],
  });
  expect(closed.body).toEqual({ total: 0, rows: [] });
});

test("an entry in the list of dishonest units is removed early after twelve months, once, by a head", async () => {
  await act(world, caseId, "listAsDishonest");
  const listed = await get("/dishonesty-entries").expect(200);
  const [entry] = (listed.body as { rows: { entryId: string; stands: boolean }[] }).rows;
  const remove = (auth: string) =>
    post(`/dishonesty-entries/${entry?.entryId ?? ""}/removals`, auth, { reason: "已整改" });
  expect(entry?.stands).toBe(true);

  expect((await remove(head).expect(409)).body).toMatchObject({ reason: "removal-too-early" });
  await remove(inspector).expect(403);
  await post(`/dishonesty-entries/${randomUUID()}/removals`, head, { reason: "已整改" }).expect(404);
  api.clock.at = "2027-04-07T02:00:00.000Z";
  await world.sql`update sessions set expires_at = '2028-01-01'`;

  expect((await remove(head).expect(201)).body).toMatchObject({ removedOn: "2027-04-07" });
  expect((await remove(head).expect(409)).body).toMatchObject({ reason: "removed-already" });
  api.clock.at = world.now();
});

test("a closed case refuses before anybody is asked", async () => {
  await act(world, caseId, "recordPayment", { paidFen: FINE_FEN + 750_000 });
  await act(world, caseId, "publishPenalty");
  await letCasePass(world, caseId, 1);
  await act(world, caseId, "closeCase");
  const delivered = api.gateway.delivered.length;

  const body: unknown = (await post(of("demands"), supervisor).expect(409)).body;

  expect(body).toMatchObject({ reason: "wrong-stage" });
  expect(JSON.stringify(body)).toContain("已结案");
  expect(api.gateway.delivered).toHaveLength(delivered);
  expect((await caseRow(world, caseId)).state).toBe("CLOSED");
});
