import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveOfficer } from "../../../db/queries/accounts.ts";
import { may, ROLES } from "../../../domain/accounts/permissions.ts";
import type { Role } from "../../../domain/accounts/permissions.ts";
import { PASSWORD } from "../../../test/factories/api.ts";
import {
  aCheckedInspection,
  aStaffedInspection,
  letTimePass,
  ORDERED,
} from "../../../test/factories/inspections.ts";
import { cookieOf, keyIn } from "../../../test/factories/pages.ts";
import { aSite } from "../../../test/factories/site.ts";
import type { Site } from "../../../test/factories/site.ts";
import { aDrawnCampaign, aSubmittedCampaign } from "../../../test/factories/world.ts";
import { hashPassword } from "../../passwords.ts";

const OFFICERS: Readonly<Record<Role, string>> = {
  supervisor: "S001",
  head: "H001",
  inspector: "I001",
  registrar: "R001",
  publisher: "P001",
  "legal-reviewer": "L001",
};

let site: Site;
let pendingId: string;
let campaignId: string;
let overdueId: string;
let parkedId: string;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  site = await aSite();
  pendingId = await aSubmittedCampaign(site, { title: "待审批的方案", inspectFrom: "2026-05-06" });
  const drawn = await aDrawnCampaign(site, { title: "进行中的抽查" });
  ({ campaignId } = drawn);
  [overdueId = "", parkedId = ""] = drawn.inspectionIds;
  await aCheckedInspection(site, await aStaffedInspection(site, overdueId), [
    { ...ORDERED, dueOn: "2026-03-20" },
  ]);
  await site.sql`update inspections set parked_reason = 'no-inspector-left' where id = ${parkedId}`;
  await letTimePass(site, overdueId, "2026-04-10T02:00:00.000Z");
  site.api.clock.at = site.now();
  for (const role of ROLES) cookies.set(role, await cookieOf(site, OFFICERS[role]));
});

afterAll(() => site.close());

const get = (address: string, role: Role) =>
  site.api.request.get(address).set("Cookie", cookies.get(role) ?? "");

const post = (address: string, role: Role, fields: Readonly<Record<string, string>>) =>
  site.api.request
    .post(address)
    .set("Cookie", cookies.get(role) ?? "")
    .set("Sec-Fetch-Site", "same-origin")
    .type("form")
    .send(fields);

test("whoever is not logged in is led to the login, and from there to where he wanted to go", async () => {
  const address = `/console/campaigns/${campaignId}`;

  const sent = await site.api.request.get(address).expect(303);

  expect(sent.headers["location"]).toBe(`/console/login?next=${encodeURIComponent(address)}`);
  const login = await site.api.request.get(sent.headers["location"] ?? "").expect(200);
  expect(login.text).toContain(`name="next" value="${address}"`);
});

test("a browser logs in by a form, and never away to another site", async () => {
  const workNo = "T-PAGES";
  const person = { name: "登录员", email: "t@bureau.example", sectionCode: "GM", roles: ["head"] as const };
  await saveOfficer(site.db, {
    officerId: randomUUID(),
    workNo,
    passwordHash: await hashPassword(PASSWORD),
    ...person,
  });
  const login = (fields: Readonly<Record<string, string>>, from = "same-origin") =>
    site.api.request
      .post("/console/login")
      .set("Sec-Fetch-Site", from)
      .type("form")
      .send({ workNo, ...fields });

  const wrong = await login({ password: "wrong" }).expect(401);
  const right = await login({ password: PASSWORD, next: "/console?page=2" }).expect(303);
  const abroad = await login({ password: PASSWORD, next: "//evil.example" }).expect(303);
  await login({ password: PASSWORD }, "cross-site").expect(403);

  expect(wrong.text).toContain("工号或密码不正确");
  expect(wrong.text).toContain(`value="${workNo}"`);
  expect(right.headers["location"]).toBe("/console?page=2");
  expect(right.headers["set-cookie"]?.[0]).toMatch(/^session=.+HttpOnly; SameSite=Lax/);
  expect(abroad.headers["location"]).toBe("/console");
});

