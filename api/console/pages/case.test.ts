import { afterAll, beforeAll, expect, test } from "vitest";
import { CASE, aCheckedInspection, aStaffedInspection } from "../../../test/factories/inspections.ts";
import { cookieOf, JPEG, keyIn } from "../../../test/factories/pages.ts";
import { aSite } from "../../../test/factories/site.ts";
import type { Site } from "../../../test/factories/site.ts";
import { aDrawnCampaign } from "../../../test/factories/world.ts";

let site: Site;
let caseId: string;
let lead: string;
let second: string;

beforeAll(async () => {
  site = await aSite();
  const { inspectionIds } = await aDrawnCampaign(site);
  const [inspectionId = ""] = inspectionIds;
  await aCheckedInspection(site, await aStaffedInspection(site, inspectionId), [CASE]);
  site.api.clock.at = site.now();
  const [row] = await site.sql<{ id: string }[]>`select id from penalty_cases`;
  caseId = row?.id ?? "";
  const team = await site.sql<{ work_no: string; id: string }[]>`
    select p.work_no, o.id from seats s join inspectors p on p.id = s.inspector_id join officers o on o.work_no = p.work_no
    where s.inspection_id = ${inspectionId} and s.state = 'accepted' order by s.place`;
  lead = await cookieOf(site, team[0]?.work_no ?? "");
  second = team[1]?.id ?? "";
});

afterAll(() => site.close());

test("a case is looked at with its state, its terms and its file, and offers only what its officer may do now", async () => {
  const address = `/console/penalty-cases/${caseId}`;
  const investigator = await site.api.request.get(address).set("Cookie", lead).expect(200);
  const head = await site.api.request
    .get(address)
    .set("Cookie", await cookieOf(site, "H001"))
    .expect(200);

  expect(investigator.text).toContain("调查取证");
  expect(investigator.text).toContain("提交调查终结报告</summary>");
  expect(head.text).not.toContain("提交调查终结报告</summary>");
  expect(head.text).toContain("中止</summary>");
  expect(head.text).toContain("罚款不是终点");
});

test("an investigation is reported by a form with sums in yuan and a photo, and a click twice is one act", async () => {
  const address = `/console/penalty-cases/${caseId}`;
  const { text } = await site.api.request.get(address).set("Cookie", lead).expect(200);
  const send = (fields: Readonly<Record<string, string>>) =>
    Object.entries({ key: keyIn(text, "-reportInvestigation"), ...fields }).reduce(
      (request, [name, value]) => request.field(name, value),
      site.api.request
        .post(`${address}/acts/reportInvestigation`)
        .set("Cookie", lead)
        .set("Sec-Fetch-Site", "same-origin")
        .attach("photos", JPEG, "现场.jpg"),
    );
  const whole = {
    secondInvestigatorId: second,
    facts: "传动装置无防护罩",
    clause: "《安全生产法》第九十九条",
    proposedKind: "fine",
    proposedFen: "20,000.50",
  };

  const odd = await send({ ...whole, proposedFen: "两万" }).expect(422);
  const sent = await send(whole).expect(303);
  const again = await send(whole).expect(303);

  expect(odd.text).toContain("传动装置无防护罩</textarea>");
  expect(again.headers["location"]).toBe(sent.headers["location"]);
  const after = await site.api.request
    .get(sent.headers["location"] ?? "")
    .set("Cookie", lead)
    .expect(200);
  expect(after.text).toContain("调查终结，待告知");
  expect(after.text).toContain("20,000.50");
  const [row] = await site.sql<{ count: number }[]>`
    select count(*)::int as count from evidence where file_name = '现场.jpg'`;
  expect(row?.count).toBe(1);
});

test("a case that is not there is not found", async () => {
  await site.api.request
    .get("/console/penalty-cases/00000000-0000-4000-8000-000000000000")
    .set("Cookie", lead)
    .expect(404);
});
