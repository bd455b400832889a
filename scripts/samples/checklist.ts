import { IMPORTANCE_WORDS, wordFor } from "../../documents/workbooks/vocabulary.ts";
import type { Line } from "./enterprises.ts";
import { ITEMS_BY_SECTION } from "./items/all.ts";
import type { ItemDraft } from "./items/item.ts";
import { SECTIONS } from "./places.ts";

/** The sample bureau's list of matters that may be inspected. */
export function makeChecklist(): readonly Line[] {
  return Object.entries(ITEMS_BY_SECTION).flatMap(([section, drafts]) =>
    drafts.map((draft, index) => line(section, draft, index + 1)),
  );
}

function line(
  section: string,
  [name, requirement, method, legalBasis, importance]: ItemDraft,
  number: number,
): Line {
  return {
    code: `${section}-${String(number).padStart(3, "0")}`,
    sectionCode: SECTIONS.find(({ code }) => code === section)?.name ?? "",
    name,
    requirement,
    method,
    legalBasis,
    importance: wordFor(IMPORTANCE_WORDS, importance),
    publishedOn: "2026-01-15",
    inForceFrom: "2026-02-01",
    inForceTo: "",
  };
}
