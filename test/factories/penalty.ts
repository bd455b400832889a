import { asc, eq } from "drizzle-orm";
import { listLiveClocks } from "../../db/queries/clocks.ts";
import { getCase, listCaseActs } from "../../db/queries/penalty.ts";
import type { CaseRow } from "../../db/queries/penalty.ts";
import { penaltyCases } from "../../db/schema/penalty.ts";
import type { Actor } from "../../domain/accounts/actor.ts";
import type { CaseCommand } from "../../domain/penalty/case-acts.ts";
import type { CaseFile } from "../../domain/penalty/case-commands.ts";
import type { CaseState } from "../../domain/penalty/case-state.ts";
import { addDays, toInstant, toMs } from "../../domain/shared/plain-date.ts";
import { officer, officerIdFor } from "./county.ts";
import { aCheckedInspection, CASE, staffedWorlds } from "./inspections.ts";
import type { Checked } from "./inspections.ts";
import type { World } from "./open-world.ts";
import { preparedWorlds } from "./prepared.ts";
import { aDrawnCampaign, done, HEAD, PUBLISHER, SUPERVISOR } from "./world.ts";
import { aStaffedInspection } from "./inspections.ts";

export { staffedWorlds };

export const REVIEWER = officer("L001", "legal-reviewer");
export const INVESTIGATOR = officer("I001", "inspector");
export const SECOND_ID = officerIdFor("I002");
const MEMBERS = ["H001", "H002", "S001"].map(officerIdFor);

/** A fine of 50,000 yuan, in fen. */
export const FINE_FEN = 5_000_000;

/** Worlds with one penalty case, just filed: its finding is major. */
export function caseWorlds() {
  return preparedWorlds({
    prepare: async (world) => {
      const { campaignId, inspectionIds } = await aDrawnCampaign(world);
      const [first = ""] = inspectionIds;
      const one = await aCheckedInspection(world, await aStaffedInspection(world, first), [CASE]);
      return { campaignId, one, caseId: await caseOf(world, one) };
    },
  });
}

export async function caseOf({ db }: World, one: Pick<Checked, "id">): Promise<string> {
  const [row] = await db
    .select({ id: penaltyCases.id })
    .from(penaltyCases)
    .where(eq(penaltyCases.inspectionId, one.id))
    .orderBy(asc(penaltyCases.number));
  if (row === undefined) throw new Error("No case was filed");
  return row.id;
}

export function caseRow({ db }: World, caseId: string): Promise<CaseRow> {
  return getCase(db, caseId);
}

/** The case's live clocks: what they measure, and until when. */
export async function caseClocks({ db }: World, caseId: string) {
  const rows = await db.transaction((tx) => listLiveClocks(tx, { caseId }));
  return rows.map(({ kind, dueOn }) => `${kind} ${dueOn ?? "?"}`).sort();
}

/** The names of the sheets in a case's file. */
export async function sheetsOf({ db }: World, caseId: string): Promise<readonly string[]> {
  return (await listCaseActs(db, caseId)).map(({ act }) => act);
}

/** Today in the county. */
export function today(world: Pick<World, "now">): string {
  return toInstant(toMs(world.now()) + 8 * 3_600_000).slice(0, 10);
}

/** Lets time pass as the case's workflow would: its clocks ring, each at its minute. */
export async function letCasePass(world: World, caseId: string, days: number): Promise<CaseFile> {
  const until = toInstant(toMs(world.now()) + days * 86_400_000);
  let file = await world.caseRecords.takeUpCase({ caseId });
  while (file.nextAt !== null && file.nextAt <= until) {
    if (file.nextAt > world.now()) world.moveTo(file.nextAt);
    file = await world.ringCase(caseId);
  }
  world.moveTo(until);
  return file;
}

/** An act as a test words it: its body, and who does it when all goes well. */
export interface LawfulAct {
  readonly body: object;
  readonly actor: Actor;
}

