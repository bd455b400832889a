import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "../../domain/accounts/permissions.ts";
import { anApi } from "../../test/factories/api.ts";
import type { TestApi } from "../../test/factories/api.ts";
import { aDrawnCampaign, aWorld } from "../../test/factories/world.ts";
import type { World } from "../../test/factories/world.ts";

const findingId = "00000000-0000-8000-a000-000000000001";
const about = { findingId, reason: "核实" };
const proven = { evidence: [] as readonly string[] };

let world: World;
let api: TestApi;
let inspectionId: string;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi({ database: world });
  [inspectionId = ""] = (await aDrawnCampaign(world)).inspectionIds;
});

afterAll(() => api.close());

const ROUTES = [
  ["transfers", "transfer", "head", { ...about, kind: "police", toAuthority: "沂源县公安局" }],
  ["transfer-receipts", "acknowledgeTransfer", "supervisor", { findingId, receiptNo: "收字1号" }],
  ["transfer-returns", "returnTransfer", "registrar", about],
  ["transfer-feedback", "recordFeedback", "supervisor", { findingId, feedback: "已处理", ...proven }],
  ["restart-requests", "requestRestart", "supervisor", { findingId, words: "已消除", ...proven }],
  ["restart-approvals", "approveRestart", "head", { findingId, note: "合格", ...proven }],
  ["restart-refusals", "refuseRestart", "head", about],
  ["listings", "listForSupervision", "head", { ...about, supervisedBy: "县安委会" }],
  [
    "power-cuts",
    "noticePowerCut",
    "head",
    { ...about, supplier: "供电公司", cutAt: "2026-12-01T09:00:00+08:00", emergency: false },
  ],
  ["power-restorations", "restorePower", "head", { findingId, note: "已恢复" }],
  ["unit-closures", "recordUnitClosed", "head", { note: "已注销", ...proven }],
  ["suspensions", "suspend", "head", { cause: "court", words: "裁定中止" }],
  ["resumptions", "resume", "head", { note: "裁定已撤销" }],
] as const satisfies readonly (readonly [string, string, Role, object])[];

const post = (path: string, auth: string, body: object) =>
  api.request.post(`/api/v1/inspections/${inspectionId}/${path}`).set("Authorization", auth).send(body);

test.each(ROUTES)("POST …/%s is the act %s, of a %s and of nobody else", async (path, name, role, body) => {
  const { auth } = await api.officer(role);
  const stranger = await api.officer("publisher");

  await post(path, stranger.auth, body).expect(403);
  await post(path, auth, { ...body, more: 1 }).expect(400);
  await post(path, auth, body).expect(200);

  expect(api.gateway.delivered.at(-1)).toMatchObject({ name, subjectId: inspectionId });
});

test("the unit itself asks to restart by the link in its mail", async () => {
  const { auth } = await api.link({ purpose: "rectification", inspectionId });

  await post("restart-requests", auth, { findingId, words: "已消除", ...proven }).expect(200);
  await post("restart-approvals", auth, { findingId, note: "合格", ...proven }).expect(403);
});

test("a power cut needs a moment with its offset, and a suspension a cause that the rules know", async () => {
  const { auth } = await api.officer("head");
  const cut = { ...about, supplier: "供电公司", cutAt: "明天", emergency: false };

  expect((await post("power-cuts", auth, cut).expect(400)).body).toMatchObject({
    reason: "invalid-fields",
    errors: [{ field: "cutAt", code: "bad-instant" }],
  });
  await post("suspensions", auth, { cause: "holiday", words: "放假" }).expect(400);
});
