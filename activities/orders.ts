import { officerIdOf } from "../domain/accounts/actor.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { yearOf } from "../domain/shared/plain-date.ts";
import { saveOrder } from "../db/queries/findings.ts";
import type { Scene } from "./scene.ts";

export interface Order {
  readonly id: string;
  readonly number: string;
}

/** Issues the order of a round; its deadlines stand on its findings. */
export async function issueOrder(scene: Scene, round: number): Promise<Order> {
  const issuedBy = officerIdOf(scene.actor);
  if (issuedBy === undefined) throw new Error("Only an officer issues an order");
  const id = idFrom("order", scene.inspection.id, round);
  const order = { id, inspectionId: scene.inspection.id, round, issuedAt: scene.at, issuedBy };
  return { id, number: await saveOrder(scene.tx, order, yearOf(scene.today)) };
}
