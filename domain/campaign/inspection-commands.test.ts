import { expect, test } from "vitest";
import { PERMISSIONS } from "../accounts/permissions.ts";
import { CAMPAIGN_COMMANDS } from "./campaign-commands.ts";
import { INSPECTION_COMMANDS } from "./inspection-commands.ts";
import { STAGES } from "./stages.ts";

test("no act is lawful once a campaign or an inspection has ended", () => {
  const all: readonly { readonly stages: readonly string[] }[] = [
    ...Object.values(CAMPAIGN_COMMANDS),
    ...Object.values(INSPECTION_COMMANDS),
  ];

  expect(all.filter(({ stages }) => stages.includes("closed") || stages.includes("cancelled"))).toEqual([]);
  expect(all.filter(({ stages }) => stages.length === 0)).toEqual([]);
});

test("every act names a permission that somebody holds", () => {
  const named = [...Object.values(CAMPAIGN_COMMANDS), ...Object.values(INSPECTION_COMMANDS)];
  const holders = named.map(({ permission }): readonly string[] => PERMISSIONS[permission]);

  expect(holders.filter((readers) => readers.length === 0)).toEqual([]);
});

test("the procedure has eight stages, in this order", () => {
  expect(STAGES).toEqual([
    "plan",
    "publicise",
    "draw",
    "assign",
    "inspect",
    "rectify",
    "follow-up",
    "publish",
  ]);
});
