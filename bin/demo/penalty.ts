import { until } from "./at-once.ts";
import { enterpriseOf } from "./follow-up-acts.ts";
import type { FollowUpScene } from "./follow-up-acts.ts";
import type { Player } from "./inspections.ts";
import type { Person } from "./person.ts";
import { photo } from "./photo.ts";

const FINE_FEN = 2_000_000;
const CLAUSE = "《中华人民共和国安全生产法》第一百零八条";
const PENALTY = { kind: "fine", fineFen: FINE_FEN } as const;

interface CaseLine {
  readonly caseId: string;
}

interface CaseView {
  readonly state: string;
  readonly balance: { readonly openFen: number };
}

/** One penalty case, with the people who move it. */
export interface CaseScene extends FollowUpScene {
  readonly player: Player;
  readonly caseId: string;
  readonly act: (by: Person, noun: string, body?: object) => Promise<void>;
  /** Waits until the case stands in one of these states, and says in which. */
  readonly reaches: (...states: readonly string[]) => Promise<string>;
  readonly openFen: () => Promise<number>;
  readonly paper: () => Promise<readonly string[]>;
}

/** The case of an inspection, from its investigation to its closing; the money is the affair of `collect`. */
export async function punish(
  scene: FollowUpScene,
  player: Player,
  collect: (scene: CaseScene) => Promise<void>,
): Promise<void> {
  const one = await openScene(scene, player);
  await investigate(one);
  if (collect === enforceByCourt) await hear(one);
  await one.reaches("LEGAL_REVIEW");
  await decide(one);
  await deliver(one);
  await collect(one);
  // With the terms of review and suit over it closes by itself; before that a head closes it.
  if ((await one.reaches("EXECUTED", "CLOSED")) === "EXECUTED") await one.act(scene.bureau.head, "closings");
}

/** The unit pays within its term. */
export async function payAtOnce({ bureau, days, act }: CaseScene): Promise<void> {
  await act(bureau.supervisor, "payments", {
    paidFen: FINE_FEN,
    paidOn: days.today(),
    receiptNo: "缴款书-1",
  });
}

/** The unit does not pay: a demand, the court, and its execution with the surcharge that has grown. */
export async function enforceByCourt(scene: CaseScene): Promise<void> {
  const { bureau, days, act, reaches, openFen, paper } = scene;
  await reaches("UNPAID");
  await act(bureau.supervisor, "demands");
  await reaches("COURT_DUE");
  await until("the end of the remedy term", async () => {
    try {
      await act(bureau.supervisor, "court-applications", {
        court: "沂源县人民法院",
        fileNo: "（2026）鲁0323行审1号",
      });
      return true;
    } catch {
      return undefined;
    }
  });
  await act(bureau.supervisor, "executions", {
    outcome: "executed",
    collectedFen: await openFen(),
    executedOn: days.today(),
    evidence: await paper(),
  });
}

async function openScene(scene: FollowUpScene, player: Player): Promise<CaseScene> {
  const { head, supervisor } = scene.bureau;
  const { caseId } = await until(`the case of ${player.number}`, async () => {
    const path = `/penalty-cases?inspectionId=${player.inspectionId}`;
    return (await head.get<{ rows: CaseLine[] }>(path)).rows[0];
  });
  const path = `/penalty-cases/${caseId}`;
  const view = () => head.get<CaseView>(path);
  return {
    ...scene,
    player,
    caseId,
    act: (by, noun, body = {}) => by.act(`${path}/${noun}`, body),
    reaches: (...states) =>
      until(`${player.number} in ${states.join(" or ")}`, async () => {
        const { state } = await view();
        return states.includes(state) ? state : undefined;
      }),
    openFen: async () => (await view()).balance.openFen,
    paper: async () => [
      await supervisor.upload(`/inspections/${player.inspectionId}/evidence`, "材料.jpg", photo()),
    ],
  };
}

/** Both inspectors of the team investigate; the unit is told what it has to expect. */
async function investigate({ bureau, player, act }: CaseScene): Promise<void> {
  const [lead, second] = await Promise.all(
    player.team.slice(0, 2).map(({ publicNo }) => bureau.inspector(publicNo)),
  );
  if (lead === undefined || second === undefined) throw new Error(`${player.number} has no two inspectors`);
  await act(lead, "investigation-reports", {
    secondInvestigatorId: second.officerId,
    facts: "经查，该单位违法事实清楚",
    clause: CLAUSE,
    proposedKind: PENALTY.kind,
    proposedFen: PENALTY.fineFen,
    evidence: [],
  });
  await act(bureau.supervisor, "notices");
}

/** The unit asks to be heard, and is: not before it was told seven working days ahead. */
async function hear(scene: CaseScene): Promise<void> {
  const { bureau, days, player, act } = scene;
  const enterprise = await enterpriseOf(scene, player);
  await act(enterprise, "hearing-requests", { reason: "对处罚金额有异议" });
  const hearingOn = days.daysFromNow(13);
  await act(bureau.supervisor, "hearings", {
    hearingOn,
    place: "县应急管理局二楼会议室",
    presiderId: bureau.legalReviewer.officerId,
  });
  await until("the day of the hearing", () => Promise.resolve(days.today() >= hearingOn ? true : undefined));
  await act(bureau.supervisor, "hearing-records", {
    heldOn: hearingOn,
    partyAppeared: true,
    minutes: "双方陈述、申辩、质证",
    evidence: [],
  });
}

async function decide({ bureau, act }: CaseScene): Promise<void> {
  const { head, deputy, legalReviewer, supervisor } = bureau;
  await act(legalReviewer, "legal-reviews", { opinion: "事实清楚，证据确凿，程序合法" });
  const memberIds = [head, deputy, supervisor].map(({ officerId }) => officerId);
  await act(head, "discussions", { memberIds, ...PENALTY, minutes: "同意拟处意见" });
  await act(head, "decisions", { ...PENALTY, clause: CLAUSE, reason: "违法事实成立" });
}

async function deliver({ bureau, days, act, paper }: CaseScene): Promise<void> {
  await act(bureau.supervisor, "deliveries", {
    method: "in-person",
    deliveredOn: days.today(),
    note: "",
    evidence: await paper(),
  });
  await act(bureau.publisher, "publications");
}
