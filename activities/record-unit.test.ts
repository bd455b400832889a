import { afterEach, beforeEach, expect, test } from "vitest";
import { refusal } from "../test/factories/acts.ts";
import {
  aVisit,
  aVisitInVain,
  checkedBy,
  isSoughtTwice,
  staffedWorlds,
} from "../test/factories/inspections.ts";
import { findingsOf, inspectionOf, mailsOf, runningClocksOf, statesOf } from "../test/factories/records.ts";
import { done } from "../test/factories/world.ts";

const aWorld = staffedWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const kindsOf = async () => (await runningClocksOf(given.world, given.one.id)).map((clock) => clock.kind);

test("the first visit that finds nobody is an attempt: no result, and a term for the second", async () => {
  const { world, one } = given;
  const visit = await aVisitInVain(world, one.id, "NOT_FOUND");

  const { stage } = await done(world.tell(one.id, "recordVisit", visit, one.lead));

  expect(stage).toBe("inspect");
  expect(await inspectionOf(world, one.id)).toMatchObject({ resultCode: null, checkedAt: null });
  expect(await world.sql`select kind, result_code from visits`).toEqual([
    { kind: "attempt", result_code: "NOT_FOUND" },
  ]);
  expect(await kindsOf()).toEqual(["check", "second-visit"]);
  expect((await mailsOf(world, one.id)).map((mail) => mail.kind)).toContain("attempt");
});

test("a second visit on the same day proves nothing", async () => {
  const { world, one } = given;
  const inVain = () => aVisitInVain(world, one.id, "NOT_FOUND");
  await done(world.tell(one.id, "recordVisit", await inVain(), one.lead));
  world.passHours(3);
  const again = await inVain();

  expect(await refusal(world, () => world.tell(one.id, "recordVisit", again, one.lead))).toEqual({
    reason: "record-has-faults",
    facts: {
      faults: [{ field: "visitedAt", reason: "second-visit-same-day", facts: { soughtOn: "2026-03-09" } }],
    },
  });
});

test("each of the two visits needs its own proof", async () => {
  const { world, one } = given;
  const bare = { ...(await aVisitInVain(world, one.id, "NOT_FOUND")), evidence: [] };

  expect(await refusal(world, () => world.tell(one.id, "recordVisit", bare, one.lead))).toMatchObject({
    facts: { faults: [{ reason: "evidence-missing" }] },
  });
});

test("who is not found twice is reported to the market regulator, whose receipt and feedback are awaited", async () => {
  const { world, one } = given;

  await isSoughtTwice(world, one);

  expect(await statesOf(world, one.id)).toEqual(["TRANSFERRED"]);
  expect(await kindsOf()).toEqual(["result-publication", "review", "transfer-receipt"]);
  const [notice] = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "transfer-notice");
  expect(notice).toMatchObject({ to: "s001@bureau.example" });
  expect(notice?.text).toContain("沂源县市场监督管理局");
});

test("a second visit that finds the unit is a check like any other", async () => {
  const { world, one } = given;
  const visit = await aVisitInVain(world, one.id, "NOT_FOUND");
  await done(world.tell(one.id, "recordVisit", visit, one.lead));
  world.passHours(2);

  const { file } = await checkedBy(world, one, await aVisit(world, one.id));

  expect(file.stage).toBe("publish");
  expect(await inspectionOf(world, one.id)).toMatchObject({ resultCode: "NO_ISSUE" });
});

test("who refuses is ordered to let the inspection in, and a case is filed", async () => {
  const { world, one } = given;

  await checkedBy(world, one, await aVisitInVain(world, one.id, "REFUSED"));

  const [finding] = await findingsOf(world, one.id);
  expect(finding).toMatchObject({ kind: "refused", state: "CASE_FILED" });
  expect(finding?.orderId).not.toBeNull();
  const kinds = (await mailsOf(world, one.id)).map((mail) => mail.kind);
  expect(kinds).toEqual(expect.arrayContaining(["order", "case"]));
});

test("one officer alone neither inspects nor re-inspects", async () => {
  const { world, one } = given;
  const visit = await aVisit(world, one.id);
  await world.sql`update seats set state = 'declined' where inspection_id = ${one.id} and place = 1`;

  expect(await refusal(world, () => world.tell(one.id, "recordVisit", visit, one.lead))).toEqual({
    reason: "two-officers-needed",
    facts: { officers: 1 },
  });
});
