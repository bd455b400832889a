import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aCheckedInspection,
  aStaffedInspection,
  letTimePass,
  ORDERED,
  reportsRectified,
} from "../../test/factories/inspections.ts";
import { cookieOf } from "../../test/factories/pages.ts";
import { aSite } from "../../test/factories/site.ts";
import type { Site } from "../../test/factories/site.ts";
import { aDrawnCampaign } from "../../test/factories/world.ts";

let site: Site;
let inspectionId: string;
let uscc: string;
let cookie: string;

beforeAll(async () => {
  site = await aSite();
  const { inspectionIds } = await aDrawnCampaign(site);
  [inspectionId = ""] = inspectionIds;
  const staffed = await aStaffedInspection(site, inspectionId);
  const before = await site.photo(inspectionId);
  const one = await aCheckedInspection(site, staffed, [{ ...ORDERED, evidence: [before] }]);
  site.passHours(24);
  await reportsRectified(site, inspectionId, one.findingId);
  await letTimePass(site, inspectionId, "2026-04-10T02:00:00.000Z");
  site.api.clock.at = site.now();
  const [row] = await site.sql<{ uscc: string }[]>`
    select e.uscc from enterprises e join inspections i on i.enterprise_id = e.id where i.id = ${inspectionId}`;
  uscc = row?.uscc ?? "";
  cookie = await cookieOf(site, "H001");
});

afterAll(() => site.close());

const get = (address: string) => site.api.request.get(address).set("Cookie", cookie);

test("the page of an inspection tells its whole story by days, with the mails and what they said", async () => {
  const { text } = await get(`/console/inspections/${inspectionId}`).expect(200);

  expect(text).toContain('<time dateTime="2026-03-10">');
  expect(text).toContain("企业报告整改");
  expect(text).toContain("整改前");
  expect(text).toContain("升级至局负责人");
  expect(text).toContain("尚未答复");
  expect(text).toContain("<summary>邮件内容</summary>");
});

test("what a mail said is told without the link that only its recipient may use", async () => {
  const { text } = await get(`/console/inspections/${inspectionId}?kind=mail`).expect(200);

  expect(text).toContain("/l/…");
  expect(text).not.toMatch(/\/l\/[\w-]{16,}/);
});

test("a story is filtered by kind, and an odd kind is no filter", async () => {
  const orders = await get(`/console/inspections/${inspectionId}?kind=order`).expect(200);
  const odd = await get(`/console/inspections/${inspectionId}?kind=%00&page=-1`).expect(200);

  expect(orders.text).toContain("责令限期整改");
  expect(orders.text).not.toContain("<summary>邮件内容</summary>");
  expect(odd.text).toContain("<summary>邮件内容</summary>");
});

test("the page of an enterprise tells the story of all its inspections, each under its number", async () => {
  const { text } = await get(`/console/enterprises/${uscc}`).expect(200);

  expect(text).toContain("历次检查");
  expect(text).toContain("企业报告整改");
  expect(text).toContain(`href="/console/inspections/${inspectionId}"`);
  await get("/console/enterprises/91370323MA00000000").expect(404);
});

test("a story comes as JSON too, of an inspection and of an enterprise", async () => {
  const ofOne = await get(`/api/v1/inspections/${inspectionId}/timeline?kind=mail&size=2`).expect(200);
  const ofAll = await get(`/api/v1/enterprises/${uscc}/timeline`).expect(200);

  expect(ofOne.body).toMatchObject({ rows: [{ kind: "mail" }, { kind: "mail" }] });
  expect(ofAll.body).toHaveProperty("total");
  await get(`/api/v1/inspections/${inspectionId}/timeline?kind=nothing`).expect(400);
});

test("the page of an inspection says what fires next and whom it reaches", async () => {
  const { text } = await get(`/console/inspections/${inspectionId}`).expect(200);

  expect(text).toContain("接下来会发生什么，找谁");
  expect(text).toMatch(/→ .*官员H001/);
});
