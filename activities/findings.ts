import { advance, clockOf } from "../domain/follow-up/finding-course.ts";
import type { FindingEvent } from "../domain/follow-up/finding-course.ts";
import { isTerminal } from "../domain/inspect/finding.ts";
import type { PlainDate } from "../domain/shared/plain-date.ts";
import { ok } from "../domain/shared/result.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { listFindings, moveFinding } from "../db/queries/findings.ts";
import type { FindingRow } from "../db/queries/findings.ts";
import { beginClock } from "./clocks.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";
import { suspendClocks } from "./suspended-clocks.ts";

/** The finding of this inspection that an act names, or a refusal. */
export async function findingOf(scene: Scene, findingId: string): Promise<Verdict<FindingRow>> {
  const findings = await listFindings(scene.tx, scene.inspection.id);
  const found = findings.find((finding) => finding.id === findingId);
  return found === undefined ? refuse("finding-unknown", { findingId }) : ok(found);
}

interface Step {
  /** The day by which it must be put right, where the event sets one; its clock ends on it too. */
  readonly dueOn?: PlainDate;
  /** The day on which its new clock ends, where it is not the clock's own term that says so. */
  readonly clockEndsOn?: PlainDate | undefined;
  readonly round?: number;
  readonly orderId?: string;
}

/** Takes a finding one step along its course: its state, and the one clock that belongs to the new state. */
export async function takeStep(
  scene: Scene,
  finding: FindingRow,
  event: FindingEvent,
  { clockEndsOn, ...change }: Step = {},
): Promise<Verdict<FindingRow["state"]>> {
  const next = advance(finding.state, event);
  if (!next.ok) return refuse(next.error.reason, { ...next.error.facts, findingId: finding.id });
  const ended = isTerminal(next.value);
  await moveFinding(scene.tx, finding.id, next.value, { ...change, ...(ended ? { endedAt: scene.at } : {}) });
  if (isTerminal(next.value)) await endClocks(scene.tx, { findingId: finding.id }, "met", scene.at);
  else if (next.value !== finding.state)
    await restartClock(scene, finding.id, clockOf(next.value), clockEndsOn ?? change.dueOn);
  return ok(next.value);
}

/** While the inspection is suspended the new clock stands still too, with its whole term before it. */
async function restartClock(
  scene: Scene,
  findingId: string,
  kind: ReturnType<typeof clockOf>,
  dueOn: PlainDate | undefined,
): Promise<void> {
  await beginClock(scene, { kind, findingId, ...(dueOn === undefined ? {} : { dueOn }) });
  if (scene.inspection.suspendedAt !== null) await suspendClocks(scene);
}
