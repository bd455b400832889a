import type { FileCase, OrderAgain } from "../domain/follow-up/commands.ts";
import { isNotOverdue } from "../domain/follow-up/handing-over.ts";
import { ok } from "../domain/shared/result.ts";
import { orderLetter } from "../mail/templates/rectify.ts";
import { countOrders } from "../db/queries/findings.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import { findingOf, takeStep } from "./findings.ts";
import type { Done } from "./inspection-command.ts";
import { oweLetter } from "./letters.ts";
import { rectificationUrl } from "./links.ts";
import { issueOrder } from "./orders.ts";
import { openCase } from "./penalty-open.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

/** A failed finding is ordered again, with a new deadline. */
export async function orderAgain(scene: Scene, body: OrderAgain): Promise<Verdict<Done>> {
  const finding = await findingOf(scene, body.findingId);
  if (!finding.ok) return finding;
  if (body.dueOn <= scene.today) return refuse("date-in-the-past", { field: "dueOn", dueOn: body.dueOn });
  const order = await issueOrder(scene, (await countOrders(scene.tx, scene.inspection.id)) + 1);
  const round = finding.value.round + 1;
  const step = await takeStep(scene, finding.value, "ordered-again", {
    dueOn: body.dueOn,
    round,
    orderId: order.id,
  });
  if (!step.ok) return step;
  const enterprise = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const letter = orderLetter({
    enterpriseName: enterprise.name,
    inspectionNo: scene.inspection.number,
    orderNo: order.number,
    findings: [{ number: finding.value.number, description: finding.value.description, dueOn: body.dueOn }],
    url: await rectificationUrl(scene, order.id),
  });
  await oweLetter(scene, { to: enterprise.contactEmail, kind: "order", key: order.id, letter });
  return ok({ facts: { findingId: body.findingId, dueOn: body.dueOn, round } });
}

/**
 * A finding that was not put right, or a stop that is not obeyed, becomes a penalty case; it still has to be put
 * right. While an earlier case about it is open, it is that one that goes on.
 */
export async function fileCase(scene: Scene, { findingId, reason }: FileCase): Promise<Verdict<Done>> {
  const finding = await findingOf(scene, findingId);
  if (!finding.ok) return finding;
  const { state, dueOn } = finding.value;
  if (isNotOverdue(state, dueOn, scene.today)) return refuse("not-overdue", { findingId, dueOn });
  const step = await takeStep(scene, finding.value, "case-filed");
  if (!step.ok) return step;
  const opened = await openCase(scene, findingId, reason);
  return opened.ok ? ok({ facts: { findingId, caseId: opened.value } }) : opened;
}
