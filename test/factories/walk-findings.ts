import type { Actor } from "../../domain/accounts/actor.ts";
import { isTerminal } from "../../domain/inspect/finding.ts";
import type { LiveState } from "../../domain/inspect/finding.ts";
import { addDays, toInstant, toMs } from "../../domain/shared/plain-date.ts";
import type { FindingRow } from "../../db/queries/findings.ts";
import { aReinspection } from "./inspections.ts";
import type { Staffed } from "./inspections.ts";
import {
  aFeedback,
  aListing,
  aPowerCut,
  aReceipt,
  aRestart,
  aRestartRequest,
  aReturn,
  aTransfer,
  powerBack,
  refusedRestart,
} from "./measures.ts";
import type { World } from "./open-world.ts";
import { done, ENTERPRISE, HEAD, SUPERVISOR } from "./world.ts";

/** One thing that may lawfully happen to an inspection next. */
export interface Step {
  readonly name: string;
  /** By how much it raises the version: time passes without an act. */
  readonly raises: 0 | 1;
  readonly take: () => Promise<unknown>;
}

/** What stands beside a finding's state. */
interface Beside {
  readonly powerIsCut: boolean;
  readonly hasCase: boolean;
}

export function act(world: World, one: Staffed, name: string, body: object, actor: Actor): Step {
  return actWith(world, one, name, () => body, actor);
}

/** An act whose body is made up when it is taken: its photo is taken then, or its time counts from then. */
function actWith(
  world: World,
  { id }: Staffed,
  name: string,
  bodyOf: () => object | Promise<object>,
  actor: Actor,
): Step {
  return { name, raises: 1, take: async () => done(world.tell(id, name, await bodyOf(), actor)) };
}

/** Everything that may lawfully happen to this finding now. */
export async function stepsOfFinding(
  world: World,
  one: Staffed,
  finding: FindingRow,
): Promise<readonly Step[]> {
  const { state } = finding;
  if (isTerminal(state)) return [];
  const beside = await standsBeside(world, finding.id);
  return [...stepsIn(world, one, { ...finding, state }, beside), ...powerSteps(world, one, finding, beside)];
}

async function standsBeside({ sql }: World, findingId: string): Promise<Beside> {
  const [row] = await sql<Beside[]>`
    select exists (select 1 from measures where finding_id = ${findingId} and kind = 'power-cut'
        and ended_at is null) as "powerIsCut",
      exists (select 1 from penalty_cases where finding_id = ${findingId} and state <> 'CLOSED') as "hasCase"`;
  return row ?? { powerIsCut: false, hasCase: false };
}

function powerSteps(
  world: World,
  one: Staffed,
  { id, state }: FindingRow,
  { powerIsCut }: Beside,
): readonly Step[] {
  if (powerIsCut) return [act(world, one, "restorePower", powerBack(id), HEAD)];
  if (state !== "STOPPED" && state !== "LISTED") return [];
  return [actWith(world, one, "noticePowerCut", () => aPowerCut(world, id), HEAD)];
}

function stepsIn(
  world: World,
  one: Staffed,
  { id: findingId, state, dueOn }: FindingRow & { readonly state: LiveState },
  { powerIsCut, hasCase }: Beside,
): readonly Step[] {
  const today = toInstant(toMs(world.now()) + 8 * 3_600_000).slice(0, 10);
  const tell = (name: string, body: object, actor: Actor) => act(world, one, name, body, actor);
  const prove = (name: string, bodyOf: () => Promise<object>, actor: Actor) =>
    actWith(world, one, name, bodyOf, actor);
  const seen = (["pass", "fail"] as const).map((verdict) =>
    tell("recordReinspection", aReinspection(world, { [findingId]: verdict }), one.lead),
  );
  const report = prove("reportRectified", () => aReport(world, one.id, findingId), ENTERPRISE);
  const filing = hasCase ? [] : [tell("fileCase", { findingId, reason: "逾期未改" }, HEAD)];
  const handing = tell("transfer", aTransfer(findingId, "police"), HEAD);
  const asking = prove("requestRestart", () => aRestartRequest(world, one.id, findingId), ENTERPRISE);
  const returning = tell("returnTransfer", aReturn(findingId), SUPERVISOR);
  switch (state) {
    case "ORDERED": {
      const untilOn = addDays(dueOn ?? today, 9);
      const ask = tell("requestExtension", { findingId, untilOn, reason: "设备未到货" }, ENTERPRISE);
      return dueOn !== null && today > dueOn ? [report, ...seen, ...filing, handing] : [report, ask];
    }
    case "EXT_REQUESTED":
      return [
        report,
        ...[true, false].map((granted) =>
          tell("decideExtension", { findingId, granted, reason: "核实" }, SUPERVISOR),
        ),
      ];
    case "RECTIFIED_REPORTED":
      return seen;
    case "REINSPECT_DUE":
      return [report, ...seen];
    case "FAIL": {
      const again = { findingId, dueOn: addDays(today, 14), reason: "不到位" };
      return [...filing, tell("orderAgain", again, HEAD), handing];
    }
    case "CASE_FILED":
      return [report, ...seen, handing];
    case "STOPPED":
      return [asking, tell("listForSupervision", aListing(findingId), HEAD), ...filing];
    case "LISTED":
      return [asking, ...filing];
    case "RESTART_REQUESTED": {
      const approve = prove("approveRestart", () => aRestart(world, one.id, findingId), HEAD);
      const refuse = tell("refuseRestart", refusedRestart(findingId), HEAD);
      return powerIsCut ? [refuse] : [approve, refuse];
    }
    case "TRANSFERRED":
      return [tell("acknowledgeTransfer", aReceipt(findingId), SUPERVISOR), returning];
    case "RECEIPT":
      return [tell("recordFeedback", aFeedback(findingId), SUPERVISOR), returning];
  }
}

async function aReport(world: World, id: string, findingId: string) {
  return { items: [{ findingId, description: "已整改", evidence: [await world.photo(id)] }] };
}
