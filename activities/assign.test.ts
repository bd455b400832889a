import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "../domain/accounts/actor.ts";
import { refusal, twice } from "../test/factories/acts.ts";
import { officer } from "../test/factories/county.ts";
import { letTimePass } from "../test/factories/inspections.ts";
import { preparedWorlds } from "../test/factories/prepared.ts";
import { eventsOf, inspectionOf, mailsOf, runningClocksOf, seatsOf } from "../test/factories/records.ts";
import { aDrawnCampaign, done, HEAD } from "../test/factories/world.ts";
import { picture } from "../test/harness/picture.ts";

const aDrawnWorld = preparedWorlds({
  around: (world) => (act) => twice(world, act),
  prepare: async (world) => {
    const { inspectionIds } = await aDrawnCampaign(world);
    const [id = "", other = ""] = inspectionIds;
    await world.records.takeUpInspection({ inspectionId: id });
    return { id, other };
  },
});
let given: Awaited<ReturnType<typeof aDrawnWorld>>;
beforeEach(async () => {
  given = await aDrawnWorld();
});
afterEach(() => given.world.close());

const seats = () => seatsOf(given.world, given.id);
const inspectorAt = async (place: number) => {
  const seat = (await seats()).find((one) => one.place === place && one.state === "asked");
  return officer(seat?.workNo ?? "nobody", "inspector");
};

/** The drawn team and its alternates, as work numbers. */
async function rank() {
  const { teamRank } = await inspectionOf(given.world, given.id);
  const workNos = (nos: readonly string[]) => nos.map((no) => no.replace("YY-", "I"));
  return {
    team: workNos(teamRank.team),
    leadAlternates: workNos(teamRank.leadAlternates),
    alternates: workNos(teamRank.alternates),
  };
}

async function onlyOnDuty(...workNos: readonly string[]): Promise<void> {
  await given.world.sql`update inspectors set on_duty = work_no = any(${[...workNos]})`;
}

async function linkOf(workNo: string): Promise<Actor> {
  const [link] = await given.world.sql<{ id: string; seat_id: string }[]>`
    select l.id, l.seat_id from access_links l join seats s on s.id = l.seat_id
    join inspectors i on i.id = s.inspector_id where i.work_no = ${workNo} and s.inspection_id = ${given.id}`;
  return { kind: "assignment-link", linkId: link?.id ?? "", seatId: link?.seat_id ?? "" };
}

test("the drawn team is asked once, each by a letter with what, where, when, a page and a calendar entry", async () => {
  const { world, id } = given;

  await twice(world, () => world.records.takeUpInspection({ inspectionId: id }));

  const { number } = await inspectionOf(world, id);
  const mails = await mailsOf(world, id);
  const { team } = await rank();
  expect(await seats()).toMatchObject(
    team.map((workNo, place) => ({ place, turn: 0, workNo, state: "asked" })),
  );
  expect(mails.map((mail) => mail.to).sort()).toEqual(
    team.map((no) => `${no.toLowerCase()}@bureau.example`).sort(),
  );
  expect(await eventsOf(world, id)).toEqual(["team-asked"]);
  for (const { subject, text, ics } of mails) {
    expect(subject).toBe(`【检查派单】${number} 请于 2026-03-11 前确认`);
    expect(text).toMatch(/检查期间: 2026-03-02 至 2026-06-30/);
    expect(text).toMatch(/https:\/\/double-random\.example\/l\/[\w-]{74}/);
    expect(ics).toContain("DTSTART:20260302T010000Z");
  }
});

test("the check begins when every place is accepted, and not before", async () => {
  const { world, id } = given;
  const [lead, second] = [await inspectorAt(0), await inspectorAt(1)];

  const first = await done(world.tell(id, "accept", {}, second));
  const last = await done(world.tell(id, "accept", {}, lead));

  expect([first.stage, last.stage]).toEqual(["assign", "inspect"]);
  expect(await runningClocksOf(world, id)).toMatchObject([{ kind: "check", dueOn: "2026-06-30" }]);
  expect(await refusal(world, () => world.tell(id, "accept", {}, lead))).toMatchObject({
    reason: "wrong-stage",
  });
});

