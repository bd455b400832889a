import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../domain/accounts/actor.ts";
import {
  aCheckedInspection,
  aStaffedInspection,
  aVisit,
  aVisitInVain,
  isReinspected,
  ORDERED,
  reportsRectified,
} from "../../test/factories/inspections.ts";
import type { Staffed } from "../../test/factories/inspections.ts";
import { officerIdFor } from "../../test/factories/county.ts";
import { aSite } from "../../test/factories/site.ts";
import type { Site } from "../../test/factories/site.ts";
import { aDrawnCampaign } from "../../test/factories/world.ts";

let site: Site;
let one: Staffed;
let waiting: readonly string[];
let supervisor: string;
let head: string;

beforeAll(async () => {
  site = await aSite({ enterprises: 16, inspectors: 8 });
  const total = { mode: "count", total: 10 } as const;
  const none = { mode: "count", total: 0 } as const;
  waiting = (await aDrawnCampaign(site, { strata: { A: none, B: total, C: none, D: none } })).inspectionIds;
  one = await next();
  site.api.clock.at = site.now();
  supervisor = await site.api.session(officerIdFor("S001"));
  head = await site.api.session(officerIdFor("H001"));
});

afterAll(() => site.close());

/** The next inspection that no test has used, with its team. */
async function next(): Promise<Staffed> {
  const [id = "", ...rest] = waiting;
  waiting = rest;
  return aStaffedInspection(site, id);
}

const sessionOf = (actor: Actor) =>
  actor.kind === "officer" ? site.api.session(actor.officerId) : Promise.resolve("");

const post = (id: string, path: string, auth: string, body: object) =>
  site.api.request
    .post(`/api/v1/inspections/${id}/${path}`)
    .set("Authorization", auth)
    .set("Idempotency-Key", randomUUID())
    .send(body);

const linkTo = (inspectionId: string) => site.api.link({ purpose: "rectification", inspectionId });
const APPROVE = { decision: "approved", reason: "属实" };

test("a record goes from its team to another person, back, and to the publisher, each in turn", async () => {
  const checked = await aCheckedInspection(site, await next(), []);
  const lead = await sessionOf(checked.lead);
  const publisher = await site.api.session(officerIdFor("P001"));
  const { id } = checked;

  const early = await post(id, "result-publication", publisher, {}).expect(409);
  expect(early.body).toMatchObject({ reason: "record-not-reviewed" });
  expect((early.body as { detail: string }).detail).toContain("待审核");
  await post(id, "record-reviews", lead, APPROVE).expect(403);
  const bare = await post(id, "record-reviews", supervisor, { decision: "returned", reason: "" }).expect(422);
  expect(bare.body).toMatchObject({ reason: "reason-missing" });
  await post(id, "record-reviews", supervisor, { decision: "returned", reason: "缺少照片" }).expect(200);
  await post(id, "record-amendments", lead, { note: "补充说明" }).expect(200);
  await post(id, "record-reviews", supervisor, APPROVE).expect(200);
  const again = await post(id, "record-reviews", head, APPROVE).expect(409);
  expect(again.body).toMatchObject({ reason: "record-not-submitted", facts: { recordState: "reviewed" } });
  await post(id, "result-publication", publisher, {}).expect(200);
});

test.each([
  ["record-reviews", { decision: "perhaps", reason: "" }],
  ["record-reviews", {}],
  ["record-amendments", { note: "" }],
  ["record-amendments", { note: "补充", answers: "all" }],
  ["urgent-entry", { enteredAt: "yesterday", reason: "举报" }],
  ["urgent-entry-decisions", { approved: "yes", reason: "同意" }],
  ["objection-decisions", { objectionId: "1", upheld: true, reason: "同意" }],
])("%s does not take %j", async (path, body) => {
  const reader = await site.api.officer("inspector", "supervisor", "head");

  const answer = await post(one.id, path, reader.auth, body).expect(400);

  expect(answer.body).toMatchObject({ reason: "invalid-fields" });
});

test("a second visit of the same day is refused with its field, in both languages", async () => {
  const sought = await next();
  const lead = await sessionOf(sought.lead);
  const visit = async () => aVisitInVain(site, sought.id, "NOT_FOUND");
  await post(sought.id, "visit", lead, await visit()).expect(200);

  const answer = await post(sought.id, "visit", lead, await visit()).expect(422);

  expect(answer.body).toMatchObject({
    reason: "record-has-faults",
    errors: [
      {
        field: "visitedAt",
        code: "second-visit-same-day",
        message: "无法联系须在不同的两天上门核查（第一次为 2026-03-09）",
        messageEn: "nobody was found on 2026-03-09: look again on a later day",
      },
    ],
  });
});

