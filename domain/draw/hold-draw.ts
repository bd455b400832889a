import { ok, type Result } from "../shared/result.ts";
import { toHex } from "./bytes.ts";
import { drawnIds, drawObjects } from "./draw-objects.ts";
import { prepareDraw, type DrawInput, type PreparedDraw } from "./prepare.ts";
import type { DrawRefusal } from "./refusals.ts";
import type { DrawResult } from "./result.ts";
import { keysOf } from "./seed.ts";
import { makeTeams } from "./teams.ts";

/**
 * Holds the draw of a freeze: who is inspected, and by whom. The same files give
 * the same result to everyone, so that anybody can repeat it.
 */
export function holdDraw(input: DrawInput): Result<DrawResult, DrawRefusal> {
  const draw = prepareDraw(input);
  return draw.ok ? ok(resultOf(draw.value)) : draw;
}

/** The result of a draw whose files have been checked. */
export function resultOf({ freeze: { rules }, tables, seed, mode }: PreparedDraw): DrawResult {
  const keys = keysOf(seed, mode);
  const drawn = drawObjects(tables.objects, rules, keys);
  const ids = new Set(drawnIds(drawn));
  const objects = tables.objects.filter(({ id }) => ids.has(id));
  const { inspectors, recusals } = tables;
  return {
    assign: makeTeams({ objects, inspectors, recusals, rules, mac: keys("assign") }),
    must: drawn.must,
    quotas: Object.fromEntries(drawn.quotas.map(({ stratum, quota }) => [stratum, quota])),
    sample: Object.fromEntries(drawn.sample),
    seed: toHex(seed),
  };
}
