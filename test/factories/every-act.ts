import type { Actor } from "../../domain/accounts/actor.ts";
import { SYSTEM } from "../../domain/accounts/actor.ts";
import type { InspectionCommand } from "../../domain/campaign/inspection-commands.ts";
import { addDays, toInstant, toMs } from "../../domain/shared/plain-date.ts";
import { aReinspection, aVisit } from "./inspections.ts";
import type { Staffed } from "./inspections.ts";
import {
  A_RESUMPTION,
  A_SUSPENSION,
  aFeedback,
  aListing,
  aPowerCut,
  aReceipt,
  aRestart,
  aRestartRequest,
  aReturn,
  aTransfer,
  aUnitClosed,
  powerBack,
  refusedRestart,
} from "./measures.ts";
import type { World } from "./open-world.ts";
import { ENTERPRISE, HEAD, PUBLISHER, SUPERVISOR } from "./world.ts";

/** What an act needs to be filled in well. */
export interface Occasion extends Staffed {
  readonly world: World;
  readonly findingId: string;
  readonly objectionId: string;
  readonly clockId: string;
}

interface FilledIn {
  readonly actor: (occasion: Occasion) => Actor;
  readonly body: (occasion: Occasion) => object | Promise<object>;
}

const lead = ({ lead: actor }: Occasion) => actor;
const of = (actor: Actor) => () => actor;
const today = ({ world }: Occasion) => toInstant(toMs(world.now()) + 8 * 3_600_000).slice(0, 10);
const empty = () => ({});

/** Every act on an inspection, by whom it is for, and with a body that says something. */
export const EVERY_ACT: Readonly<Record<InspectionCommand, FilledIn>> = {
  accept: { actor: lead, body: empty },
  decline: { actor: lead, body: () => ({ reason: "leave" }) },
  enterUrgently: { actor: lead, body: ({ world }) => ({ enteredAt: world.now(), reason: "接到险情举报" }) },
  decideUrgentEntry: { actor: of(HEAD), body: () => ({ approved: true, reason: "属实" }) },
  recordVisit: { actor: lead, body: ({ world, id }) => aVisit(world, id, []) },
  reviewRecord: { actor: of(SUPERVISOR), body: () => ({ decision: "approved", reason: "属实" }) },
  amendRecord: { actor: lead, body: () => ({ answers: [], findings: [], evidence: [], note: "补充" }) },
  object: {
    actor: of(ENTERPRISE),
    body: ({ findingId }) => ({ against: "record", findingId, words: "情况有出入", evidence: [] }),
  },
  decideObjection: {
    actor: of(HEAD),
    body: ({ objectionId }) => ({ objectionId, upheld: true, reason: "属实" }),
  },
  reportRectified: {
    actor: of(ENTERPRISE),
    body: async ({ world, id, findingId }) => ({
      items: [{ findingId, description: "已整改", evidence: [await world.photo(id)] }],
    }),
  },
  requestExtension: {
    actor: of(ENTERPRISE),
    body: ({ findingId }) => ({ findingId, untilOn: "2026-04-20", reason: "设备未到货" }),
  },
  decideExtension: {
    actor: of(SUPERVISOR),
    body: ({ findingId }) => ({ findingId, granted: true, reason: "属实" }),
  },
  recordReinspection: {
    actor: lead,
    body: ({ world, findingId }) => aReinspection(world, { [findingId]: "pass" }),
  },
  orderAgain: {
    actor: of(HEAD),
    body: (occasion) => ({
      findingId: occasion.findingId,
      dueOn: addDays(today(occasion), 14),
      reason: "整改不到位",
    }),
  },
  fileCase: { actor: of(HEAD), body: ({ findingId }) => ({ findingId, reason: "逾期未改" }) },
  transfer: { actor: of(HEAD), body: ({ findingId }) => aTransfer(findingId) },
  acknowledgeTransfer: { actor: of(SUPERVISOR), body: ({ findingId }) => aReceipt(findingId) },
  returnTransfer: { actor: of(SUPERVISOR), body: ({ findingId }) => aReturn(findingId) },
  recordFeedback: { actor: of(SUPERVISOR), body: ({ findingId }) => aFeedback(findingId) },
  requestRestart: {
    actor: of(ENTERPRISE),
    body: ({ world, id, findingId }) => aRestartRequest(world, id, findingId),
  },
  approveRestart: { actor: of(HEAD), body: ({ world, id, findingId }) => aRestart(world, id, findingId) },
  refuseRestart: { actor: of(HEAD), body: ({ findingId }) => refusedRestart(findingId) },
  listForSupervision: { actor: of(HEAD), body: ({ findingId }) => aListing(findingId) },
  noticePowerCut: { actor: of(HEAD), body: ({ world, findingId }) => aPowerCut(world, findingId) },
  restorePower: { actor: of(HEAD), body: ({ findingId }) => powerBack(findingId) },
  recordUnitClosed: { actor: of(HEAD), body: ({ world, id }) => aUnitClosed(world, id) },
  publishResult: { actor: of(PUBLISHER), body: empty },
  suspend: { actor: of(HEAD), body: () => A_SUSPENSION },
  resume: { actor: of(HEAD), body: () => A_RESUMPTION },
  recomputeClocks: { actor: of(SYSTEM), body: empty },
  approveShortening: {
    actor: of(HEAD),
    body: ({ clockId }) => ({ clockId, approved: true, reason: "按新规则" }),
  },
  retryParked: { actor: of(SUPERVISOR), body: empty },
};