test("an urgent entry lies behind, is decided once, and by a head", async () => {
  const urgent = await next();
  const lead = await sessionOf(urgent.lead);
  const entry = { enteredAt: site.now(), reason: "举报有重大隐患" };
  const decision = { approved: true, reason: "情况属实" };
  const ahead = { ...entry, enteredAt: "2026-12-01T00:00:00Z" };

  await post(urgent.id, "urgent-entry-decisions", head, decision).expect(409);
  expect((await post(urgent.id, "urgent-entry", lead, ahead).expect(422)).body).toMatchObject({
    reason: "visit-in-the-future",
  });
  await post(urgent.id, "urgent-entry", lead, entry).expect(200);
  await post(urgent.id, "urgent-entry", lead, entry).expect(409);
  await post(urgent.id, "urgent-entry-decisions", supervisor, decision).expect(403);
  await post(urgent.id, "urgent-entry-decisions", head, decision).expect(200);
  expect((await post(urgent.id, "urgent-entry-decisions", head, decision).expect(409)).body).toMatchObject({
    reason: "urgent-entry-decided",
    detail: "这次紧急进入已经审批（已批准），无需再次办理。",
  });
});

test("the enterprise objects through its own link, once at a time, and hears the answer from somebody else", async () => {
  const { id, findingId } = await aCheckedInspection(site, await next(), [ORDERED]);
  const other = await next();
  const { auth } = await linkTo(id);
  const body = { against: "order", findingId, words: "期限不合理" };

  await post(id, "objections", supervisor, body).expect(403);
  await post(id, "objections", (await linkTo(other.id)).auth, body).expect(403);
  expect((await post(id, "objections", auth, { ...body, against: "stop" }).expect(422)).body).toMatchObject({
    reason: "nothing-to-object-to",
    detail: "没有找到“停产停业”这一处理，不能对其陈述申辩。请核对后重新提交。",
  });
  const foreign = [await site.photo(other.id)];
  await post(id, "objections", auth, { ...body, evidence: foreign }).expect(422);
  await post(id, "objections", auth, body).expect(200);
  expect((await post(id, "objections", auth, body).expect(409)).body).toMatchObject({
    reason: "objection-open",
  });
  const [row] = await site.sql<{ id: string }[]>`select id from objections where inspection_id = ${id}`;
  const decision = { objectionId: row?.id, upheld: false, reason: "期限合理" };
  await post(id, "objection-decisions", supervisor, decision).expect(200);
  expect((await post(id, "objection-decisions", head, decision).expect(409)).body).toMatchObject({
    reason: "objection-decided",
    detail: "这项陈述申辩已经答复（不予采纳），无需再次办理。",
  });
});

test("a finding that has ended is not re-inspected", async () => {
  const checked = await aCheckedInspection(site, await next(), [ORDERED, ORDERED]);
  const { id, findingId } = checked;
  await reportsRectified(site, id, findingId);
  await isReinspected(site, checked, { [findingId]: "pass" });
  const verdict = { findingId, verdict: "fail", note: "", evidence: [] };
  const body = { visitedAt: site.now(), note: "", verdicts: [verdict] };

  const answer = await post(id, "reinspections", await sessionOf(checked.lead), body).expect(409);

  expect(answer.body).toMatchObject({ reason: "finding-closed", facts: { state: "PASS" } });
  await post(id, "reinspections", await sessionOf(checked.lead), { ...body, verdicts: [] }).expect(400);
});

test("an order is due after today", async () => {
  const ordered = await next();
  const visit = await aVisit(site, ordered.id, [{ ...ORDERED, dueOn: "2026-03-01" }]);

  const answer = await post(ordered.id, "visit", await sessionOf(ordered.lead), visit).expect(422);

  expect(answer.body).toMatchObject({ errors: [{ field: "findings.0.dueOn", code: "date-in-the-past" }] });
});

test("the history of a finding is read at its own inspection alone", async () => {
  const { id, findingId } = await aCheckedInspection(site, await next(), [ORDERED]);
  const get = (inspectionId: string) =>
    site.api.request
      .get(`/api/v1/inspections/${inspectionId}/findings/${findingId}/history`)
      .set("Authorization", supervisor);

  const answer = await get(id).expect(200);

  expect(answer.body).toMatchObject({ rows: [{ findingId, state: "ORDERED", endedAt: null }] });
  await get(one.id).expect(404);
});