test("an officer's desk brings what stands still first, then what is that officer's own", async () => {
  const head = await get("/console", "head").expect(200);
  const publisher = await get("/console", "publisher").expect(200);

  expect(head.text).toContain("停下待处理 没有可派的执法人员");
  expect(head.text).toContain("进行中的抽查");
  expect(publisher.text).toContain("公示检查结果");
  expect(publisher.text).not.toContain("停下待处理");
});

test("an officer answers on the desk what was escalated, and the answer stands in the story", async () => {
  const desk = await get("/console", "supervisor").expect(200);
  const action = /action="(\/console\/escalations\/[^"]+)"/.exec(desk.text)?.[1] ?? "";
  const key = /name="key" value="([\w-]+)"/.exec(desk.text)?.[1] ?? "";

  await post(action, "supervisor", { key, words: "" }).expect(400);
  await post(action, "publisher", { key, words: "不是我的" }).expect(403);
  const sent = await post(action, "supervisor", { key, words: "已约定周五复查" }).expect(303);
  const after = await get(sent.headers["location"] ?? "", "supervisor").expect(200);
  const story = await get(`/console/inspections/${overdueId}?kind=escalation`, "head").expect(200);

  expect(desk.text).toContain("待我答复的升级");
  expect(after.text).toContain("已办理，并已记录在案");
  expect(story.text).toContain("已约定周五复查");
});

test("a campaign shows whose turn it is and every inspection with what fires next", async () => {
  const { text } = await get(`/console/campaigns/${campaignId}`, "supervisor").expect(200);

  expect(text).toContain("企业整改 1 件");
  expect(text).toContain("公示检查结果 1 件");
  expect(text).toMatch(/逾期第 \d+ 个工作日/);
  expect(text).toContain("接下来会发生什么，找谁");
  expect(text).toContain("抽中 2 户 = 已办结 0 户 + 办理中 2 户");
  expect(text).toContain("停下待处理的检查");
});

test("the inspections of a campaign are filtered by stage, and odd filters are no filters", async () => {
  const rectify = await get(`/console/campaigns/${campaignId}?stage=rectify`, "head").expect(200);
  const odd = await get(`/console/campaigns/${campaignId}?stage=%00&page=-3&sent=x`, "head").expect(200);
  const listed = (text: string) => text.slice(text.indexOf('id="inspections"'));
  const count = (text: string) => listed(text).split('href="/console/inspections/').length - 1;

  expect(count(rectify.text)).toBe(1);
  expect(count(odd.text)).toBe(2);
});

test("an inspection shows its ladder: what fired, whom it named, and what comes next", async () => {
  const { text } = await get(`/console/inspections/${overdueId}`, "supervisor").expect(200);

  expect(text).toContain("到期前 3 个工作日提醒");
  expect(text).toContain("升级至科室负责人");
  expect(text).toContain("升级至局负责人");
  expect(text).toContain("官员S001");
  expect(text).toContain("【责令限期整改】");
  expect(text).toContain("提交检查记录");
});

test("a head reads a scheme and returns it with a reason, or approves it; nobody else is offered that", async () => {
  const page = await get(`/console/campaigns/${pendingId}`, "head").expect(200);
  const author = await get(`/console/campaigns/${pendingId}`, "supervisor").expect(200);
  const address = `/console/campaigns/${pendingId}/scheme-decision`;
  const decision = { version: "1", key: keyIn(page.text, "-a") };

  const unreasoned = await post(address, "head", { ...decision, decision: "return", reason: "" }).expect(422);
  await post(address, "supervisor", { ...decision, decision: "approve" }).expect(403);
  const approved = await post(address, "head", { ...decision, decision: "approve" }).expect(303);
  const after = await get(approved.headers["location"] ?? "", "head").expect(200);

  expect(page.text).toContain("需现场查看设备");
  expect(author.text).not.toContain("批准方案");
  expect(unreasoned.text).toContain("退回须写明理由");
  expect(after.text).toContain("已办理，并已记录在案");
  expect(after.text).toContain("公示期");
});

