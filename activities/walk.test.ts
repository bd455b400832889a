import fc from "fast-check";
import { expect, test } from "vitest";
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
import { inspectionOf } from "../test/factories/records.ts";
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

const ENDING = [
  "reviewRecord",
  "amendRecord",
  "publishResult",
  "reportRectified",
  "acknowledgeTransfer",
  "recordFeedback",
  "approveRestart",
  "orderAgain",
];

/** Does what is left to do, and lets every re-inspection pass. */
async function bringToItsEnd(world: World, one: Staffed): Promise<void> {
  for (let left = 30; left > 0; left -= 1) {
    const steps = await lawfulSteps(world, one);
    if (steps.length === 0) return;
    const pass = steps.find((step) => step.name === "recordReinspection");
    const step = pass ?? steps.find((one_) => ENDING.includes(one_.name));
    if (step === undefined) throw new Error(`A dead end: ${steps.map((one_) => one_.name).join(", ")}`);
    await take(world, one, step);
  }
  throw new Error("The inspection does not end");
}
