import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anApi } from "../../test/factories/api.ts";
import type { TestApi, TestOfficer } from "../../test/factories/api.ts";
import { acceptAll, aDrawnCampaign, aWorld } from "../../test/factories/world.ts";
import type { World } from "../../test/factories/world.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let world: World;
let api: TestApi;
let inspector: TestOfficer;
let campaignId: string;
let inspectionIds: readonly string[];
let inspectionId: string;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi({ database: world });
  inspector = await api.officer("inspector");
  ({ campaignId, inspectionIds } = await aDrawnCampaign(world));
  inspectionId = inspectionIds[0] ?? "";
});

afterAll(() => api.close());

function upload(bytes: Buffer, filename: string, id = inspectionId, auth = inspector.auth) {
  return api.request
    .post(`/api/v1/inspections/${id}/evidence`)
    .set("Authorization", auth)
    .attach("file", bytes, { filename, contentType: "image/jpeg" });
}

function get(path: string) {
  return api.request.get(`/api/v1${path}`).set("Authorization", inspector.auth);
}

test("evidence is what its content says, is kept under its hash, and can be looked at again", async () => {
  const stored = await upload(PNG, "整改照片.jpg").expect(201);

  const { evidenceId } = stored.body as { evidenceId: string };
  expect(stored.body).toEqual({
    evidenceId,
    sha256: createHash("sha256").update(PNG).digest("hex"),
    contentType: "image/png",
    sizeBytes: PNG.byteLength,
    fileName: "整改照片.jpg",
  });
  const shown = await get(`/inspections/${inspectionId}/evidence/${evidenceId}`).expect(200);
  expect(shown.type).toBe("image/png");
  expect(Buffer.compare(shown.body as Buffer, PNG)).toBe(0);
  await get(`/inspections/${inspectionIds[1] ?? ""}/evidence/${evidenceId}`).expect(404);
});

test.each([
  ["a page that calls itself a photo", Buffer.from("<html><script>alert(1)</script></html>")],
  ["a drawing with a script in it", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
  ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
  ["nothing at all", Buffer.alloc(0)],
  ["the first bytes of a photo and no more", PNG.subarray(0, 4)],
])("%s is no evidence", async (_, bytes) => {
  const answer = await upload(bytes, "照片.jpg").expect(415);

  expect(answer.body).toMatchObject({ reason: "unsupported-media-type" });
});

test("a file of more than ten megabytes is refused, and nothing is noted", async () => {
  const count = async () => (await api.sql`select id from evidence`).length;
  const before = await count();

  const answer = await upload(Buffer.concat([PNG, Buffer.alloc(10 * 1_048_576)]), "大.png").expect(413);

  expect(answer.body).toMatchObject({ reason: "too-large", facts: { limit: "10 MB" } });
  expect(await count()).toBe(before);
});

test("two files, another field, or no file are refused with the name of the field", async () => {
  const post = () =>
    api.request.post(`/api/v1/inspections/${inspectionId}/evidence`).set("Authorization", inspector.auth);
  const answers = [
    await post().attach("file", PNG, "1.png").attach("file", PNG, "2.png"),
    await post().attach("photo", PNG, "1.png"),
    await post().field("note", "x"),
    await post().set("Content-Type", "multipart/form-data; boundary=x").send("--x\r\nbroken"),
  ];

  for (const answer of answers) {
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ reason: "malformed-upload", facts: { field: "file" } });
  }
});

test("an enterprise hands in evidence through its link, for its own inspection only", async () => {
  const { auth } = await api.link({ purpose: "rectification", inspectionId });

  await upload(PNG, "整改.png", inspectionId, auth).expect(201);
  const other = await upload(PNG, "整改.png", inspectionIds[1] ?? "", auth).expect(403);

  expect(other.body).toMatchObject({ reason: "link-for-other-inspection" });
});

test("evidence for an inspection that does not exist is refused", async () => {
  await upload(PNG, "1.png", randomUUID()).expect(404);
});

test("the lists show where each inspection stands, who holds it and what fires next", async () => {
  const [lead, member] = await acceptAll(world, inspectionId);

  const answer = await get(`/campaigns/${campaignId}/inspections`).expect(200);

  const { total, rows } = answer.body as { total: number; rows: { inspectionId: string }[] };
  expect(total).toBe(inspectionIds.length);
  expect(rows.find((row) => row.inspectionId === inspectionId)).toMatchObject({
    campaignId,
    stage: "inspect",
    resultCode: null,
    openFindings: 0,
    team: [
      { place: 0, state: "accepted" },
      { place: 1, state: "accepted" },
    ],
    next: { kind: "check", dueOn: "2026-06-30" },
  });
  for (const actor of [lead, member]) {
    if (actor?.kind !== "officer") throw new Error("An inspector who accepts is an officer");
    const mine = await api.request
      .get("/api/v1/inspectors/me/assignments")
      .set("Authorization", await api.session(actor.officerId))
      .expect(200);
    expect(mine.body).toMatchObject({ rows: [{ inspectionId }] });
  }
});

test("the file of an inspection shows its enterprise, its team and its clocks", async () => {
  const answer = await get(`/inspections/${inspectionId}`).expect(200);

  expect(answer.body).toMatchObject({
    inspectionId,
    enterprise: { sectionCode: "GM", contactName: "联系人" },
    seats: [{ place: 0 }, { place: 1 }],
    findingsOnFile: [],
    clocks: [{ kind: "check" }],
  });
  await get(`/inspections/${randomUUID()}`).expect(404);
});

test("the draw, its files, the checklist and the equation of a campaign are open to officers", async () => {
  const draw = await get(`/campaigns/${campaignId}/draw`).expect(200);
  const { files, seed } = draw.body as { files: { name: string; sha256: string }[]; seed: string };
  const items = await get(`/campaigns/${campaignId}/items`).expect(200);
  const equation = await get(`/campaigns/${campaignId}/ledger-equation`).expect(200);

  expect(seed).toMatch(/^[0-9a-f]{64}$/);
  expect(files.map((file) => file.name)).toContain("freeze.json");
  await get(`/campaigns/${campaignId}/draw/files/freeze.json`).expect(200);
  await get(`/campaigns/${campaignId}/draw/files/nothing.json`).expect(404);
  expect((items.body as { rows: object[] }).rows).toHaveLength(2);
  expect(equation.body).toMatchObject({ drawn: inspectionIds.length, holds: true });
  const list = await get("/campaigns?size=1").expect(200);
  expect(list.body).toMatchObject({ total: 1, rows: [{ campaignId }] });
});
