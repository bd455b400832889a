import { afterEach, beforeEach, expect, test } from "vitest";
import { saveCalendarDays } from "../db/queries/calendar.ts";
import { daysOfYear } from "../domain/calendar/published-year.ts";
import { twice } from "../test/factories/acts.ts";
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
import { eventsOf, mailsOf, runningClocksOf, rungsOf } from "../test/factories/records.ts";
import { done, ENTERPRISE } from "../test/factories/world.ts";

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
const shanghai = (at: string) =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(5, 16).replace("T", " ");

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

  const rungs = await rungsOf(world, one.id);
  expect(rungs.map(({ rung, act, level, firedAt }) => [rung, act, level, shanghai(firedAt)])).toEqual([
    ["T-3", "remind", null, "09-21 09:00"],
    ["T-1", "remind", null, "09-23 09:00"],
    ["T-0", "remind", null, "09-24 09:00"],
    ["T", "expire", null, "09-25 00:00"],
    ["T+1", "chase", null, "09-28 09:00"],
    ["T+2", "chase", null, "09-29 09:00"],
    ["T+3", "escalate", "section-head", "09-30 09:00"],
    ["T+4", "chase", null, "10-08 09:00"],
    ["T+5", "chase", null, "10-09 09:00"],
    ["T+6", "escalate", "bureau-head", "10-10 09:00"],
    ["T+7", "chase", null, "10-12 09:00"],
    ["T+8", "chase", null, "10-13 09:00"],
    ["T+9", "chase", null, "10-14 09:00"],
    ["T+10", "escalate", "supervision-list", "10-15 09:00"],
    ["T+11", "chase", null, "10-16 09:00"],
  ]);
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

test("the enterprise is reminded before the day and chased after it; the lead is told when the term has run out", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers(ORDERED);

  await letTimePass(world, one.id, "2026-04-03T16:00:00.000Z");

  const mails = (await mailsOf(world, one.id)).filter((mail) => /remind|overdue|duty/.test(mail.kind));
  expect(mails.map(({ kind, subject }) => [kind, subject.replace(/沂\S+/, "…")])).toEqual([
    ["rectification-reminder", "【整改提醒】… 有 1 项问题即将到期"],
    ["rectification-reminder", "【整改提醒】… 有 1 项问题即将到期"],
    ["rectification-reminder", "【整改提醒】… 有 1 项问题即将到期"],
    ["duty-expire", "【复查任务】… 整改期限届满，企业未报告"],
    ["duty-chase", "【逾期催办】…"],
    ["rectification-overdue", "【整改逾期】… 有 1 项问题已逾期"],
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

test("an outage of two weeks skips no rung, and writes one letter a person and kind", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers(ORDERED, { ...ORDERED, description: "通道堵塞" });
  await letTimePass(world, one.id, "2026-04-02T10:00:00.000Z");
  const before = (await mailsOf(world, one.id)).length;

  world.moveTo("2026-04-16T10:00:00.000Z");
  await world.ring(one.id);

  const rungs = (await rungsOf(world, one.id)).filter((rung) => rung.firedAt === world.now());
  const mails = (await mailsOf(world, one.id)).slice(before);
  const ladder = ["T", "T+1", "T+2", "T+3", "T+4", "T+5", "T+6", "T+7", "T+8", "T+9"];
  expect(rungs.map((rung) => rung.rung)).toEqual(ladder.flatMap((rung) => [rung, rung]));
  expect(mails.map(({ kind, to }) => [kind, to.split("@")[0]])).toEqual([
    ["duty-chase", expect.stringMatching(/^i00\d$/)],
    ["duty-expire", expect.stringMatching(/^i00\d$/)],
    ["escalation", "h001"],
    ["escalation", "s001"],
    ["rectification-overdue", expect.stringMatching(/^qiye\d$/)],
  ]);
  for (const mail of mails) {
    expect(mail.text.split("\n").filter((line) => /督促企业整改|问题 \d/.test(line))).toHaveLength(2);
  }
});

test("two findings that fall due together are one letter", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers(ORDERED, { ...ORDERED, description: "通道堵塞" });

  await letTimePass(world, one.id, "2026-03-30T10:00:00.000Z");

  const reminders = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "rectification-reminder");
  expect(reminders.map((mail) => mail.subject)).toEqual([expect.stringContaining("有 2 项问题")]);
});