/** Every act with a body that is in order today, and the person whose act it is. */
export async function lawfulAct(world: World, caseId: string, name: CaseCommand): Promise<LawfulAct> {
  const row = await caseRow(world, caseId);
  const on = today(world);
  const proof = [await world.photo(row.inspectionId)];
  const fine = { kind: row.proposedKind ?? ("fine" as const), fineFen: row.proposedFen ?? FINE_FEN };
  const bySupervisor = (body: object): LawfulAct => ({ body, actor: SUPERVISOR });
  const byHead = (body: object): LawfulAct => ({ body, actor: HEAD });
  switch (name) {
    case "reportInvestigation":
      return { body: anInvestigation(proof), actor: INVESTIGATOR };
    case "setHearing":
      return bySupervisor({
        hearingOn: addDays(on, 21),
        place: "本局会议室",
        presiderId: officerIdFor("H002"),
      });
    case "recordHearing":
      return bySupervisor({
        heldOn: row.hearingOn ?? on,
        partyAppeared: true,
        minutes: "已听取意见",
        evidence: proof,
      });
    case "recordStatement":
      return bySupervisor({ statement: "已在整改", evidence: [] });
    case "requestHearing":
      return bySupervisor({ reason: "对事实有异议" });
    case "passLegalReview":
      return { body: { opinion: "事实清楚，程序合法" }, actor: REVIEWER };
    case "returnFromReview":
      return { body: { reason: "证据不足" }, actor: REVIEWER };
    case "recordDiscussion":
      return byHead({ memberIds: MEMBERS, ...fine, minutes: "一致同意" });
    case "decide":
      return byHead({ ...fine, clause: "安全生产法第一百零二条", reason: "逾期未改" });
    case "recordDelivery":
      return bySupervisor({ method: "in-person", deliveredOn: on, note: "", evidence: proof });
    case "recordPayment":
      return bySupervisor({ paidFen: 100, paidOn: on, receiptNo: `票${world.now()}` });
    case "recordRemedy":
      return bySupervisor({ kind: "review", filedOn: on, authority: "沂源县人民政府" });
    case "recordRemedyOutcome":
      return bySupervisor({ outcome: "upheld", decidedOn: on, evidence: proof });
    case "applyToCourt":
      return bySupervisor({ court: "沂源县人民法院", fileNo: "执1号" });
    case "recordExecution":
      return bySupervisor({ outcome: "partly", collectedFen: 100, executedOn: on, evidence: proof });
    case "recordServiceConsent":
      return bySupervisor({ evidence: proof });
    case "withdrawPublicity":
      return { body: { reason: "公示信息有误" }, actor: PUBLISHER };
    case "publishPenalty":
      return { body: {}, actor: PUBLISHER };
    case "deferPayment":
      return byHead({ untilOn: addDays(on, 60), reason: "经济困难" });
    case "proposeClosure":
      return byHead({ government: "沂源县人民政府", documentNo: "沂应急〔2026〕9号" });
    case "suspend":
      return byHead({ cause: "court", words: "案件须以另案审理结果为依据" });
    case "resume":
      return byHead({ note: "中止事由消除" });
    case "approveShortening":
      return byHead({ clockId: caseId, approved: true, reason: "核实" });
    case "giveNotice":
    case "sendDemand":
      return bySupervisor({});
    case "recomputeClocks":
      return { body: {}, actor: { kind: "system" } };
    case "returnToInvestigation":
    case "startDailyFine":
    case "listAsDishonest":
      return byHead({ reason: "核实" });
    case "closeCase":
    case "retryParked":
      return byHead({});
  }
}

export function anInvestigation(evidence: readonly string[] = []) {
  return {
    secondInvestigatorId: SECOND_ID,
    facts: "防护罩缺失，逾期未改",
    clause: "安全生产法第一百零二条",
    proposedKind: "fine" as "fine" | "warning" | "no-penalty",
    proposedFen: FINE_FEN,
    evidence,
  };
}

/** Does one act as it should be done; `with_` says what the test has different. */
export async function act(
  world: World,
  caseId: string,
  name: CaseCommand,
  with_: object = {},
  by?: Actor,
): Promise<CaseFile> {
  const { body, actor } = await lawfulAct(world, caseId, name);
  return done(world.tellCase(caseId, name, { ...body, ...with_ }, by ?? actor));
}

/** One act, for a test that expects it to be refused. */
export async function tryAct(
  world: World,
  caseId: string,
  name: CaseCommand,
  with_: object = {},
  by?: Actor,
) {
  const { body, actor } = await lawfulAct(world, caseId, name);
  return () => world.tellCase(caseId, name, { ...body, ...with_ }, by ?? actor);
}

type Leg = (world: World, caseId: string) => Promise<unknown>;

const doing =
  (...names: readonly CaseCommand[]): Leg =>
  async (world, caseId) => {
    for (const name of names) await act(world, caseId, name);
  };
const waiting =
  (days: number): Leg =>
  (world, caseId) =>
    letCasePass(world, caseId, days);

/** The shortest way into each state, from the state before it. */
const WAY: Readonly<Record<CaseState, readonly [from: CaseState | null, leg: Leg]>> = {
  INVESTIGATING: [null, doing()],
  NOTICE_DUE: ["INVESTIGATING", doing("reportInvestigation")],
  NOTIFIED: ["NOTICE_DUE", doing("giveNotice")],
  HEARING_ASKED: ["NOTIFIED", doing("requestHearing")],
  HEARING_SET: ["HEARING_ASKED", doing("setHearing")],
  LEGAL_REVIEW: ["NOTIFIED", waiting(9)],
  DISCUSSION: ["LEGAL_REVIEW", doing("passLegalReview")],
  DECISION_DUE: ["DISCUSSION", doing("recordDiscussion")],
  DELIVERY: ["DECISION_DUE", doing("decide")],
  PAYMENT: ["DELIVERY", doing("recordDelivery")],
  UNPAID: ["PAYMENT", waiting(20)],
  UNDER_REMEDY: ["PAYMENT", doing("recordRemedy")],
  DEMANDED: ["UNPAID", doing("sendDemand")],
  COURT_DUE: ["DEMANDED", waiting(18)],
  EXECUTION: ["COURT_DUE", (world, caseId) => toCourt(world, caseId)],
  EXECUTED: ["PAYMENT", (world, caseId) => act(world, caseId, "recordPayment", { paidFen: FINE_FEN })],
  CLOSED: ["EXECUTED", doing("publishPenalty", "closeCase")],
};

async function toCourt(world: World, caseId: string): Promise<void> {
  await letCasePass(world, caseId, 170);
  await act(world, caseId, "applyToCourt");
}

/** Leads a case that was just filed into a state, by lawful acts and the passing of time. */
export async function leadTo(world: World, caseId: string, state: CaseState): Promise<void> {
  const [from, leg] = WAY[state];
  if (from !== null) await leadTo(world, caseId, from);
  await leg(world, caseId);
}
