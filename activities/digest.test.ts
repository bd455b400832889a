import { afterEach, beforeEach, expect, test } from "vitest";
import { setAbsence } from "../db/queries/absences.ts";
import { answerEscalation } from "../db/queries/escalations.ts";
import { SYSTEM } from "../domain/accounts/actor.ts";
import { twice } from "../test/factories/acts.ts";
import { officerIdFor } from "../test/factories/county.ts";
import { checkedWorlds, letTimePass, ORDERED } from "../test/factories/inspections.ts";
import { HEAD } from "../test/factories/world.ts";
import { sendDigests } from "./digest.ts";
import { createRulebook } from "./rulebook.ts";

const aWorld = checkedWorlds([ORDERED, { ...ORDERED, description: "通道堵塞", dueOn: "2026-04-08" }]);
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

/** The digests of the moment at which it is this o'clock in the bureau. */
function digestsAt(day: string, clock: string): Promise<number> {
  const { db } = given.world;
  const desk = { db, publicUrl: "https://double-random.example", rulebook: createRulebook() };
  return sendDigests({ ...desk, jurisdiction: "370323" }, new Date(`${day}T${clock}:00+08:00`).toISOString());
}

async function letters() {
  return given.world.sql<{ to: string; subject: string; text: string }[]>`
    select to_address as to, subject, text from mail_outbox where kind = 'digest' order by next_attempt_at, to_address`;
}

async function letterTo(workNo: string) {
  return (await letters()).findLast(({ to }) => to.startsWith(workNo.toLowerCase()));
}

test("every officer who owes something gets one letter a day, when the bureau opens and not before", async () => {
  expect(await digestsAt("2026-04-02", "08:59")).toBe(0);
  const sent = await twice(given.world, async () => {
    await digestsAt("2026-04-02", "09:00");
    return (await letters()).length;
  });

  expect(await digestsAt("2026-04-02", "15:00")).toBe(0);
  expect(sent).toBe((await letters()).length);
  expect(new Set((await letters()).map(({ to }) => to)).size).toBe(sent);
  await digestsAt("2026-04-03", "09:00");
  expect((await letters()).length).toBeGreaterThan(sent);
});

test("a morning that was missed is made up for on the same day only", async () => {
  expect(await digestsAt("2026-04-02", "17:59")).toBeGreaterThan(0);

  expect(await digestsAt("2026-04-03", "18:00")).toBe(0);
});

test("on a day off nobody is written to", async () => {
  expect(await digestsAt("2026-04-04", "09:30")).toBe(0);
  expect(await digestsAt("2026-04-06", "09:30")).toBe(0);
});

test("two workers in the same minute write each letter once", async () => {
  const [one, other] = await Promise.all([
    digestsAt("2026-04-02", "09:00"),
    digestsAt("2026-04-02", "09:00"),
  ]);

  const { length } = await letters();
  expect(one + other).toBe(length);
});

test("the letter counts in its subject, and names number, unit, duty, day, basis and address of each line", async () => {
  await digestsAt("2026-04-07", "09:00");

  const [{ work_no: lead } = { work_no: "" }] = await given.world.sql<{ work_no: string }[]>`
    select p.work_no from seats s join inspectors p on p.id = s.inspector_id
    where s.inspection_id = ${given.one.id} and s.place = 0 and s.state = 'accepted'`;
  const letter = await letterTo(lead);
  expect(letter?.subject).toMatch(
    /^双随机日报 4月7日：逾期1项，今日到期0项，待办\d项 \| 1 overdue, 0 due today, \d to do$/,
  );
  expect(letter?.text).toMatch(/已逾期\n- 沂\S+ 沂源第\d机械厂 · 督促企业整改 · 2026-04-02 到期（.+）\n/);
  expect(letter?.text).toMatch(/七日内到期\n- .+ 2026-04-08 到期/);
  expect(letter?.text).toContain(`https://double-random.example/console/inspections/${given.one.id}`);
});

test("an escalation is in its officer's letter until he answers it", async () => {
  const { world, one } = given;
  await letTimePass(world, one.id, "2026-04-09T10:00:00.000Z");
  await digestsAt("2026-04-10", "09:00");
  expect((await letterTo("S001"))?.subject).toContain("督办待答复2项");

  const asked = await world.sql<{ clock_id: string; rung: string }[]>`
    select clock_id, rung from rungs where act = 'escalate' and level = 'section-head'`;
  for (const { clock_id: clockId, rung } of asked) {
    const by = { officerId: officerIdFor("H001"), isHead: true, actor: HEAD };
    const answer = { clockId, rung, words: "已约谈", idempotencyKey: "答复" };
    await answerEscalation(world.db, { ...answer, ...by, at: world.now() });
  }
  await digestsAt("2026-04-13", "09:00");
  expect((await letterTo("S001"))?.subject ?? "").not.toContain("督办待答复");
});

test("the letter of an officer who is away goes to whoever stands in", async () => {
  const { world } = given;
  await world.sql`update inspections set parked_reason = 'could-not-be-applied' where id = ${given.one.id}`;
  const leave = { from: "2026-04-01", until: "2026-04-10" };
  await setAbsence(world.db, "S001", leave, { actor: SYSTEM, at: world.now() });

  await digestsAt("2026-04-02", "09:00");

  expect(await letterTo("S001")).toBeUndefined();
  const head = await letterTo("H001");
  expect(head?.subject).toContain("停滞1项");
  expect(head?.text).toContain("（代官员S001）");
});

test("whoever has nothing to be told of gets no letter", async () => {
  await digestsAt("2026-04-02", "09:00");

  expect(await letterTo("R001")).toBeUndefined();
});
