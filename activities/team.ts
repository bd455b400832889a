import { findWorkNo } from "../db/queries/duty.ts";
import { findInspectorByWorkNo, listInspectorsById, listSeats } from "../db/queries/seats.ts";
import type { InspectorRow, Seat } from "../db/queries/seats.ts";
import { listRecorders } from "../db/queries/visits.ts";
import type { Scene } from "./scene.ts";

/** The inspector that the acting officer is, if any. */
async function findInspector(scene: Scene): Promise<InspectorRow | undefined> {
  if (scene.actor.kind !== "officer") return undefined;
  const workNo = await findWorkNo(scene.tx, scene.actor.officerId);
  return workNo === undefined ? undefined : findInspectorByWorkNo(scene.tx, workNo);
}

/** The accepted place that the acting officer holds in this team, if any. */
export async function findTeamMember(scene: Scene): Promise<Seat | undefined> {
  const inspector = await findInspector(scene);
  if (inspector === undefined) return undefined;
  const seats = await listSeats(scene.tx, scene.inspection.id);
  return seats.find((seat) => seat.state === "accepted" && seat.inspectorId === inspector.id);
}

/** The inspectors who have accepted this inspection, the lead first. */
export async function listTeam(scene: Pick<Scene, "tx" | "inspection">): Promise<readonly InspectorRow[]> {
  const seats = (await listSeats(scene.tx, scene.inspection.id)).filter((seat) => seat.state === "accepted");
  const rows = await listInspectorsById(
    scene.tx,
    seats.map((seat) => seat.inspectorId),
  );
  return seats.flatMap((seat) => rows.filter((row) => row.id === seat.inspectorId));
}

/** Whether the acting officer is of this team, or wrote down its check: such a person judges nothing of it. */
export async function isOfTheTeam(scene: Scene): Promise<boolean> {
  const inspector = await findInspector(scene);
  if (inspector === undefined) return false;
  const recorders = await listRecorders(scene.tx, scene.inspection.id);
  return recorders.has(inspector.id) || (await findTeamMember(scene)) !== undefined;
}
