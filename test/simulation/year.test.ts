import { afterEach, expect, test } from "vitest";
import { workflowBundle } from "../harness/bundle.ts";
import { createTestDb, type TestDb } from "../harness/database.ts";
import { EXPIRED_IS_CLOSED, FORGOTTEN_CLOCK, RUNG_TWICE, type Broken } from "./broken.ts";
import { simulateYear } from "./year.ts";

let database: TestDb;
afterEach(() => database.close());

async function play(inspections: number, seed: number, broken?: Broken) {
  database = await createTestDb();
  await broken?.prepare(database.sql);
  const bundle = await workflowBundle();
  const alter = broken === undefined ? {} : { alter: broken.alter };
  return simulateYear({ database, bundle, inspections, seed, ...alter, enoughFaults: 1 });
}

test("a tenth of a year goes by: nothing is silent, nothing fires at night or twice, and the equation holds", async () => {
  const { figures, faults } = await play(200, 20_261_123);

  expect(faults).toEqual([]);
  const { closed = 0, ...open } = figures.inspections;
  const drawn = Object.values(open).reduce((sum, count) => sum + count, closed);
  expect(drawn).toBe(200);
  expect(closed).toBeGreaterThan(drawn / 2);
  expect(figures.crashes["days"]).toBe(365);
}, 600_000);

test.each([
  ["a forgotten clock", FORGOTTEN_CLOCK, "every live finding has exactly one live clock"],
  ["a rung that fires twice", RUNG_TWICE, "no rung fired twice today"],
  ["an expired deadline taken as closed", EXPIRED_IS_CLOSED, "what ended today has its proof"],
])(
  "a year with %s is caught",
  async (_, broken, check) => {
    const { faults } = await play(40, 7, broken);

    expect(faults.some((fault) => fault.startsWith(check))).toBe(true);
  },
  300_000,
);