test("what was received in time and is not applied yet holds the ring; then nothing fires", async () => {
  const { world, one } = given;
  const { findingId } = await anEnterpriseThatNeverAnswers(ORDERED);
  await letTimePass(world, one.id, "2026-04-02T15:59:00.000Z");
  const report = { items: [{ findingId, description: "已整改", evidence: [await world.photo(one.id)] }] };
  const act = {
    kind: "inspection",
    id: one.id,
    name: "reportRectified",
    body: report,
    actor: ENTERPRISE,
  } as const;
  const commandId = await world.receive(act);
  const fired = (await rungsOf(world, one.id)).length;

  world.moveTo("2026-04-02T16:00:05.000Z");
  const held = await world.ring(one.id);
  await done(world.records.applyInspectionCommand({ inspectionId: one.id, commandId }));
  await world.ring(one.id);

  expect(held.nextAt).toBe("2026-04-02T16:00:25.000Z");
  expect(await rungsOf(world, one.id)).toHaveLength(fired);
});

test("what is received after the hour does not hold it", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers(ORDERED);
  await letTimePass(world, one.id, "2026-04-02T15:59:00.000Z");
  world.moveTo("2026-04-02T16:00:01.000Z");
  await world.receive({ kind: "inspection", id: one.id, name: "retryParked", body: {}, actor: ENTERPRISE });

  await world.records.ringClocks({ inspectionId: one.id, asOf: "2026-04-02T16:00:00.000Z" });

  expect((await rungsOf(world, one.id)).at(-1)).toMatchObject({ rung: "T" });
});

test("each duty is chased at its holder", async () => {
  const { world, one } = given;
  await aCheckedInspection(world, one, [CASE, STOPPED, TRANSFERRED]);

  await letTimePass(world, one.id, "2026-09-05T16:00:00.000Z");

  const chased = new Map<string, Set<string>>();
  for (const { kind, to, text } of await mailsOf(world, one.id)) {
    const duty =
      kind === "duty-remind" ? /(公示检查结果|立案案件|移送反馈|停产停业现场)/.exec(text)?.[1] : undefined;
    if (duty !== undefined) chased.set(duty, new Set([...(chased.get(duty) ?? []), to.split("@")[0] ?? ""]));
  }
  expect(Object.fromEntries([...chased].map(([duty, to]) => [duty, [...to].sort()]))).toEqual({
    公示检查结果: ["p001"],
    立案案件: ["h001", "h002"],
    移送反馈: ["s001"],
    停产停业现场: ["h001", "h002"],
  });
});

test("a ring with nothing due is no act: it leaves no trace", async () => {
  const { world, one } = given;

  const file = await world.ring(one.id);

  expect(file).toMatchObject({ stage: "inspect", version: 3 });
  expect(await eventsOf(world, one.id)).toEqual(["team-asked", "accept", "accept"]);
});

test("a ladder that reaches a year without a calendar stops for good, and goes on when the year is published", async () => {
  const { world, one } = given;
  await anEnterpriseThatNeverAnswers({ ...AUTUMN, dueOn: "2026-12-31" });
  await letTimePass(world, one.id, "2026-12-31T01:00:00.000Z");

  world.moveTo("2026-12-31T16:00:00.000Z");
  const failure = await world.ring(one.id).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    type: "calendar-year-unpublished",
    nonRetryable: true,
    details: [{ year: 2027 }],
  });
  expect((await rungsOf(world, one.id)).at(-1)).toMatchObject({ rung: "T-0" });

  const year = {
    year: 2027,
    source: "测试",
    off: [["2027-01-01", "2027-01-03"]],
    workingWeekends: [],
  } as const;
  await world.db.transaction((tx) => saveCalendarDays(tx, "CN", daysOfYear(year), year.source));
  await world.ring(one.id);
  expect((await rungsOf(world, one.id)).at(-1)).toMatchObject({ rung: "T" });
  expect(await runningClocksOf(world, one.id)).toMatchObject([
    { nextRung: "T+1", nextFireAt: "2027-01-04T01:00:00.000Z" },
  ]);
});

test("a check that nobody makes is chased at its team", async () => {
  const { world, one } = given;

  await letTimePass(world, one.id, "2026-07-01T16:00:00.000Z");

  const rungs = await rungsOf(world, one.id);
  const mails = (await mailsOf(world, one.id)).filter((mail) => mail.kind === "duty-chase");
  expect(rungs.map((rung) => [rung.kind, rung.rung, shanghai(rung.firedAt)])).toEqual([
    ["check", "T-3", "06-25 09:00"],
    ["check", "T-1", "06-29 09:00"],
    ["check", "T-0", "06-30 09:00"],
    ["check", "T", "07-01 00:00"],
    ["check", "T+1", "07-01 09:00"],
  ]);
  expect(mails).toHaveLength(2);
  expect((await done(world.tell(one.id, "recordVisit", await aVisit(world, one.id), one.lead))).stage).toBe(
    "publish",
  );
});
