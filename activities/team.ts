import { findWorkNo } from "../db/queries/duty.ts";
import { findInspectorByWorkNo, listInspectorsById, listSeats } from "../db/queries/seats.ts";
import type { InspectorRow, Seat } from "../db/queries/seats.ts";
import type { Scene } from "./scene.ts";

/** The accepted place that the acting officer holds in this team, if any. */
export async function findTeamMember(scene: Scene): Promise<Seat | undefined> {
  if (scene.actor.kind !== "officer") return undefined;
  const workNo = await findWorkNo(scene.tx, scene.actor.officerId);
  const inspector = workNo === undefined ? undefined : await findInspectorByWorkNo(scene.tx, workNo);
  const seats = await listSeats(scene.tx, scene.inspection.id);
  return seats.find((seat) => seat.state === "accepted" && seat.inspectorId === inspector?.id);
}

/** The inspectors who have accepted this inspection, the lead first. */
export async function listTeam(scene: Scene): Promise<readonly InspectorRow[]> {
  const seats = (await listSeats(scene.tx, scene.inspection.id)).filter((seat) => seat.state === "accepted");
  const rows = await listInspectorsById(
    scene.tx,
    seats.map((seat) => seat.inspectorId),
  );
  return seats.flatMap((seat) => rows.filter((row) => row.id === seat.inspectorId));
}
