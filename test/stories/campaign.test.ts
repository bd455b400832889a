import { afterAll, beforeAll, expect, test } from "vitest";
import { play } from "../../bin/demo/play.ts";
import { seedSamples } from "../../bin/seed.ts";
import { startStack } from "../../bin/stack.ts";
import type { Stack } from "../../bin/stack.ts";

const SIZE = 40;
const DAY_MS = 1_500;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ testMode: true, seed: seedSamples });
}, 120_000);
afterAll(() => stack.stop(), 30_000);

test(
  "a whole campaign goes through all eight stages and ends with nothing left open, cases, stops and recurrences too",
  { timeout: 240_000 },
  async () => {
    const told: string[] = [];

    const { table, missing } = await play(
      { url: stack.url, inboxUrl: stack.inboxUrl ?? "", databaseUrl: stack.databaseUrl },
      { size: SIZE, dayMs: DAY_MS, say: (line) => told.push(line) },
    );

    expect(missing).toEqual([]);
    expect(table).toMatchObject({
      drawn: SIZE,
      results: {
        NO_ISSUE: 15,
        FIXED_ON_SITE: 6,
        ORDERED: 15,
        TRANSFER: 1,
        NOT_FOUND: 1,
        REFUSED: 1,
        STOPPED: 1,
      },
      findings: {
        total: 25,
        byOutcome: { PASS: 16, FIXED_ON_SITE: 6, CLOSED_BY_FEEDBACK: 2, RESTART_APPROVED: 1 },
      },
      cases: 2,
      equationHolds: true,
      open: 0,
    });
    expect(told.some((line) => line.includes("report published"))).toBe(true);
  },
);
