import { EMERGENCY_ITEMS } from "./emergency.ts";
import { ENFORCEMENT_ITEMS } from "./enforcement.ts";
import { FIREWORKS_ITEMS } from "./fireworks.ts";
import { GENERAL_ITEMS } from "./general.ts";
import { HAZCHEM_ITEMS } from "./hazchem.ts";
import { INDUSTRY_ITEMS } from "./industry.ts";
import type { ItemDraft } from "./item.ts";
import { MINE_ITEMS } from "./mines.ts";

/** The items of each section, by its code. */
export const ITEMS_BY_SECTION: Readonly<Record<string, readonly ItemDraft[]>> = {
  ZH: GENERAL_ITEMS,
  YJ: EMERGENCY_ITEMS,
  WH: HAZCHEM_ITEMS,
  FM: MINE_ITEMS,
  GM: INDUSTRY_ITEMS,
  YH: FIREWORKS_ITEMS,
  ZF: ENFORCEMENT_ITEMS,
};
