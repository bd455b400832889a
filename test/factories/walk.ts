import type { RecordState } from "../../domain/inspect/record-state.ts";
import { toInstant, toMs } from "../../domain/shared/plain-date.ts";
import { letTimePass } from "./inspections.ts";
import type { Staffed } from "./inspections.ts";
import { A_RESUMPTION, A_SUSPENSION } from "./measures.ts";
import type { World } from "./open-world.ts";
import { findingsOf, inspectionOf } from "./records.ts";
import { act, stepsOfFinding } from "./walk-findings.ts";
import type { Step } from "./walk-findings.ts";
import { HEAD, PUBLISHER, SUPERVISOR } from "./world.ts";

export type { Step } from "./walk-findings.ts";

/** From here on no more time passes in a walk, so that no term reaches a year without a calendar. */
const LAST_DAY = "2026-08-31T00:00:00.000Z";

/** Everything that may lawfully happen to a checked inspection now. */
export async function lawfulSteps(world: World, one: Staffed): Promise<readonly Step[]> {
  const { stage, publishedAt, recordState, suspendedAt } = await inspectionOf(world, one.id);
  if (stage === "closed") return [];
  const steps: Step[] = [];
  for (const finding of await findingsOf(world, one.id))
    steps.push(...(await stepsOfFinding(world, one, finding)));
  const standstill =
    suspendedAt === null
      ? act(world, one, "suspend", A_SUSPENSION, HEAD)
      : act(world, one, "resume", A_RESUMPTION, HEAD);
  const mayPublish = publishedAt === null && recordState === "reviewed";
  const publish = mayPublish ? [act(world, one, "publishResult", {}, PUBLISHER)] : [];
  return [
    ...steps,
    ...recordSteps(world, one, recordState),
    ...publish,
    standstill,
    act(world, one, "retryParked", {}, HEAD),
    ...timePasses(world, one),
  ];
}

/** A record is judged, and mended when it was sent back. */
function recordSteps(world: World, one: Staffed, state: RecordState): readonly Step[] {
  const judge = (decision: "approved" | "returned") =>
    act(world, one, "reviewRecord", { decision, reason: "已核对" }, SUPERVISOR);
  const nothingElse = { answers: [], findings: [], evidence: [], note: "补充说明" };
  if (state === "submitted") return [judge("approved"), judge("returned")];
  return state === "returned" ? [act(world, one, "amendRecord", nothingElse, one.lead)] : [];
}

function timePasses(world: World, one: Staffed): readonly Step[] {
  if (world.now() > LAST_DAY) return [];
  return [1, 5, 12].map((days) => ({
    name: `${days} days pass`,
    raises: 0,
    take: () => letTimePass(world, one.id, toInstant(toMs(world.now()) + days * 86_400_000)),
  }));
}
