import { describe, expect, test } from "vitest";
import { INSPECTION_COMMANDS } from "../domain/campaign/inspection-commands.ts";
import type { InspectionCommand } from "../domain/campaign/inspection-commands.ts";
import { isTerminal, LIVE_STATES, TERMINAL_STATES } from "../domain/inspect/finding.ts";
import type { LiveState } from "../domain/inspect/finding.ts";
import { PROBLEM_REASONS } from "../api/problem-words.ts";
import { EVERY_ACT } from "../test/factories/every-act.ts";
import type { Occasion } from "../test/factories/every-act.ts";
import { isPublished, staffedWorlds } from "../test/factories/inspections.ts";
import { faultsOf } from "../test/factories/invariants.ts";
import { A_SUSPENSION } from "../test/factories/measures.ts";
import { preparedWorlds } from "../test/factories/prepared.ts";
import { aFindingIn } from "../test/factories/situations.ts";
import { undone } from "../test/factories/trial.ts";
import { aDrawnCampaign, done, ENTERPRISE, HEAD } from "../test/factories/world.ts";

const aWorld = staffedWorlds();
const aDrawnWorld = preparedWorlds({ prepare: (world) => aDrawnCampaign(world) });
const NAMES = Object.keys(INSPECTION_COMMANDS) as readonly InspectionCommand[];
const NOTHING = "00000000-0000-8000-a000-000000000000";

/** Acts on the inspection itself, whatever its findings do. */
const BESIDE: readonly InspectionCommand[] = [
  "reviewRecord",
  "object",
  "decideObjection",
  "suspend",
  "recomputeClocks",
  "retryParked",
];
/** Acts on a finding, by its state; the order's own term still runs. */
const ON_FINDING: Readonly<Record<LiveState, readonly InspectionCommand[]>> = {
  ORDERED: ["reportRectified", "requestExtension"],
  EXT_REQUESTED: ["reportRectified", "decideExtension"],
  RECTIFIED_REPORTED: ["recordReinspection"],
  FAIL: ["orderAgain", "fileCase", "transfer"],
  CASE_FILED: ["reportRectified", "recordReinspection", "transfer"],
  REINSPECT_DUE: ["reportRectified", "recordReinspection"],
  STOPPED: ["fileCase", "requestRestart", "listForSupervision", "noticePowerCut"],
  LISTED: ["fileCase", "requestRestart", "noticePowerCut"],
  RESTART_REQUESTED: ["approveRestart", "refuseRestart", "noticePowerCut"],
  TRANSFERRED: ["acknowledgeTransfer", "returnTransfer"],
  RECEIPT: ["returnTransfer", "recordFeedback"],
};

/** Does one act and undoes it; gives how it ended, and what it left wrong. */
function outcomeOf(occasion: Occasion, name: InspectionCommand) {
  return undone(occasion.world, async (world) => {
    const inside = { ...occasion, world };
    const { actor, body } = EVERY_ACT[name];
    const { outcome } = await world.tell(occasion.id, name, await body(inside), actor(inside));
    const faults = await faultsOf(world, occasion.id);
    return { name, faults, reason: outcome.status === "done" ? null : outcome.reason };
  });
}

/** Tries every act: what was done, and what went wrong with one or was refused without words. */
async function tryAll(occasion: Occasion) {
  const outcomes = [];
  for (const name of NAMES) outcomes.push(await outcomeOf(occasion, name));
  const isTyped = (reason: string) => PROBLEM_REASONS.includes(reason) && reason !== "could-not-be-applied";
  return {
    wrong: outcomes.filter(
      ({ faults, reason }) => faults.length > 0 || (reason !== null && !isTyped(reason)),
    ),
    done: outcomes.flatMap(({ name, reason }) => (reason === null ? [name] : [])),
  };
}

function inOrder(...names: readonly InspectionCommand[]): readonly InspectionCommand[] {
  return NAMES.filter((name) => names.includes(name));
}

describe("whatever state a finding is in, every act does its one thing or is refused in words", () => {
  test.each([...LIVE_STATES, ...TERMINAL_STATES])("%s", async (state) => {
    const { world, one } = await aWorld();
    const { findingId } = await aFindingIn(world, one, state);
    const spoken = { against: "record", words: "情况有出入", evidence: [] };
    await done(world.tell(one.id, "object", spoken, ENTERPRISE));
    const [ids] = await world.sql<{ objectionId: string; clockId: string }[]>`
      select o.id as "objectionId", c.id as "clockId" from objections o, clocks c where c.kind = 'review'`;

    const tried = await tryAll({ ...one, world, findingId, objectionId: NOTHING, clockId: NOTHING, ...ids });

    const onFinding = isTerminal(state) ? [] : [...ON_FINDING[state], "recordUnitClosed" as const];
    expect(tried).toEqual({ wrong: [], done: inOrder(...BESIDE, ...onFinding) });
    await world.close();
  });
});

describe("and so it is where no finding is at hand", () => {
  const nothing = { findingId: NOTHING, objectionId: NOTHING, clockId: NOTHING };

  test("before the team is complete", async () => {
    const { world, inspectionIds } = await aDrawnWorld();
    const [id = ""] = inspectionIds;
    await world.records.takeUpInspection({ inspectionId: id });

    const { wrong } = await tryAll({ ...nothing, id, world, lead: HEAD, second: HEAD });

    expect(wrong).toEqual([]);
    await world.close();
  });

  test("before the check", async () => {
    const { world, one } = await aWorld();

    const tried = await tryAll({ ...nothing, ...one, world });

    expect(tried).toEqual({
      wrong: [],
      done: ["enterUrgently", "recordVisit", "suspend", "recomputeClocks", "retryParked"],
    });
    await world.close();
  });

  test("while everything is suspended", async () => {
    const { world, one } = await aWorld();
    const { findingId } = await aFindingIn(world, one, "RECTIFIED_REPORTED");
    await done(world.tell(one.id, "suspend", A_SUSPENSION, HEAD));

    const tried = await tryAll({ ...nothing, ...one, world, findingId });

    expect(tried.wrong).toEqual([]);
    expect(tried.done).toEqual(expect.arrayContaining(["recordReinspection", "recordUnitClosed", "resume"]));
    expect(tried.done).not.toContain("suspend");
    await world.close();
  });

  test("once it is closed: then nothing is done any more", async () => {
    const { world, one } = await aWorld();
    const { findingId } = await aFindingIn(world, one, "PASS");
    await isPublished(world, one);

    expect(await tryAll({ ...nothing, ...one, world, findingId })).toEqual({ wrong: [], done: [] });
    await world.close();
  });
});
