import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { linksMailed, rowsOf } from "../../test/factories/pages.ts";
import { aSite } from "../../test/factories/site.ts";
import type { Site } from "../../test/factories/site.ts";
import { aDrawnCampaign } from "../../test/factories/world.ts";

let site: Site;
let waiting: readonly string[];
let inspectionId: string;
let link: string;
let other: string;

beforeAll(async () => {
  site = await aSite({ enterprises: 16, inspectors: 8 });
  const none = { mode: "count", total: 0 } as const;
  const some = { mode: "count", total: 10 } as const;
  const drawn = await aDrawnCampaign(site, { strata: { A: none, B: some, C: none, D: none } });
  waiting = drawn.inspectionIds;
});

beforeEach(async () => {
  [inspectionId = "", ...waiting] = waiting;
  await site.records.takeUpInspection({ inspectionId });
  [link = "", other = ""] = await linksMailed(site, inspectionId, "assignment");
  site.api.clock.at = site.now();
});

afterAll(() => site.close());

const answerWith = (fields: Readonly<Record<string, string>>) =>
  site.api.request
    .post(`${link}/answer`)
    .type("form")
    .send({ key: "test-key-1", ...fields });

async function statesOf(): Promise<readonly string[]> {
  const rows = await site.sql<{ state: string }[]>`
    select state from seats where inspection_id = ${inspectionId} order by state, turn`;
  return rows.map((row) => row.state);
}

test("to open the link changes nothing, however often a scanner follows it", async () => {
  const before = await rowsOf(site);

  for (let time = 0; time < 3; time += 1) await site.api.request.get(link).expect(200);

  expect(await rowsOf(site)).toEqual(before);
});

test("the page says what, where and when before it asks", async () => {
  const { text } = await site.api.request.get(link).expect(200);

  for (const words of ["2026-03-02 至 2026-06-30", "历山街道", "接受任务", "不能参加"])
    expect(text).toContain(words);
});

test("the button accepts, and afterwards the page says so and offers nothing more", async () => {
  const answer = await answerWith({ answer: "accept" }).expect(303);
  const page = await site.api.request.get(answer.headers["location"] ?? "").expect(200);

  expect(await statesOf()).toEqual(["accepted", "asked"]);
  expect(page.text).toContain("您已接受这项任务");
  expect(page.text).not.toContain("<button");
});

test("two clicks on one button are one answer", async () => {
  const first = await answerWith({ answer: "accept" }).expect(303);
  const second = await answerWith({ answer: "accept" }).expect(303);

  expect(second.headers["location"]).toBe(first.headers["location"]);
});

test("to decline takes a reason, and brings the next in rank", async () => {
  const missing = await answerWith({ answer: "decline" }).expect(422);
  await answerWith({ answer: "decline", reason: "conflict" }).expect(303);

  expect(missing.text).toContain("请选择不能参加的原因");
  expect(await statesOf()).toEqual(["asked", "asked", "declined"]);
});

test("a link that was answered does nothing more, and the page says why", async () => {
  await answerWith({ answer: "accept" }).expect(303);

  const again = await answerWith({ answer: "decline", reason: "leave", key: "test-key-2" }).expect(409);

  expect(again.text).toContain("链接已使用");
  expect(await statesOf()).toEqual(["accepted", "asked"]);
});

test("an expired link is told from one that we never sent", async () => {
  site.api.clock.at = "2026-12-01T00:00:00.000Z";

  const expired = await site.api.request.get(link).expect(410);
  const broken = await site.api.request.get(`${link.slice(0, -2)}xx`).expect(401);

  expect(expired.text).toContain("链接已过期");
  expect(broken.text).toContain("链接无效");
  expect(expired.type).toBe("text/html");
});

test("a link answers only for its own place, and for nothing else", async () => {
  await answerWith({ answer: "accept" }).expect(303);

  const mine = await site.api.request.get(link).expect(200);
  const theirs = await site.api.request.get(other).expect(200);
  const report = await site.api.request.post(`${other}/rectifications`).field("key", "test-key-3");

  expect(mine.text).toContain("您已接受这项任务");
  expect(theirs.text).toContain("接受任务");
  expect(report.status).toBe(403);
  expect(report.text).toContain("链接不能办理此事项");
});

test("a form that lost its key acts not", async () => {
  await site.api.request.post(`${link}/answer`).type("form").send({ answer: "accept" }).expect(400);

  expect(await statesOf()).toEqual(["asked", "asked"]);
});
