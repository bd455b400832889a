import type { Actor } from "../../domain/accounts/actor.ts";
import type { RecordState } from "../../domain/inspect/record-state.ts";
import { isTerminal } from "../../domain/inspect/finding.ts";
import { addDays, toInstant, toMs } from "../../domain/shared/plain-date.ts";
import type { FindingRow } from "../../db/queries/findings.ts";
import { aReinspection, letTimePass } from "./inspections.ts";
import type { Staffed } from "./inspections.ts";
import type { World } from "./open-world.ts";
import { findingsOf, inspectionOf } from "./records.ts";
import { done, ENTERPRISE, HEAD, PUBLISHER, SUPERVISOR } from "./world.ts";

/** One thing that may lawfully happen to an inspection next. */
export interface Step {
  readonly name: string;
  /** By how much it raises the version: time passes without an act. */
  readonly raises: 0 | 1;
  readonly take: () => Promise<unknown>;
}

/** From here on no more time passes in a walk, so that no term reaches a year without a calendar. */
const LAST_DAY = "2026-08-31T00:00:00.000Z";

/** Everything that may lawfully happen to a checked inspection now. */
export async function lawfulSteps(world: World, one: Staffed): Promise<readonly Step[]> {
  const { stage, publishedAt, recordState } = await inspectionOf(world, one.id);
  if (stage === "closed") return [];
  const steps = (await findingsOf(world, one.id)).flatMap((finding) => stepsOf(world, one, finding));
  const mayPublish = publishedAt === null && recordState === "reviewed";
  const publish = mayPublish ? [act(world, one, "publishResult", {}, PUBLISHER)] : [];
  return [
    ...steps,
    ...recordSteps(world, one, recordState),
    ...publish,
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

function act(world: World, { id }: Staffed, name: string, body: object, actor: Actor): Step {
  return { name, raises: 1, take: () => done(world.tell(id, name, body, actor)) };
}

function timePasses(world: World, one: Staffed): readonly Step[] {
  if (world.now() > LAST_DAY) return [];
  return [1, 5, 12].map((days) => ({
    name: `${days} days pass`,
    raises: 0,
    take: () => letTimePass(world, one.id, toInstant(toMs(world.now()) + days * 86_400_000)),
  }));
}

function stepsOf(world: World, one: Staffed, finding: FindingRow): readonly Step[] {
  const { id: findingId, state } = finding;
  if (isTerminal(state)) return [];
  const today = toInstant(toMs(world.now()) + 8 * 3_600_000).slice(0, 10);
  const tell = (name: string, body: object, actor: Actor) =>
    act(world, one, name, { findingId, ...body }, actor);
  const proven = (name: string, bodyOf: (photo: string) => object, actor: Actor): Step => ({
    name,
    raises: 1,
    take: async () => done(world.tell(one.id, name, bodyOf(await world.photo(one.id)), actor)),
  });
  const seen = (["pass", "fail"] as const).map((verdict) =>
    act(world, one, "recordReinspection", aReinspection(world, { [findingId]: verdict }), one.lead),
  );
  const item = (photo: string) => ({ findingId, description: "已整改", evidence: [photo] });
  const report = proven("reportRectified", (photo) => ({ items: [item(photo)] }), ENTERPRISE);
  const fileCase = tell("fileCase", { reason: "逾期未改" }, HEAD);
  switch (state) {
    case "ORDERED": {
      const isOver = finding.dueOn !== null && today > finding.dueOn;
      const untilOn = addDays(finding.dueOn ?? today, 9);
      const ask = tell("requestExtension", { untilOn, reason: "设备未到货" }, ENTERPRISE);
      return isOver ? [report, ...seen, fileCase] : [report, ask];
    }
    case "EXT_REQUESTED":
      return [
        report,
        ...[true, false].map((granted) => tell("decideExtension", { granted, reason: "核实" }, SUPERVISOR)),
      ];
    case "RECTIFIED_REPORTED":
      return seen;
    case "REINSPECT_DUE":
    case "LISTED":
    case "RESTART_REQUESTED":
      return [];
    case "FAIL":
      return [fileCase, tell("orderAgain", { dueOn: addDays(today, 14), reason: "不到位" }, HEAD)];
    case "CASE_FILED":
      return [report, ...seen];
    case "STOPPED":
      return [proven("approveRestart", (photo) => ({ findingId, note: "合格", evidence: [photo] }), HEAD)];
    case "TRANSFERRED":
      return [tell("acknowledgeTransfer", { receiptNo: "1" }, SUPERVISOR)];
    case "RECEIPT":
      return [tell("recordFeedback", { feedback: "已处理", evidence: [] }, SUPERVISOR)];
  }
}
