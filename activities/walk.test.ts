import fc from "fast-check";
import { expect, test } from "vitest";
import { isTerminal } from "../domain/inspect/finding.ts";
import {
  aCheckedInspection,
  CASE,
  FIXED_ON_SITE,
  ORDERED,
  staffedWorlds,
  STOPPED,
  TRANSFERRED,
} from "../test/factories/inspections.ts";
import type { Staffed } from "../test/factories/inspections.ts";
import { faultsOf } from "../test/factories/invariants.ts";
import type { World } from "../test/factories/open-world.ts";
import { findingsOf, inspectionOf } from "../test/factories/records.ts";
import { lawfulSteps } from "../test/factories/walk.ts";
import type { Step } from "../test/factories/walk.ts";

const aWorld = staffedWorlds();
const found = fc.constantFrom(ORDERED, ORDERED, STOPPED, TRANSFERRED, CASE, FIXED_ON_SITE);

/** Takes a step and insists on the invariants after it. */
async function take(world: World, { id }: Staffed, step: Step): Promise<void> {
  const { version } = await inspectionOf(world, id);
  await step.take();
  const after = await inspectionOf(world, id);
  expect({ after: step.name, version: after.version, faults: await faultsOf(world, id) }).toEqual({
    after: step.name,
    version: version + step.raises,
    faults: [],
  });
}

test("whatever lawfully happens, no finding is ever silent, and every inspection can be brought to its end", async () => {
  const walk = fc.asyncProperty(
    fc.array(found, { maxLength: 4 }),
    fc.array(fc.nat(), { minLength: 5, maxLength: 20 }),
    async (findings, choices) => {
      const { world, one } = await aWorld();
      await aCheckedInspection(world, one, findings);
      for (const choice of choices) {
        const steps = await lawfulSteps(world, one);
        const step = steps[choice % steps.length];
        if (step !== undefined) await take(world, one, step);
      }
      await bringToItsEnd(world, one);
      await world.close();
    },
  );

  await fc.assert(walk, { numRuns: 10, interruptAfterTimeLimit: 10_000, endOnFailure: true });
});

/** What leads to the end, the nearer the end the earlier. */
const ENDING = [
  "resume",
  "reviewRecord",
  "amendRecord",
  "publishResult",
  "restorePower",
  "approveRestart",
  "requestRestart",
  "recordReinspection",
  "reportRectified",
  "recordFeedback",
  "acknowledgeTransfer",
  "orderAgain",
];

/** Does what is left to do, and lets every re-inspection pass; a penalty case goes on by itself. */
async function bringToItsEnd(world: World, one: Staffed): Promise<void> {
  for (let left = 40; left > 0; left -= 1) {
    const steps = await lawfulSteps(world, one);
    if (await isAtItsEnd(world, one)) return;
    const [next] = ENDING.flatMap((name) => steps.find((step) => step.name === name) ?? []);
    if (next === undefined) throw new Error(`A dead end: ${steps.map((step) => step.name).join(", ")}`);
    await take(world, one, next);
  }
  throw new Error("The inspection does not end");
}

async function isAtItsEnd(world: World, { id }: Staffed): Promise<boolean> {
  const { stage, publishedAt, suspendedAt } = await inspectionOf(world, id);
  if (stage === "closed") return true;
  const open = await world.sql`select 1 from penalty_cases where inspection_id = ${id} and state <> 'CLOSED'`;
  const findings = await findingsOf(world, id);
  const ended = findings.every((finding) => isTerminal(finding.state));
  return ended && publishedAt !== null && suspendedAt === null && open.length > 0;
}
