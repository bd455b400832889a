import { afterEach, beforeEach, expect, test } from "vitest";
import { refusal } from "../test/factories/acts.ts";
import { officer, officerIdFor } from "../test/factories/county.ts";
import {
  act,
  caseWorlds,
  INVESTIGATOR,
  leadTo,
  letCasePass,
  REVIEWER,
  SECOND_ID,
  tryAct,
} from "../test/factories/penalty.ts";

const aWorld = caseWorlds();
let given: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  given = await aWorld();
});
afterEach(() => given.world.close());

const BOTH = officer("I001", "legal-reviewer");

test("two officers investigate, and the second is another inspector in office", async () => {
  const { world, caseId } = given;
  const report = (secondInvestigatorId: string) =>
    tryAct(world, caseId, "reportInvestigation", { secondInvestigatorId });

  expect(await refusal(world, await report(officerIdFor("I001")))).toMatchObject({
    reason: "second-officer-missing",
  });
  expect(await refusal(world, await report(officerIdFor("H001")))).toMatchObject({
    reason: "officer-unknown",
  });
  await world.sql`update officers set active = false where id = ${SECOND_ID}`;
  expect(await refusal(world, await report(SECOND_ID))).toMatchObject({ reason: "officer-unknown" });
});

test("nobody reviews what he investigated, nor decides what he investigated or reviewed", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "LEGAL_REVIEW");
  expect(await refusal(world, await tryAct(world, caseId, "passLegalReview", {}, BOTH))).toEqual({
    reason: "four-eyes",
    facts: { act: "passLegalReview" },
  });
  expect(await refusal(world, await tryAct(world, caseId, "returnFromReview", {}, BOTH))).toMatchObject({
    reason: "four-eyes",
  });
  await act(world, caseId, "passLegalReview");
  await act(world, caseId, "recordDiscussion");

  const second = { kind: "officer", officerId: SECOND_ID, roles: ["head"] } as const;
  for (const person of [INVESTIGATOR, second, REVIEWER]) {
    expect(await refusal(world, await tryAct(world, caseId, "decide", {}, person))).toEqual({
      reason: "four-eyes",
      facts: { act: "decide" },
    });
  }
});

test("who has ever investigated is barred, also after the case was sent back", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "LEGAL_REVIEW");
  await act(world, caseId, "returnFromReview");
  const second = { secondInvestigatorId: officerIdFor("I004") };
  await act(world, caseId, "reportInvestigation", second, officer("I003", "inspector"));
  await act(world, caseId, "giveNotice");
  await letCasePass(world, caseId, 9);

  expect(await refusal(world, await tryAct(world, caseId, "passLegalReview", {}, BOTH))).toMatchObject({
    reason: "four-eyes",
  });
});

test("one of the investigators does not preside over the hearing", async () => {
  const { world, caseId } = given;
  await leadTo(world, caseId, "HEARING_ASKED");
  const preside = await tryAct(world, caseId, "setHearing", { presiderId: SECOND_ID });
  expect(await refusal(world, preside)).toEqual({ reason: "four-eyes", facts: { act: "setHearing" } });
});

test("a link is no officer", async () => {
  const { world, caseId } = given;
  const link = { kind: "rectification-link", linkId: caseId } as const;
  expect(await refusal(world, await tryAct(world, caseId, "reportInvestigation", {}, link))).toMatchObject({
    reason: "wrong-person",
  });
});
