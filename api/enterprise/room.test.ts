import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  aCheckedInspection,
  aStaffedInspection,
  ORDERED,
  reportsRectified,
} from "../../test/factories/inspections.ts";
import type { Checked } from "../../test/factories/inspections.ts";
import { JPEG, linksMailed, rowsOf, keyIn } from "../../test/factories/pages.ts";
import { aSite } from "../../test/factories/site.ts";
import type { Site } from "../../test/factories/site.ts";
import { aDrawnCampaign } from "../../test/factories/world.ts";

let site: Site;
let checked: Checked;
let link: string;
let waiting: readonly string[];

beforeAll(async () => {
  site = await aSite({ enterprises: 20, inspectors: 8 });
  const total = { mode: "count", total: 15 } as const;
  const none = { mode: "count", total: 0 } as const;
  const drawn = await aDrawnCampaign(site, { strata: { A: none, B: total, C: none, D: none } });
  waiting = drawn.inspectionIds;
});

beforeEach(async () => {
  const [next = "", ...rest] = waiting;
  waiting = rest;
  const found = [{ ...ORDERED, description: "防护罩缺失" }, ORDERED];
  checked = await aCheckedInspection(site, await aStaffedInspection(site, next), found);
  [link = ""] = await linksMailed(site, next, "order");
  site.api.clock.at = site.now();
});

afterAll(() => site.close());

const report = (findingId: string, fields: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    finding: findingId,
    key: `test-${findingId}-r`,
    description: "已加装防护罩",
    ...fields,
  }).reduce(
    (request, [name, value]) => request.field(name, value),
    site.api.request.post(`${link}/rectifications`),
  );

test("to open the room changes nothing, however often a scanner follows the link", async () => {
  const before = await rowsOf(site);

  for (let time = 0; time < 3; time += 1) await site.api.request.get(link).expect(200);
  await site.api.request.head(link).expect(200);

  expect(await rowsOf(site)).toEqual(before);
});

test("the room shows each finding with its clause, its words and its day, and is kept by nobody on the way", async () => {
  const { text, headers } = await site.api.request.get(link).expect(200);

  for (const words of ["防护罩缺失", "《安全生产法》第三十六条", "2026-04-02", "责令整改中"])
    expect(text).toContain(words);
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(text).not.toMatch(/<script/i);
});

test("a report with a photo is on record, and the room says so", async () => {
  const { findingId } = checked;

  const answer = await report(findingId).attach("photos", JPEG, "整改后.jpg").expect(303);
  const page = await site.api.request.get(answer.headers["location"] ?? "").expect(200);

  expect(page.text).toContain("已办理，并已记录在案");
  expect(page.text).toContain("企业已报告整改，待复查");
  expect(page.text).toContain("已加装防护罩");
  const photo = new RegExp(`${link}/evidence/[0-9a-f-]+`).exec(page.text)?.[0] ?? "";
  expect((await site.api.request.get(photo).expect(200)).type).toBe("image/jpeg");
});

test("two clicks on one button are one report", async () => {
  const { findingId } = checked;

  const first = await report(findingId).attach("photos", JPEG, "a.jpg").expect(303);
  const second = await report(findingId).attach("photos", JPEG, "a.jpg").expect(303);

  expect(second.headers["location"]).toBe(first.headers["location"]);
  const reports = await site.sql`select 1 from rectifications where finding_id = ${findingId}`;
  expect(reports).toHaveLength(1);
});

test("what was typed and every photo that arrived survive a mistake", async () => {
  const { findingId } = checked;

  const faulty = await report(findingId, { description: "" }).attach("photos", JPEG, "好.jpg").expect(422);
  const kept = /name="kept" value="([0-9a-f-]+)"/.exec(faulty.text)?.[1] ?? "";
  const noPhoto = await report(findingId, { description: "写了很多字" }).expect(422);
  await report(findingId, { kept, key: keyIn(faulty.text, "-r1") }).expect(303);

  expect(faulty.text).toContain("请写明做了哪些整改");
  expect(faulty.text).toContain("好.jpg");
  expect(noPhoto.text).toContain("写了很多字</textarea>");
  expect(noPhoto.text).toContain("请至少上传一张整改后的照片");
});

