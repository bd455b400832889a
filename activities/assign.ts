import { ApplicationFailure } from "@temporalio/activity";
import { expiresAt } from "../domain/calendar/rule-set.ts";
import { instantOn } from "../domain/calendar/calendar.ts";
import type { Decline } from "../domain/assign/commands.ts";
import { idFrom } from "../domain/shared/ids.ts";
import { ok } from "../domain/shared/result.ts";
import { invitation } from "../mail/invitation.ts";
import { assignmentLetter } from "../mail/templates/assign.ts";
import { findWorkNo } from "../db/queries/duty.ts";
import { endClocks } from "../db/queries/clocks.ts";
import { getEnterprise } from "../db/queries/inspections.ts";
import { revokeSeatLinks, useLink } from "../db/queries/links.ts";
import { answerSeat, findInspectorByWorkNo, listSeats, saveRecusal, saveSeat } from "../db/queries/seats.ts";
import type { InspectorRow, Seat } from "../db/queries/seats.ts";
import { beginClock } from "./clocks.ts";
import type { Done } from "./inspection-command.ts";
import { oweLetter } from "./letters.ts";
import { assignmentUrl } from "./links.ts";
import { chooseInspector } from "./ranking.ts";
import type { Choice } from "./ranking.ts";
import { refuse } from "./refusals.ts";
import type { Verdict } from "./refusals.ts";
import type { Scene } from "./scene.ts";

type NewSeat = Omit<Seat, "state">;

/** Asks for every place of the drawn team that nobody holds: the drawn inspector first, then the next in rank. */
export async function fillPlaces(scene: Scene): Promise<readonly string[]> {
  const earlier = await listSeats(scene.tx, scene.inspection.id);
  const held = new Set(earlier.filter(isHeld).map((seat) => seat.inspectorId));
  const asked: string[] = [];
  for (let place = 0; place < scene.scheme.teamSize; place += 1) {
    if (earlier.some((seat) => seat.place === place && isHeld(seat))) continue;
    const { id, inspectorId } = await askNext(scene, { place, earlier, held });
    held.add(inspectorId);
    asked.push(id);
  }
  return asked;
}

/** An inspector takes the place that the link or the account is asked for. */
export async function accept(scene: Scene): Promise<Verdict<Done>> {
  const seat = await findAskedSeat(scene);
  if (seat === undefined) return refuse("wrong-person", { act: "accept" });
  await answer(scene, seat, "accepted", null);
  const seats = await listSeats(scene.tx, scene.inspection.id);
  const accepted = seats.filter((one) => one.state === "accepted").length;
  if (accepted < scene.scheme.teamSize) return ok({ facts: { seatId: seat.id } });
  await beginClock(scene, { kind: "check", dueOn: scene.scheme.inspectTo });
  return ok({ facts: { seatId: seat.id }, stage: "inspect" });
}

/** An inspector declines; a conflict is kept for good, and the next in rank is asked (行政处罚法 art. 43). */
export async function decline(scene: Scene, { reason }: Decline): Promise<Verdict<Done>> {
  const seat = await findAskedSeat(scene);
  if (seat === undefined) return refuse("wrong-person", { act: "decline" });
  await answer(scene, seat, "declined", reason);
  if (reason === "conflict") {
    const { inspectorId } = seat;
    const { enterpriseId } = scene.inspection;
    await saveRecusal(scene.tx, { inspectorId, enterpriseId, reason, declaredAt: scene.at });
  }
  const asked = await fillPlaces(scene);
  return ok({ facts: { seatId: seat.id, reason, asked } });
}

/** Passes on the places whose answer is overdue. */
export async function passOn(scene: Scene, seatIds: readonly string[]): Promise<readonly string[]> {
  const seats = await listSeats(scene.tx, scene.inspection.id);
  for (const seat of seats) {
    if (seatIds.includes(seat.id) && seat.state === "asked") await answer(scene, seat, "silent", null);
  }
  return fillPlaces(scene);
}

function isHeld(seat: Seat): boolean {
  return seat.state === "asked" || seat.state === "accepted";
}

async function answer(
  scene: Scene,
  seat: Seat,
  state: "accepted" | "declined" | "silent",
  reason: string | null,
) {
  const { tx, actor, at } = scene;
  await Promise.all([
    answerSeat(tx, seat.id, { state, reason, answeredAt: at }),
    endClocks(tx, { seatId: seat.id }, state === "accepted" ? "met" : "replaced", at),
    actor.kind === "assignment-link" ? useLink(tx, actor.linkId, at) : undefined,
    revokeSeatLinks(tx, seat.id, at),
  ]);
}

/** The asked place that the acting person may answer for: that of the link, or that of the officer's own row. */
async function findAskedSeat(scene: Scene): Promise<Seat | undefined> {
  const seats = (await listSeats(scene.tx, scene.inspection.id)).filter((seat) => seat.state === "asked");
  const { actor } = scene;
  if (actor.kind === "assignment-link") return seats.find((seat) => seat.id === actor.seatId);
  if (actor.kind !== "officer") return undefined;
  const workNo = await findWorkNo(scene.tx, actor.officerId);
  const inspector = workNo === undefined ? undefined : await findInspectorByWorkNo(scene.tx, workNo);
  return seats.find((seat) => seat.inspectorId === inspector?.id);
}

async function askNext(scene: Scene, choice: Choice): Promise<NewSeat> {
  const { place, earlier } = choice;
  const inspector = await chooseInspector(scene, choice);
  if (inspector === undefined) {
    throw ApplicationFailure.nonRetryable("No inspector is left for a place", "no-inspector-left", { place });
  }
  const turn = earlier.filter((seat) => seat.place === place).length;
  const id = idFrom("seat", scene.inspection.id, place, turn);
  const seat = { id, place, turn, inspectorId: inspector.id, askedAt: scene.at };
  await saveSeat(scene.tx, scene.inspection.id, seat);
  const replyBy = await beginClock(scene, { kind: "acceptance", seatId: seat.id });
  // Where the day cannot be known yet, the answer is still worth something until the checks are over.
  await mailAssignment(scene, seat, inspector, replyBy ?? scene.scheme.inspectTo);
  return seat;
}

async function mailAssignment(
  scene: Scene,
  seat: NewSeat,
  inspector: InspectorRow,
  replyBy: string,
): Promise<void> {
  const enterprise = await getEnterprise(scene.tx, scene.inspection.enterpriseId);
  const url = await assignmentUrl(scene, seat.id, expiresAt(scene.calendar, replyBy));
  const { scheme } = scene;
  const facts = {
    inspectorName: inspector.name,
    inspectionNo: scene.inspection.number,
    campaignTitle: scheme.title,
    enterpriseName: enterprise.name,
    address: enterprise.address,
    isLead: seat.place === 0,
    items: scheme.items.length,
    inspectFrom: scheme.inspectFrom,
    inspectTo: scheme.inspectTo,
    replyBy,
    url,
  };
  const ics = invitation({
    uid: `${seat.id}@double-random`,
    summary: `${scene.inspection.number} ${enterprise.name}`,
    location: enterprise.address,
    description: scheme.title,
    startsAt: instantOn(scene.calendar, scheme.inspectFrom, scene.terms.ladder.partOfDay),
    endsAt: expiresAt(scene.calendar, scheme.inspectTo),
    stampedAt: scene.at,
    url,
  });
  await oweLetter(scene, {
    to: inspector.email,
    kind: "assignment",
    key: seat.id,
    letter: assignmentLetter(facts),
    ics,
  });
}
