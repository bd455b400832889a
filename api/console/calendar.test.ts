import { afterEach, beforeEach, expect, test } from "vitest";
import { anApi } from "../../test/factories/api.ts";
import type { TestApi } from "../../test/factories/api.ts";

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
