import { afterEach, beforeEach, expect, test } from "vitest";
import { anApi } from "../../test/factories/api.ts";
import type { TestApi } from "../../test/factories/api.ts";
import { theRuleSet } from "../../test/factories/calendars.ts";

let api: TestApi;
beforeEach(async () => {
  api = await anApi();
});
afterEach(() => api.close());

const PATH = "/api/v1/calendars/CN/years/2027";
const NOTICE = {
  source: "国务院办公厅通知",
  off: [["2027-01-01", "2027-01-03"]],
  workingWeekends: ["2027-01-09"],
};

test("an unpublished year is not there until a registrar publishes it, and then it counts", async () => {
  const { auth } = await api.officer("registrar");
  await api.request.get(PATH).set("Authorization", auth).expect(404);

  const published = await api.request.put(PATH).set("Authorization", auth).send(NOTICE).expect(200);

  const { days } = published.body as { days: { on: string; kind: string }[] };
  expect(days).toHaveLength(365);
  expect(days.filter(({ on }) => ["2027-01-01", "2027-01-04", "2027-01-09"].includes(on))).toEqual([
    { on: "2027-01-01", kind: "off", source: NOTICE.source },
    { on: "2027-01-04", kind: "work", source: NOTICE.source },
    { on: "2027-01-09", kind: "work", source: NOTICE.source },
  ]);
});

test("a year with faults is refused by field and nothing is published", async () => {
  const { auth } = await api.officer("registrar");

  const refused = await api.request
    .put(PATH)
    .set("Authorization", auth)
    .send({ ...NOTICE, workingWeekends: ["2026-12-27"] })
    .expect(422);

  expect(refused.body).toMatchObject({ reason: "year-has-faults", errors: [{ field: "workingWeekends.0" }] });
  await api.request.get(PATH).set("Authorization", auth).expect(404);
});

test("the terms stand with their basis and how sure it is", async () => {
  const { auth } = await api.officer("inspector");

  const listed = await api.request.get("/api/v1/rule-sets").set("Authorization", auth).expect(200);

  const { rows } = listed.body as { rows: { id: string; terms: { caseDecision: object } }[] };
  expect(rows.find(({ id }) => id === "CN-370323-2026.1")?.terms.caseDecision).toMatchObject({
    days: 90,
    basis: "行政处罚法第60条",
    certainty: "V",
  });
});

const RULES = "/api/v1/rule-sets/CN-370323-2026.2";

function aRuleSet(change: object = {}) {
  const { calendarId, terms } = theRuleSet();
  return { calendarId, inForceFrom: "2026-11-01", inForceTo: null, terms: { ...terms, ...change } };
}

test("a registrar publishes a rule set once, and it ends the one before it", async () => {
  const { auth } = await api.officer("registrar");
  const review = { ...theRuleSet().terms.review, days: 4 };

  await api.request.put(RULES).set("Authorization", auth).send(aRuleSet({ review })).expect(200);
  await api.request.put(RULES).set("Authorization", auth).send(aRuleSet({ review })).expect(200);
  const other = await api.request.put(RULES).set("Authorization", auth).send(aRuleSet()).expect(422);

  const listed = await api.request.get("/api/v1/rule-sets").set("Authorization", auth).expect(200);
  const { rows } = listed.body as { rows: { id: string; inForceTo: string | null }[] };
  expect(rows.map(({ id, inForceTo }) => [id, inForceTo])).toEqual([
    ["CN-370323-2026.2", null],
    ["CN-370323-2026.1", "2026-10-31"],
  ]);
  expect(other.body).toMatchObject({ reason: "rule-set-has-faults", errors: [{ code: "rule-set-exists" }] });
  const entries = await api.sql`select 1 from ledger where event = 'rule-set-published'`;
  expect(entries).toHaveLength(1);
});

test("a rule set with faults is refused by field, one without a term is not read, and nobody else may publish", async () => {
  const { auth } = await api.officer("registrar");
  const head = await api.officer("head");
  const review = { ...theRuleSet().terms.review, days: 0 };
  const { stop: _stop, ...incomplete } = theRuleSet().terms;

  const faulty = await api.request
    .put(RULES)
    .set("Authorization", auth)
    .send(aRuleSet({ review }))
    .expect(422);
  await api.request
    .put(RULES)
    .set("Authorization", auth)
    .send({ ...aRuleSet(), terms: incomplete })
    .expect(400);
  await api.request.put(RULES).set("Authorization", head.auth).send(aRuleSet()).expect(403);
  await api.request
    .put(RULES)
    .set("Authorization", auth)
    .send({ ...aRuleSet(), calendarId: "NOWHERE" })
    .expect(404);

  expect(faulty.body).toMatchObject({
    errors: [{ field: "terms.review.days", code: "term-without-length" }],
  });
  const sets = await api.sql`select 1 from rule_sets`;
  expect(sets).toHaveLength(1);
});
