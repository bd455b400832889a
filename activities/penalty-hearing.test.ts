import { afterEach, beforeEach, expect, test } from "vitest";
import { refusal } from "../test/factories/acts.ts";
import {
  act,
  caseClocks,
  caseRow,
  caseWorlds,
  leadTo,
  letCasePass,
  tryAct,
} from "../test/factories/penalty.ts";
import { eventsOf, mailsOf } from "../test/factories/records.ts";
import { SUPERVISOR } from "../test/factories/world.ts";

const aWorld = caseWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const mailKinds = async () => (await mailsOf(given.world, given.one.id)).map((mail) => mail.kind);

test("the notice says what is intended and until when the party may answer", async () => {
  const { world, one, caseId } = given;
  await leadTo(world, caseId, "NOTIFIED");

  const notice = (await mailsOf(world, one.id)).find(({ kind }) => kind === "case-notice");
  expect(notice?.text).toContain("罚款 50,000.00 元");
  expect(notice?.text).toContain("防护罩缺失，逾期未改");
  expect(notice?.text).toContain("2026-03-16");
  expect(await caseClocks(world, caseId)).toEqual(["statement 2026-03-16"]);
});

test("a hearing can be asked for on the fifth working day, and not on the next", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "NOTIFIED");
  world.moveTo("2026-03-16T16:00:00.000Z");
  expect(await refusal(world, await tryAct(world, caseId, "requestHearing"))).toEqual({
    reason: "hearing-too-late",
    facts: { dueOn: "2026-03-16" },
  });

  world.moveTo("2026-03-16T15:59:59.999Z");
  expect((await act(world, caseId, "requestHearing")).stage).toBe("HEARING_ASKED");
});

test("silence ends with the term: the case goes on to the legal review by itself", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "NOTIFIED");
  await letCasePass(world, caseId, 7);
  expect((await caseRow(world, caseId)).state).toBe("NOTIFIED");

  await letCasePass(world, caseId, 2);

  expect((await caseRow(world, caseId)).state).toBe("LEGAL_REVIEW");
  expect(await eventsOf(world, caseId)).toContain("term-ended");
});

test("what was received in time and is not settled yet wins against the end of the term", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "NOTIFIED");
  world.moveTo("2026-03-16T15:00:00.000Z");
  const late = {
    kind: "penalty-case",
    id: caseId,
    name: "requestHearing",
    body: { reason: "异议" },
  } as const;
  const commandId = await world.receive({ ...late, actor: SUPERVISOR });
  world.moveTo("2026-03-17T03:00:00.000Z");

  const held = await world.ringCase(caseId);
  const { file } = await world.caseRecords.applyCaseCommand({ caseId, commandId });

  expect(held.stage).toBe("NOTIFIED");
  expect(file.stage).toBe("HEARING_ASKED");
});

test("a hearing is announced seven working days before, held on its day, and may be put off", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "HEARING_ASKED");
  expect(
    await refusal(world, await tryAct(world, caseId, "setHearing", { hearingOn: "2026-03-17" })),
  ).toEqual({
    reason: "hearing-too-early",
    facts: { hearingOn: "2026-03-17", earliest: "2026-03-18" },
  });
  await act(world, caseId, "setHearing", { hearingOn: "2026-03-18" });
  expect(await caseClocks(world, caseId)).toEqual(["hearing 2026-03-18"]);
  expect(await refusal(world, await tryAct(world, caseId, "recordHearing"))).toMatchObject({
    reason: "hearing-on-another-day",
  });

  await act(world, caseId, "setHearing", { hearingOn: "2026-03-20" });
  expect(await caseClocks(world, caseId)).toEqual(["hearing 2026-03-20"]);
  world.moveTo("2026-03-20T08:00:00.000Z");

  expect((await act(world, caseId, "recordHearing")).stage).toBe("LEGAL_REVIEW");
  expect((await mailKinds()).filter((kind) => kind === "hearing")).toHaveLength(2);
});

test("a statement is put on file and moves nothing", async () => {
  const { world, one, caseId } = given;
  await leadTo(world, caseId, "NOTIFIED");
  const evidence = [await world.photo(one.id)];
  expect((await act(world, caseId, "recordStatement", { evidence })).stage).toBe("NOTIFIED");
  expect(await refusal(world, await tryAct(world, caseId, "recordStatement", { evidence }))).toMatchObject({
    reason: "evidence-unknown",
  });
});
