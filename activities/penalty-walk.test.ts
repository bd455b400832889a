import { expect, test } from "vitest";
import { CASE_PERMISSIONS } from "../domain/penalty/case-acts.ts";
import type { CaseCommand } from "../domain/penalty/case-acts.ts";
import { advanceCase } from "../domain/penalty/case-course.ts";
import { CLOCK_OF_CASE, isLiveCase, LIVE_CASE_STATES } from "../domain/penalty/case-state.ts";
import type { CaseState } from "../domain/penalty/case-state.ts";
import type { World } from "../test/factories/open-world.ts";
import { caseClocks, caseRow, caseWorlds, lawfulAct, leadTo } from "../test/factories/penalty.ts";

const aWorld = caseWorlds();
const STATES: readonly CaseState[] = [...LIVE_CASE_STATES, "CLOSED"];

/** First what is unlawful in a state, then what leaves it there, and last what moves the case on. */
function inOrder(state: CaseState): readonly CaseCommand[] {
  const weight = (name: CaseCommand) => {
    const next = advanceCase(state, name);
    if (!next.ok) return 0;
    return next.value === state ? 1 : 2;
  };
  return (Object.keys(CASE_PERMISSIONS) as CaseCommand[]).sort((one, other) => weight(one) - weight(other));
}

async function isClocked(world: World, caseId: string): Promise<boolean> {
  const { state } = await caseRow(world, caseId);
  const clocks = await caseClocks(world, caseId);
  if (!isLiveCase(state)) return clocks.length === 0;
  return clocks.filter((clock) => clock.startsWith(`${CLOCK_OF_CASE[state]} `)).length === 1;
}

test.each(STATES)("in %s every act does its one thing or is refused with a reason", async (state) => {
  const { world, caseId } = await aWorld();
  await leadTo(world, caseId, state);

  for (const name of inOrder(state)) {
    const before = await caseRow(world, caseId);
    const { body, actor } = await lawfulAct(world, caseId, name);
    const { outcome } = await world.tellCase(caseId, name, body, actor);
    const after = await caseRow(world, caseId);
    if (outcome.status === "rejected") {
      expect(outcome.reason === "wrong-stage").toBe(!advanceCase(before.state, name).ok);
      expect(after).toEqual(before);
    } else {
      expect(outcome).toEqual({ status: "done", version: after.version, stage: after.state });
      expect(advanceCase(before.state, name).ok).toBe(true);
      expect(after.version).toBeGreaterThan(before.version);
    }
    expect(await isClocked(world, caseId)).toBe(true);
  }
  await world.close();
});
