import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openScratch } from "../test/simulation/scratch.ts";
import { simulateYear } from "../test/simulation/year.ts";

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
    throw new Error("Only 2026 can be played: its calendar is the one that is published");
  const scratch = await openScratch();
  try {
    const { figures, faults } = await simulateYear({
      ...scratch,
      seed: Number(values.seed),
      inspections: Number(values.inspections),
      tell: (news) => {
        console.error(news);
      },
    });
    console.log(JSON.stringify(figures, null, 2));
    for (const fault of faults) console.error(`FAULT ${fault}`);
    if (values.json !== undefined)
      writeFileSync(values.json, `${JSON.stringify({ figures, faults }, null, 2)}\n`);
    console.log(faults.length === 0 ? "all checks hold" : `${faults.length} faults`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await scratch.close();
  }
}

await simulate();
