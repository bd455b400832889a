import type { Db } from "../db/client.ts";
import { listDutyOfficers } from "../db/queries/duty.ts";
import type { DutyOfficer } from "../db/queries/duty.ts";
import { oweMail } from "../db/queries/outbox.ts";
import { listEquations } from "../db/queries/oversight.ts";
import type { CampaignEquation } from "../db/queries/oversight.ts";
import { clearAlarm, listStandingAlarms, raiseAlarm } from "../db/queries/oversight-alarms.ts";
import type { StandingAlarm } from "../db/queries/oversight-alarms.ts";
import { listEquationBreaks } from "../db/queries/oversight-breaks.ts";
import type { EquationBreak } from "../domain/oversight/equation-breaks.ts";
import { sha256Hex } from "../domain/shared/digest.ts";
import { idFrom } from "../domain/shared/ids.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { renderLetter } from "../mail/letter.tsx";
import { equationAlarmLetter } from "../mail/templates/oversight.ts";

export interface EquationWatch {
  readonly db: Db;
  readonly publicUrl: string;
  readonly now: () => Instant;
}

/** As many rows as an alarm keeps; the command line names them all. */
const MOST_KEPT = 200;
const MOST_READ = 10_000;

/**
 * Computes the equation of every campaign; where it fails a named person is told, once for each set of rows that
 * break it. Safe to run twice: an alarm that stands is not raised again. Gives the number of rows.
 */
export async function watchEquations(watch: EquationWatch): Promise<number> {
  const { db, now } = watch;
  const { campaigns } = await listEquations(db);
  const breaks = await listEquationBreaks(db, { asOf: now(), limit: MOST_READ });
  const standing = await listStandingAlarms(db);
  for (const campaign of campaigns) {
    const its = breaks.filter(({ campaignId }) => campaignId === campaign.campaignId);
    await judge(watch, campaign, its.slice(0, MOST_KEPT), standing.get(campaign.campaignId));
  }
  return breaks.length;
}

async function judge(
  watch: EquationWatch,
  campaign: CampaignEquation,
  breaks: readonly EquationBreak[],
  standing: StandingAlarm | undefined,
): Promise<void> {
  const breaksHash = hashOf(breaks);
  if (standing?.breaksHash === breaksHash) return;
  const at = watch.now();
  if (standing !== undefined) await clearAlarm(watch.db, standing.id, at);
  if (breaks.length > 0) await raise(watch, campaign, { breaks, breaksHash, at });
}

/** Which rows break it; what is said of them may change without a new alarm. */
function hashOf(breaks: readonly EquationBreak[]): string {
  return sha256Hex(breaks.map(({ kind, table, id }) => `${kind} ${table} ${id}`).join("\n"));
}

interface Broken {
  readonly breaks: readonly EquationBreak[];
  readonly breaksHash: string;
  readonly at: Instant;
}

async function raise(
  { db, publicUrl }: EquationWatch,
  { campaignId, number, equation }: CampaignEquation,
  { breaks, breaksHash, at }: Broken,
): Promise<void> {
  const id = idFrom("equation-alarm", campaignId, breaksHash, at);
  await db.transaction(async (tx) => {
    const officer = await personInCharge(tx);
    const alarm = { id, campaignId, raisedAt: at, breaks, breaksHash, officerId: officer?.id ?? null };
    if (!(await raiseAlarm(tx, alarm)) || officer === undefined) return;
    const url = `${publicUrl}/console/campaigns/${campaignId}`;
    const facts = { officerName: officer.name, campaignNo: number, equation, breaks, url };
    const mail = { dedupeKey: `equation-alarm:${id}`, kind: "equation-alarm", campaignId, to: officer.email };
    await oweMail(tx, { ...mail, ...renderLetter(equationAlarmLetter(facts)) }, at);
  });
}

/** The head first in office; where there is none, whoever is next in rank. */
export async function personInCharge(db: Db): Promise<DutyOfficer | undefined> {
  for (const role of ["head", "supervisor", "registrar"] as const) {
    const [first] = await listDutyOfficers(db, role);
    if (first !== undefined) return first;
  }
  return undefined;
}
