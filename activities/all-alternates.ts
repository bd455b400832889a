import { allAlternates } from "../domain/draw/alternates.ts";
import { prepareDraw } from "../domain/draw/prepare.ts";
import type { Alternates, DrawResult } from "../domain/draw/result.ts";
import { getDrawFiles } from "../db/queries/draws.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import { drawInputFrom } from "./draw-input.ts";
import { valueOf } from "./refusals.ts";
import type { Scene } from "./scene.ts";

/** The whole picking order of the draw for this inspection, made again from the frozen files; empty without a team. */
export async function listAllAlternates({ tx, inspection }: Scene): Promise<Alternates> {
  const files = await getDrawFiles(tx, inspection.drawId);
  const text = (name: string) => files[name]?.body ?? "";
  const draw = valueOf(prepareDraw(drawInputFrom(text)));
  const result = JSON.parse(text("result.json")) as DrawResult;
  const { uscc } = await getEnterprise(tx, inspection.enterpriseId);
  return allAlternates(draw, result, uscc) ?? { any: [], lead: [] };
}
