import type { FindingState } from "../../domain/inspect/finding.ts";
import {
  aCheckedInspection,
  CASE,
  FIXED_ON_SITE,
  isReinspected,
  ORDERED,
  reportsRectified,
  STOPPED,
  TRANSFERRED,
} from "./inspections.ts";
import type { Checked, Found, Staffed } from "./inspections.ts";
import { aFeedback, aReceipt, aRestart, aReturn, asksToRestart, aUnitClosed, isListed } from "./measures.ts";
import type { World } from "./open-world.ts";
import { done, ENTERPRISE, HEAD, SUPERVISOR } from "./world.ts";

type Lead = (world: World, checked: Checked) => Promise<unknown>;

const reported: Lead = (world, { id, findingId }) => reportsRectified(world, id, findingId);
const seen =
  (verdict: "pass" | "fail"): Lead =>
  async (world, checked) => {
    await reported(world, checked);
    await isReinspected(world, checked, { [checked.findingId]: verdict });
  };
const asks: Lead = (world, { id, findingId }) => asksToRestart(world, id, findingId);
const receipt: Lead = (world, { id, findingId }) =>
  done(world.tell(id, "acknowledgeTransfer", aReceipt(findingId), SUPERVISOR));

/** How a finding comes into each of its states: how it begins, and what happens to it. */
const WAY_TO: Readonly<Record<FindingState, readonly [begins: Found, ...leads: Lead[]]>> = {
  ORDERED: [ORDERED],
  EXT_REQUESTED: [
    ORDERED,
    (world, { id, findingId }) => {
      const body = { findingId, untilOn: "2026-04-20", reason: "设备未到货" };
      return done(world.tell(id, "requestExtension", body, ENTERPRISE));
    },
  ],
  RECTIFIED_REPORTED: [ORDERED, reported],
  FAIL: [ORDERED, seen("fail")],
  CASE_FILED: [CASE],
  REINSPECT_DUE: [
    TRANSFERRED,
    (world, { id, findingId }) => done(world.tell(id, "returnTransfer", aReturn(findingId), SUPERVISOR)),
  ],
  STOPPED: [STOPPED],
  LISTED: [STOPPED, (world, { id, findingId }) => isListed(world, id, findingId)],
  RESTART_REQUESTED: [STOPPED, asks],
  TRANSFERRED: [TRANSFERRED],
  RECEIPT: [TRANSFERRED, receipt],
  PASS: [ORDERED, seen("pass")],
  FIXED_ON_SITE: [FIXED_ON_SITE],
  CLOSED_BY_FEEDBACK: [
    TRANSFERRED,
    receipt,
    (world, { id, findingId }) => done(world.tell(id, "recordFeedback", aFeedback(findingId), SUPERVISOR)),
  ],
  RESTART_APPROVED: [
    STOPPED,
    asks,
    async (world, { id, findingId }) =>
      done(world.tell(id, "approveRestart", await aRestart(world, id, findingId), HEAD)),
  ],
  UNIT_CLOSED: [
    ORDERED,
    async (world, { id }) => done(world.tell(id, "recordUnitClosed", await aUnitClosed(world, id), HEAD)),
  ],
};

/** An inspection with one finding in this state. */
export async function aFindingIn(world: World, staffed: Staffed, state: FindingState): Promise<Checked> {
  const [begins, ...leads] = WAY_TO[state];
  const checked = await aCheckedInspection(world, staffed, [begins]);
  for (const lead of leads) await lead(world, checked);
  return checked;
}
