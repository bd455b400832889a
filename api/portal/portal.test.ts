import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PUBLIC_DRAW_FILES } from "../../domain/publish/draw-files.ts";
import { aSite } from "../../test/factories/site.ts";
import type { Site } from "../../test/factories/site.ts";
import { publicAddresses } from "../../test/factories/crawl.ts";
import {
  aCheckedInspection,
  aStaffedInspection,
  isPublished,
  ORDERED,
} from "../../test/factories/inspections.ts";
import { aDrawnCampaign, aSubmittedCampaign } from "../../test/factories/world.ts";

const PRIVATE = {
  contactName: "暗号联系人",
  contactPhone: "19900001111",
  contactEmail: "anhao@secret.example",
  address: "暗号地址一号",
  description: "暗号问题描述",
  inspectorName: "暗号检查员",
} as const;

let site: Site;
let campaignId: string;
let unpublishedId: string;

beforeAll(async () => {
  site = await aSite();
  const { contactName, contactPhone, contactEmail, address, inspectorName } = PRIVATE;
  await site.sql`update enterprises set contact_name = ${contactName}, contact_phone = ${contactPhone},
    contact_email = ${contactEmail}, address = ${address}`;
  await site.sql`update inspectors set name = ${inspectorName}`;
  unpublishedId = await aSubmittedCampaign(site, { title: "未公布的方案" });
  const drawn = await aDrawnCampaign(site, { title: "公布的方案" });
  ({ campaignId } = drawn);
  const [id = ""] = drawn.inspectionIds;
  const staffed = await aStaffedInspection(site, id);
  await aCheckedInspection(site, staffed, [{ ...ORDERED, description: PRIVATE.description }]);
  await isPublished(site, staffed);
});

afterAll(() => site.close());

test("no private value stands on any page or in any file that the public can reach", async () => {
  const pages = await publicAddresses(site.api.request, "/");

  expect([...pages.keys()].length).toBeGreaterThan(25);
  for (const [address, text] of pages) {
    for (const value of Object.values(PRIVATE))
      expect(text.includes(value), `${address} ${value}`).toBe(false);
  }
});

test("a campaign is not public before its scheme is", async () => {
  const home = await site.api.request.get("/").expect(200);

  expect(home.text).toContain("公布的方案");
  expect(home.text).not.toContain("未公布的方案");
  await site.api.request.get(`/campaigns/${unpublishedId}`).expect(404);
});

test("the campaign's page shows its scheme, its draw, its results and its equation, in both languages", async () => {
  const [draw] = await site.sql<{ seed: string; freeze_hash: string; result_hash: string }[]>`
    select seed, freeze_hash, result_hash from draws where campaign_id = ${campaignId}`;

  const zh = await site.api.request.get(`/campaigns/${campaignId}`).expect(200);
  const en = await site.api.request.get(`/campaigns/${campaignId}?lang=en`).expect(200);

  for (const { text } of [zh, en]) {
    expect(text).toContain(draw?.seed);
    expect(text).toContain(draw?.freeze_hash);
    expect(text).toContain(draw?.result_hash);
    expect(text).toContain("01234567890123456789");
    expect(text).toContain("《安全生产法》第三十六条");
  }
  expect(zh.text).toContain("抽中 2 户 = 已办结 0 户 + 办理中 2 户");
  expect(zh.text).toContain("等式成立");
  expect(zh.text).toContain("发现问题已责令限期整改");
  expect(en.text).toContain("2 drawn = 0 closed + 2 running");
  expect(en.text).toContain("The equation holds");
});

test("the files of a draw are given byte for byte, and the salted particulars never", async () => {
  const files = await site.sql<{ name: string; sha256: string }[]>`
    select name, sha256 from draw_files f join draws d on d.id = f.draw_id where d.campaign_id = ${campaignId}`;
  const known = new Map(files.map(({ name, sha256 }) => [name, sha256]));

  for (const name of PUBLIC_DRAW_FILES) {
    const answer = await site.api.request
      .get(`/campaigns/${campaignId}/draws/1/files/${name}`)
      .buffer()
      .parse((res, callback) => {
        const chunks: Buffer[] = [];
        res.on("data", (chunk: Buffer) => chunks.push(chunk));
        res.on("end", () => {
          callback(null, Buffer.concat(chunks));
        });
      })
      .expect(200);
    expect(
      createHash("sha256")
        .update(answer.body as Buffer)
        .digest("hex"),
      name,
    ).toBe(known.get(name));
  }
  await site.api.request.get(`/campaigns/${campaignId}/draws/1/files/particulars.ndjson`).expect(404);
});

test("the record of every publication hashes to what its page says, and names the one before", async () => {
  const rows = await site.sql<
    { seq: number; hash: string }[]
  >`select seq, hash from publications order by seq`;

  for (const [index, { seq, hash }] of rows.entries()) {
    const page = await site.api.request.get(`/publications/${seq}`).expect(200);
    const record = await site.api.request.get(`/publications/${seq}/record.json`).buffer().expect(200);
    expect(createHash("sha256").update(record.text).digest("hex")).toBe(hash);
    expect(page.text).toContain("本条内容与哈希一致");
    expect(page.text).toContain(rows[index - 1]?.hash ?? "0".repeat(64));
  }
});

test.each([
  "/campaigns/no-id",
  "/campaigns/%00",
  "/campaigns/%E0%A4%A",
  "/campaigns/00000000-0000-4000-8000-000000000000",
  "/publications/0",
  "/publications/99999999999999999999",
  "/publications/1e3",
  "/publications/-1",
  "/?page=-7&page=x&lang=%ff",
  "/?page=99999999999",
  "/docs/../../etc/passwd",
  "/l/x",
  "/console/login?next=//evil.example",
])("%s is answered by a page and never by a 5xx", async (address) => {
  const answer = await site.api.request.get(address).set("Accept", "text/html");

  expect(answer.status).toBeLessThan(500);
  expect(answer.type).toBe("text/html");
});

test("a program that asks for what is not there is answered as a program", async () => {
  const answer = await site.api.request.get("/nothing").set("Accept", "application/json").expect(404);

  expect(answer.type).toBe("application/problem+json");
});