test("a link answers for its own place, once", async () => {
  const { world, id } = given;
  const { team } = await rank();
  const link = await linkOf(team[1] ?? "");

  await done(world.tell(id, "accept", {}, link));

  const seatId = link.kind === "assignment-link" ? link.seatId : "";
  const [row] = await world.sql`select used_at, revoked_at from access_links where seat_id = ${seatId}`;
  expect((await seats())[1]).toMatchObject({ workNo: team[1], state: "accepted" });
  expect(row?.["used_at"]).not.toBeNull();
  expect(row?.["revoked_at"]).not.toBeNull();
  expect(await refusal(world, () => world.tell(id, "decline", { reason: "leave" }, link))).toMatchObject({
    reason: "wrong-person",
  });
});

test("nobody answers for a place that is not his, nor for one of another inspection", async () => {
  const { world, id, other } = given;
  const { team } = await rank();
  const stranger = ["I001", "I002", "I003", "I004", "I005", "I006"].find((no) => !team.includes(no)) ?? "";
  const actors: readonly Actor[] = [
    officer(stranger, "inspector"),
    HEAD,
    { kind: "rectification-link", linkId: id },
    { kind: "assignment-link", linkId: id, seatId: other },
  ];

  for (const actor of actors) {
    expect(await refusal(world, () => world.tell(id, "accept", {}, actor))).toMatchObject({
      reason: "wrong-person",
    });
  }
  const link = await linkOf(team[0] ?? "");
  expect(await refusal(world, () => world.tell(other, "accept", {}, link))).toMatchObject({
    reason: "wrong-person",
  });
});

test("a decline asks the next in rank, who may be asked for both places but holds only one", async () => {
  const { world, id } = given;
  const { team, leadAlternates, alternates } = await rank();

  await done(world.tell(id, "decline", { reason: "leave" }, await inspectorAt(0)));
  await done(world.tell(id, "decline", { reason: "unwell" }, await inspectorAt(1)));

  const nextLead = leadAlternates.find((no) => !team.includes(no));
  const nextOther = alternates.find((no) => !team.includes(no) && no !== nextLead);
  expect(await seats()).toEqual([
    { place: 0, turn: 0, workNo: team[0], state: "declined", reason: "leave" },
    { place: 0, turn: 1, workNo: nextLead, state: "asked", reason: null },
    { place: 1, turn: 0, workNo: team[1], state: "declined", reason: "unwell" },
    { place: 1, turn: 1, workNo: nextOther, state: "asked", reason: null },
  ]);
  expect(await world.sql`select * from recusals`).toHaveLength(0);
});

test("a conflict bars the pair for good; the place goes on", async () => {
  const { world, id } = given;
  const lead = await inspectorAt(0);

  await done(world.tell(id, "decline", { reason: "conflict" }, lead));

  const { enterpriseId } = await inspectionOf(world, id);
  const { team } = await rank();
  expect(
    await world.sql`select i.work_no, r.enterprise_id, r.reason from recusals r join inspectors i on i.id = r.inspector_id`,
  ).toEqual([{ work_no: team[0], enterprise_id: enterpriseId, reason: "conflict" }]);
  expect(await refusal(world, () => world.tell(id, "accept", {}, lead))).toMatchObject({
    reason: "wrong-person",
  });
});

