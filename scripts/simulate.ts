import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { YearReport } from "../test/simulation/year.ts";

const { values } = parseArgs({
  options: {
    year: { type: "string", default: "2026" },
    seed: { type: "string", default: "1" },
    inspections: { type: "string", default: "2000" },
    json: { type: "string" },
  },
});

/** Plays a year of the bureau and says what it came to; ends with 1 when anything was wrong. */
async function simulate(): Promise<void> {
  if (values.year !== "2026")
    throw new Error("Only 2026 can be played: it is the year whose calendar is published");
  // Letters are written by the thousand: the build of the product writes them twice as fast.
  process.env["NODE_ENV"] ??= "production";
  const report = await play(Number(values.seed), Number(values.inspections));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  print(report);
  process.exitCode = report.faults.length === 0 ? 0 : 1;
}

async function play(seed: number, inspections: number): Promise<YearReport> {
  const { openScratch } = await import("../test/simulation/scratch.ts");
  const { simulateYear } = await import("../test/simulation/year.ts");
  const scratch = await openScratch();
  const begunAt = performance.now();
  try {
    return await simulateYear({
      ...scratch,
      seed,
      inspections,
      tell: (day) => {
        console.error(`${day}  ${Math.round((performance.now() - begunAt) / 1000)} s`);
      },
    });
  } finally {
    await scratch.close();
  }
}

function print({ figures, faults }: YearReport): void {
  for (const [topic, figure] of Object.entries(figures)) {
    console.log(
      typeof figure === "object" ? `${topic}\n${lines(figure as object)}` : `${topic}  ${String(figure)}`,
    );
  }
  for (const fault of faults) console.log(`FAULT  ${fault}`);
  console.log(faults.length === 0 ? "all checks hold" : `${faults.length} faults`);
}

function lines(figure: object): string {
  return Object.entries(figure)
    .map(
      ([name, value]) =>
        `  ${name.padEnd(28)} ${typeof value === "object" ? words(value as object) : String(value)}`,
    )
    .join("\n");
}

function words(counts: object): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${String(count)}`)
    .join(", ");
}

await simulate();