test("a record is reviewed by a form: without a word on what is wrong it does not go back, and nothing is typed twice", async () => {
  const address = `/console/inspections/${overdueId}`;
  const page = await get(address, "supervisor").expect(200);
  const inspector = await get(address, "inspector").expect(200);
  const key = keyIn(page.text, "-reviewRecord");

  const unchosen = await post(`${address}/acts/reviewRecord`, "supervisor", {
    key,
    reason: "照片不清",
  }).expect(422);
  await post(`${address}/acts/reviewRecord`, "inspector", { key, decision: "approved" }).expect(403);
  const sent = await post(`${address}/acts/reviewRecord`, "supervisor", { key, decision: "approved" }).expect(
    303,
  );
  const again = await post(`${address}/acts/reviewRecord`, "supervisor", {
    key,
    decision: "approved",
  }).expect(303);

  expect(inspector.text).not.toContain("审核检查记录</summary>");
  expect(unchosen.text).toContain("照片不清</textarea>");
  expect(unchosen.text).toContain("请填写，或改正后再提交");
  expect(again.headers["location"]).toBe(sent.headers["location"]);
  const after = await get(sent.headers["location"] ?? "", "supervisor").expect(200);
  expect(after.text).toContain("检查记录审核通过");
  expect(after.text).not.toContain("审核检查记录</summary>");
});

test("what a page offers is what is lawful for this person now; what is refused is explained", async () => {
  const address = `/console/inspections/${overdueId}`;
  const head = await get(address, "head").expect(200);

  const early = await post(`${address}/acts/orderAgain`, "head", {
    key: "a-key-of-this-test",
    target: "00000000-0000-4000-8000-000000000000",
    dueOn: "2026-06-01",
    reason: "整改不到位",
  }).expect(409);
  await post(`${address}/acts/orderAgain`, "head", { key: "another-key-of-this-test" }).expect(400);

  expect(head.text).toContain("立案：问题 1</summary>");
  expect(head.text).not.toContain("再次责令整改：");
  expect(early.text).toContain('role="alert"');
});

test("a publisher publishes a reviewed result by a button, from our own page only", async () => {
  const address = `/console/inspections/${overdueId}`;
  const page = await get(address, "publisher").expect(200);
  const fields = { key: keyIn(page.text, "-p") };

  await post(`${address}/result-publication`, "publisher", fields)
    .set("Sec-Fetch-Site", "cross-site")
    .expect(403);
  const sent = await post(`${address}/result-publication`, "publisher", fields).expect(303);
  const after = await get(sent.headers["location"] ?? "", "publisher").expect(200);

  expect(after.text).toContain("已办理，并已记录在案");
  expect(after.text).not.toContain('-p"');
});

test("every page lets through whom the matrix permits, and nobody else", async () => {
  for (const { contract } of site.api.pages) {
    if (contract.byLink === true || contract.path === "/console/logout") continue;
    for (const role of ROLES) {
      const address = contract.path.replace(/\{\w+\}/g, randomUUID());
      const answer = contract.method === "get" ? await get(address, role) : await post(address, role, {});
      const name = `${contract.method} ${contract.path} as ${role}: ${answer.status}`;
      if (may([role], contract.permission)) expect([401, 403], name).not.toContain(answer.status);
      else expect(answer.status, name).toBe(403);
      expect(answer.status, name).toBeLessThan(500);
    }
  }
});

test("logging out ends the session and takes the cookie away", async () => {
  const cookie = await cookieOf(site, "H002");
  const asked = () => site.api.request.get("/console").set("Cookie", cookie);
  await asked().expect(200);

  const out = await site.api.request
    .post("/console/logout")
    .set("Cookie", cookie)
    .set("Sec-Fetch-Site", "same-origin")
    .expect(303);

  expect(out.headers["set-cookie"]?.[0]).toMatch(/^session=;/);
  await asked().expect(303);
});
