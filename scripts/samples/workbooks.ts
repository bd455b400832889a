import type { Offers } from "../../documents/workbooks.ts";
import { writeRegisterWorkbook } from "../../documents/workbooks.ts";
import { makeChecklist } from "./checklist.ts";
import { makeEnterprises } from "./enterprises.ts";
import { makeFaultyEnterprises, makeFaultyInspectors } from "./faulty.ts";
import { makeInspectors } from "./inspectors.ts";
import { SECTIONS, TOWNS } from "./places.ts";
import { createChance } from "./random.ts";

const SEED = 370323;

/** Every file of `samples/yiyuan`, by name; the same seed always makes the same content. */
export async function makeSampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const offers: Offers = { towns: TOWNS.map(({ name }) => name), sections: SECTIONS.map(({ name }) => name) };
  const enterprises = makeEnterprises(createChance(SEED));
  const inspectors = makeInspectors(createChance(SEED + 1));
  return new Map([
    ["towns.json", json(TOWNS)],
    ["sections.json", json(SECTIONS)],
    ["enterprises.xlsx", await writeRegisterWorkbook("enterprises", offers, enterprises)],
    ["inspectors.xlsx", await writeRegisterWorkbook("inspectors", offers, inspectors)],
    ["checklist-items.xlsx", await writeRegisterWorkbook("checklist-items", offers, makeChecklist())],
    [
      "faulty-enterprises.xlsx",
      await writeRegisterWorkbook("enterprises", offers, makeFaultyEnterprises(enterprises)),
    ],
    [
      "faulty-inspectors.xlsx",
      await writeRegisterWorkbook("inspectors", offers, makeFaultyInspectors(inspectors)),
    ],
  ]);
}

function json(content: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}
