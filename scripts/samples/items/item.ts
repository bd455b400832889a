import type { Importance } from "../../../domain/registers/item.ts";

/** An item without its number: name, what is required, how it is checked, the law, and its importance. */
export type ItemDraft = readonly [
  name: string,
  requirement: string,
  method: string,
  legalBasis: string,
  importance: Importance,
];
