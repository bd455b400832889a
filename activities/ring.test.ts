import { afterEach, beforeEach, expect, test } from "vitest";
import { isOpenAt } from "../domain/calendar/working-hours.ts";
import { twice } from "../test/factories/acts.ts";
import { aCalendar, theRuleSet } from "../test/factories/calendars.ts";
import { officerIdFor } from "../test/factories/county.ts";
import {
  aCheckedInspection,
  aVisit,
  CASE,
  isPublished,
  isReinspected,
  letTimePass,
  ORDERED,
  reportsRectified,
  staffedWorlds,
  STOPPED,
  TRANSFERRED,
} from "../test/factories/inspections.ts";
import type { Found } from "../test/factories/inspections.ts";
import { eventsOf, listRunning, mailsOf, runningClocksOf, rungsOf } from "../test/factories/records.ts";
import { done } from "../test/factories/world.ts";

const around = {
  around:
    (world: Parameters<typeof twice>[0]) =>
    <T>(act: () => Promise<T>) =>
      twice(world, act),
};
const aWorld = staffedWorlds(around);
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const AUTUMN: Found = { ...ORDERED, dueOn: "2026-09-24", longTermReason: "设备须定制" };
/** The day in Shanghai on which something happened. */
const day = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(5, 10);
const day2026 = (at: string) => `2026-${day(at)}`;
const atNight = (at: string) => !isOpenAt(aCalendar(), theRuleSet().terms.ladder, at);

/** An enterprise with a published result and an order that it never answers. */
async function anEnterpriseThatNeverAnswers(...findings: readonly Found[]) {
  const { world, one } = given;
  const checked = await aCheckedInspection(world, one, findings);
  await isPublished(world, one);
  return checked;
}

test("an unanswered order climbs its ladder by the civil calendar, past weekends and the October holidays", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers(AUTUMN);

  await letTimePass(world, one.id, "2026-10-16T16:00:00.000Z");

  const rungs = (await rungsOf(world, one.id)).filter((rung) => rung.kind === "rectification");
  expect(rungs.map(({ rung, act, level, firedAt }) => [rung, act, level, day(firedAt)])).toEqual([
    ["T-3", "remind", null, "09-21"],
    ["T-1", "remind", null, "09-23"],
    ["T-0", "remind", null, "09-24"],
    ["T+1", "expire", null, "09-28"],
    ["T+2", "chase", null, "09-29"],
    ["T+3", "escalate", "section-head", "09-30"],
    ["T+4", "chase", null, "10-08"],
    ["T+5", "chase", null, "10-09"],
    ["T+6", "escalate", "bureau-head", "10-10"],
    ["T+7", "chase", null, "10-12"],
    ["T+8", "chase", null, "10-13"],
    ["T+9", "chase", null, "10-14"],
    ["T+10", "escalate", "supervision-list", "10-15"],
    ["T+11", "chase", null, "10-16"],
  ]);
  expect(rungs.filter((rung) => atNight(rung.firedAt))).toEqual([]);
});

test("each escalation names an officer and tells him; before that nobody but the parties is written to", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers(AUTUMN);

  await letTimePass(world, one.id, "2026-10-15T16:00:00.000Z");

  const named = (await rungsOf(world, one.id)).filter((rung) => rung.act === "escalate");
  const letters = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "escalation");
  expect(named.map((rung) => rung.officerId)).toEqual(["S001", "H001", "H001"].map(officerIdFor));
  expect(letters.map(({ to, subject }) => [to, subject.split("升级至")[1]])).toEqual([
    ["s001@bureau.example", "科室负责人"],
    ["h001@bureau.example", "局负责人"],
    ["h001@bureau.example", "督办清单"],
  ]);
});

test("where a section has nobody in office, its escalation goes to a head", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers(AUTUMN);
  await world.sql`update officers set active = false where work_no = 'S001'`;

  await letTimePass(world, one.id, "2026-09-30T16:00:00.000Z");

  const [escalation] = (await rungsOf(world, one.id)).filter((rung) => rung.act === "escalate");
  expect(escalation).toMatchObject({ level: "section-head", officerId: officerIdFor("H001") });
});

test("the enterprise is reminded before the day and chased after it; the team is told when the term has run out", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers(ORDERED);

  await letTimePass(world, one.id, "2026-04-07T16:00:00.000Z");

  const mails = (await mailsOf(world, one.id)).filter((mail) => /remind|overdue|expired/.test(mail.kind));
  expect([...new Set(mails.map(({ kind, subject }) => `${kind} ${subject.replace(/沂\S+/, "…")}`))]).toEqual([
    "rectification-reminder 【整改提醒】… 有 1 项问题即将到期",
    "rectification-overdue 【整改逾期】… 有 1 项问题已逾期",
    "term-expired 【复查任务】… 整改期限届满，企业未报告",
  ]);
  expect(mails.map((mail) => mail.text).join("\n")).not.toContain("企业已报告");
});

test("nothing fires once the enterprise has reported", async () => {
  const { world, one } = given;
  const { findingId } = await anEnterpriseThatNeverAnswers(ORDERED);
  world.moveTo("2026-03-30T00:59:00.000Z");
  await reportsRectified(world, one.id, findingId);
  await isReinspected(world, one, { [findingId]: "pass" });

  await letTimePass(world, one.id, "2026-05-30T16:00:00.000Z");

  expect(await rungsOf(world, one.id)).toEqual([]);
  expect(await runningClocksOf(world, one.id)).toEqual([]);
});

test("two findings that fall due together are one letter", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers(ORDERED, { ...ORDERED, description: "通道堵塞" });

  await letTimePass(world, one.id, "2026-03-30T10:00:00.000Z");

  const reminders = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "rectification-reminder");
  expect(reminders.map((mail) => mail.subject)).toEqual([expect.stringContaining("有 2 项问题")]);
});

test("each clock says whose duty it measures, by what it was counted, and when it began", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [CASE, STOPPED, TRANSFERRED]);

  const clocks = await listRunning(world, one.id);

  const began = {
    startedOn: day2026(world.now()),
    ruleSetId: "CN-370323-2026.1",
    calendarId: "CN",
    chosen: false,
  };
  expect(clocks.map(({ kind, holder, unit, days }) => [kind, holder, unit, days])).toEqual(
    expect.arrayContaining([
      ["case-decision", "head", "calendar", 90],
      ["stop", "head", "calendar", 180],
      ["transfer-receipt", "supervisor", "calendar", 10],
      ["result-publication", "publisher", "working", 20],
    ]),
  );
  for (const clock of clocks) expect(clock).toMatchObject(began);
});

test("a ring with nothing due is no act: it leaves no trace", async () => {
  const { world, one } = given;

  const file = await world.ring(one.id);

  expect(file).toMatchObject({ stage: "inspect", version: 3 });
  expect(await eventsOf(world, one.id)).toEqual(["team-asked", "accept", "accept"]);
});

test("a check that nobody makes is chased, and may still be made", async () => {
  const { world, one } = given;

  await letTimePass(world, one.id, "2026-07-02T16:00:00.000Z");

  const rungs = await rungsOf(world, one.id);
  expect(rungs.map((rung) => [rung.kind, rung.rung, day(rung.firedAt)])).toEqual([
    ["check", "T-3", "06-25"],
    ["check", "T-1", "06-29"],
    ["check", "T-0", "06-30"],
    ["check", "T+1", "07-01"],
    ["check", "T+2", "07-02"],
  ]);
  expect((await done(world.tell(one.id, "recordVisit", await aVisit(world, one.id), one.lead))).stage).toBe(
    "publish",
  );
});
