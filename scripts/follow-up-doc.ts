import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { casesPart } from "./follow-up/cases.ts";
import { findingsPart } from "./follow-up/findings.ts";
import { inspectionsPart } from "./follow-up/inspections.ts";
import { clocksPart } from "./follow-up/ladder.ts";

const DOC = join(import.meta.dirname, "..", "docs", "follow-up.md");

/** Writes the state tables of the follow-up, as the code has them, into docs/follow-up.md; with `--check` it only says whether they are current. */
async function followUpDoc(isCheck: boolean): Promise<void> {
  const text = await format(page(), { parser: "markdown" });
  if (!isCheck) writeFileSync(DOC, text);
  else if (readFileSync(DOC, "utf8") !== text) {
    console.error(
      "docs/follow-up.md is not what the code says: run `npm run follow-up-doc` and look at the difference.",
    );
    process.exitCode = 1;
  }
}

function page(): string {
  return `# Follow-up 后续处置

Generated from the code by \`npm run follow-up-doc\`; \`npm run check\` fails when it is out of date. Findings: \`domain/follow-up/finding-course.ts\`; cases: \`domain/penalty/case-course.ts\`; acts: \`domain/campaign/inspection-commands.ts\`; terms: \`db/reference/rule-sets.ts\`.

${findingsPart()}

${inspectionsPart()}

${casesPart()}

${clocksPart()}
`;
}

await followUpDoc(process.argv.includes("--check"));
