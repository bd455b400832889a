import { afterEach, beforeEach, expect, test } from "vitest";
import { setAbsence } from "../db/queries/absences.ts";
import { SYSTEM } from "../domain/accounts/actor.ts";
import { refusal, twice } from "../test/factories/acts.ts";
import { officerIdFor } from "../test/factories/county.ts";
import {
  aCheckedInspection,
  aVisit,
  letTimePass,
  ORDERED,
  staffedWorlds,
} from "../test/factories/inspections.ts";
import { mailsOf, rungsOf } from "../test/factories/records.ts";

const aWorld = staffedWorlds({ around: (world) => (act) => twice(world, act) });
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const DUE_THE_NEXT_WEEK = { ...ORDERED, dueOn: "2026-03-18" };

/** An enterprise that never answers; its order is due on a Wednesday. */
async function anOrder(until: string) {
  const { world, one } = given;
  await aCheckedInspection(world, one, [DUE_THE_NEXT_WEEK]);
  await letTimePass(world, one.id, `${until}T10:00:00.000Z`);
}

async function rectificationRungs() {
  const rungs = await rungsOf(given.world, given.one.id);
  return rungs.filter((rung) => rung.kind === "rectification");
}

async function mailsOfKind(kind: RegExp) {
  const mails = await mailsOf(given.world, given.one.id);
  return mails.filter((mail) => kind.test(mail.kind));
}

async function kindsTo(recipient: RegExp) {
  const mails = await mailsOf(given.world, given.one.id);
  return mails.filter((mail) => recipient.test(mail.to)).map(({ kind }) => kind);
}

test("in a silent month an enterprise gets a letter now and again, and officers but one when they may come", async () => {
  await anOrder("2026-04-10");

  expect(await kindsTo(/^qiye/)).toEqual([
    "order",
    ...Array<string>(3).fill("rectification-reminder"),
    ...Array<string>(5).fill("rectification-overdue"),
  ]);
  expect(await kindsTo(/^i\d/)).toEqual(["assignment", "assignment", "term-expired", "term-expired"]);
  expect((await rectificationRungs()).length).toBeGreaterThan(17);
});

test("an escalation goes round an officer who is away, and the rung keeps the detour", async () => {
  const { world, one } = given;
  const leave = { from: "2026-03-20", until: "2026-03-27" };
  await setAbsence(world.db, "S001", leave, { actor: SYSTEM, at: world.now() });

  await anOrder("2026-03-23");

  const [escalated] = (await rectificationRungs()).filter(({ act }) => act === "escalate");
  expect(escalated).toMatchObject({ level: "section-head", officerId: officerIdFor("H001") });
  const [kept] = await world.sql<{ facts: object }[]>`
    select facts from rungs r join clocks c on c.id = r.clock_id
    where r.inspection_id = ${one.id} and r.act = 'escalate' and c.kind = 'rectification'`;
  expect(kept?.facts).toMatchObject({ detour: true, instead: officerIdFor("S001") });
});

test("when a member of the team leaves, the supervisor is told with the rest of the team", async () => {
  const { world, one } = given;
  await world.sql`update inspectors set on_duty = false where id = (
    select inspector_id from seats where inspection_id = ${one.id} and place = 0 and state = 'accepted')`;

  await anOrder("2026-03-19");

  const told = await mailsOfKind(/^term-expired$/);
  expect(told.map(({ to }) => to.replace(/\d+/, ""))).toEqual(["i@bureau.example", "s@bureau.example"]);
});

test("what cannot be mailed to an enterprise goes to the lead, to be delivered by hand, and that is on record", async () => {
  const { world, one } = given;
  await world.sql`update enterprises set contact_email = ''`;

  await anOrder("2026-03-19");

  const orders = await mailsOfKind(/^order$/);
  expect(orders.map(({ to, subject }) => [to.replace(/\d+/, ""), subject.slice(0, 8)])).toEqual([
    ["i@bureau.example", "【请当面送达】【"],
  ]);
  const recorded = await world.sql<{ kind: string }[]>`
    select facts->>'kind' as kind from ledger where subject_id = ${one.id} and event = 'letter-by-hand' order by seq`;
  expect(recorded.map(({ kind }) => kind)).toContain("order");
  expect(recorded.map(({ kind }) => kind)).toContain("rectification-reminder");
});

test("no term begins that nobody in office would answer for", async () => {
  const { world, one } = given;
  await world.sql`update officers set active = false where roles && array['head', 'registrar']`;
  const visit = await aVisit(world, one.id, [ORDERED]);

  expect(await refusal(world, () => world.tell(one.id, "recordVisit", visit, one.lead))).toEqual({
    reason: "no-recipient",
    facts: { level: "bureau-head" },
  });
});