test("two working days of silence pass a place on; an answer after that comes too late", async () => {
  const { world, id } = given;
  const [lead, second] = [await inspectorAt(0), await inspectorAt(1)];
  await done(world.tell(id, "accept", {}, second));

  await letTimePass(world, id, "2026-03-11T15:59:59.999Z");
  expect((await seats()).map((seat) => seat.state)).toEqual(["asked", "accepted"]);
  await letTimePass(world, id, "2026-03-12T04:00:00.000Z");

  expect((await seats()).map((seat) => seat.state)).toEqual(["silent", "asked", "accepted"]);
  expect(await runningClocksOf(world, id)).toMatchObject([{ kind: "acceptance", dueOn: "2026-03-16" }]);
  expect(await refusal(world, () => world.tell(id, "accept", {}, lead))).toMatchObject({
    reason: "wrong-person",
  });
});

test("when all have been silent they are asked again, in rank, and one who declined is not", async () => {
  const { world, id } = given;
  const { team } = await rank();
  const [lead = "", second = ""] = team;
  await onlyOnDuty(lead, second);
  await letTimePass(world, id, "2026-03-12T04:00:00.000Z");

  expect(await seats()).toMatchObject([
    { place: 0, turn: 0, workNo: lead, state: "silent" },
    { place: 0, turn: 1, workNo: lead, state: "asked" },
    { place: 1, turn: 0, workNo: second, state: "silent" },
    { place: 1, turn: 1, workNo: second, state: "asked" },
  ]);
});

test("when nobody is left a decline is refused, with what a clerk can do about it, and the place stays asked", async () => {
  const { world, id } = given;
  const { team } = await rank();
  await onlyOnDuty(...team);
  const lead = await inspectorAt(0);

  expect(await refusal(world, () => world.tell(id, "decline", { reason: "leave" }, lead))).toEqual({
    reason: "no-inspector-left",
    facts: { place: 0 },
  });
});

test("when nobody is left a ring fails for good and changes nothing, so that the inspection is parked", async () => {
  const { world, id } = given;
  await onlyOnDuty();
  world.moveTo("2026-03-12T04:00:00.000Z");
  const before = await picture(world.sql);

  const failure = await world.ring(id).catch((error: unknown) => error);

  expect(failure).toMatchObject({ type: "no-inspector-left", nonRetryable: true });
  expect(await picture(world.sql)).toEqual(before);
});

test("who is off duty, out of certificate, barred or at the cap is passed over", async () => {
  const { world, other } = given;
  const { teamRank, enterpriseId } = await inspectionOf(world, other);
  const [lead = "", second = ""] = teamRank.team;
  await world.sql`update inspectors set on_duty = false where public_no = ${lead}`;
  await world.sql`update inspectors set certificate_expires_on = '2026-06-29' where public_no = ${second}`;
  const [barred = "", free = ""] = teamRank.leadAlternates.filter((no) => !teamRank.team.includes(no));
  await world.sql`insert into recusals (id, inspector_id, enterprise_id, reason, declared_at)
    select gen_random_uuid(), id, ${enterpriseId}, 'conflict', now() from inspectors where public_no = ${barred}`;

  await world.records.takeUpInspection({ inspectionId: other });

  const asked = (await seatsOf(world, other)).map((seat) => seat.workNo);
  const out = [lead, second, barred].map((no) => no.replace("YY-", "I"));
  expect(asked[0]).toBe(free.replace("YY-", "I"));
  expect(asked.filter((no) => out.includes(no))).toEqual([]);
});

test("silence and declines of the whole roster end in a team, or in nobody, and never in the same person twice", async () => {
  const { world, id } = given;
  for (let at = 0; at < 4; at += 1)
    await done(world.tell(id, "decline", { reason: "other-duty" }, await inspectorAt(at % 2)));

  const held = (await seats()).filter((seat) => seat.state === "asked").map((seat) => seat.workNo);
  const declined = (await seats()).filter((seat) => seat.state === "declined").map((seat) => seat.workNo);

  expect(new Set([...held, ...declined]).size).toBe(6);
  expect(
    await refusal(world, async () => world.tell(id, "decline", { reason: "leave" }, await inspectorAt(1))),
  ).toMatchObject({
    reason: "no-inspector-left",
  });
});