test.each([
  ["a text that calls itself a photo", "假.jpg", Buffer.from("no photo"), "这些文件不是照片或 PDF"],
  [
    "a photo of eleven megabytes",
    "大.jpg",
    Buffer.concat([JPEG, Buffer.alloc(11 * 1_048_576)]),
    "每张不能超过 10 MB",
  ],
])("%s is refused beside its field, in words", async (_, name, bytes, words) => {
  const answer = await report(checked.findingId).attach("photos", bytes, name).expect(422);

  expect(answer.text).toContain(words);
  expect(answer.text).toContain("已加装防护罩</textarea>");
});

test("more time is asked for with a day and a reason, and nothing typed is lost when one is missing", async () => {
  const ask = (fields: Readonly<Record<string, string>>) =>
    site.api.request
      .post(`${link}/extension-requests`)
      .type("form")
      .send({ finding: checked.findingId, key: "test-extension-1", ...fields });

  const early = await ask({ untilOn: "2026-03-20", reason: "设备未到货" }).expect(422);
  const odd = await ask({ untilOn: "2026-02-30", reason: "" }).expect(422);
  const answer = await ask({ untilOn: "2026-04-20", reason: "设备未到货" }).expect(303);
  const page = await site.api.request.get(answer.headers["location"] ?? "").expect(200);

  expect(early.text).toContain("要晚于现在的整改期限");
  expect(early.text).toContain("设备未到货</textarea>");
  expect(odd.text).toContain("日期不对");
  expect(odd.text).toContain("请写明为什么需要延期");
  expect(page.text).toContain("申请延期至 2026-04-20");
});

test("a refusal by the rules is told in words, with what was typed", async () => {
  const { findingId, id } = checked;
  await reportsRectified(site, id, findingId);

  const answer = await report(findingId).attach("photos", JPEG, "a.jpg").expect(409);

  expect(answer.text).toContain("隐患当前状态不能这样办理");
});

test("a link opens nothing of another inspection", async () => {
  const other = await aCheckedInspection(site, await aStaffedInspection(site, waiting[0] ?? ""), [ORDERED]);
  waiting = waiting.slice(1);
  const [photo] = await site.sql<{ id: string }[]>`
    insert into evidence (id, sha256, inspection_id, subject_kind, subject_id, file_name, uploaded_by, uploaded_at)
    select gen_random_uuid(), sha256, ${other.id}, 'finding', ${other.findingId}, 'x.jpg', uploaded_by, uploaded_at
    from evidence limit 1 returning id`;

  const answer = await report(other.findingId).attach("photos", JPEG, "a.jpg");

  expect(answer.status).toBe(409);
  expect(answer.text).toContain("没有这条隐患");
  await site.api.request.get(`${link}/evidence/${photo?.id ?? ""}`).expect(404);
});

test("an enterprise speaks against an order from its room, and what it typed is not lost", async () => {
  const { findingId } = checked;
  const room = await site.api.request.get(link).expect(200);
  const send = (fields: Readonly<Record<string, string>>) =>
    site.api.request
      .post(`${link}/acts/object`)
      .type("form")
      .send({ key: keyIn(room.text, `-object${findingId.slice(0, 8)}`), target: findingId, ...fields });

  const unsaid = await send({ words: "罩子已有，检查时拆下保养" }).expect(422);
  const sent = await send({ against: "order", words: "罩子已有，检查时拆下保养" }).expect(303);

  expect(room.text).toContain("陈述申辩：问题 1</summary>");
  expect(unsaid.text).toContain("罩子已有，检查时拆下保养</textarea>");
  const after = await site.api.request.get(sent.headers["location"] ?? "").expect(200);
  expect(after.text).toContain("已办理，并已记录在案");
  expect(after.text).toContain("陈述申辩与采取的措施");
  const rows = await site.sql`select against, words from objections where finding_id = ${findingId}`;
  expect([...rows]).toEqual([{ against: "order", words: "罩子已有，检查时拆下保养" }]);
});

test("a restart is offered only to whom something is stopped", async () => {
  const room = await site.api.request.get(link).expect(200);

  expect(room.text).not.toContain("申请恢复生产经营：");
});
