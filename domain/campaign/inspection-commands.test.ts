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

test("every act names a permission that somebody holds, but for the one that only the system does", () => {
  const named = [...Object.entries(CAMPAIGN_COMMANDS), ...Object.entries(INSPECTION_COMMANDS)];
  const nobodys = named.filter(([, { permission }]) => PERMISSIONS[permission].length === 0);

  expect(nobodys.map(([name]) => name)).toEqual(["recomputeClocks"]);
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
