import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const STARTERS = ["temporal", "activities", "bin"];
const ENDS_BY_ITSELF = /workflowExecutionTimeout|workflowRunTimeout|\bretry:\s*\{/;

test("nobody starts a procedure that time, or a retry, could end or begin again without a person", async () => {
  const guilty: string[] = [];
  for (const folder of STARTERS) {
    for (const name of await readdir(folder, { recursive: true })) {
      if (!name.endsWith(".ts") || name.endsWith(".test.ts")) continue;
      const text = await readFile(`${folder}/${name}`, "utf8");
      if (ENDS_BY_ITSELF.test(text)) guilty.push(`${folder}/${name}`);
    }
  }

  expect(guilty).toEqual([]);
});
