import type { Db } from "../../../db/client.ts";
import { getRuleSet } from "../../../db/queries/calendar.ts";
import { getCampaign } from "../../../db/queries/campaigns.ts";
import { listLedger } from "../../../db/queries/ledger.ts";
import {
  findInspectedEnterprise,
  listEvidence,
  listRunningClocks,
  listSeatHistory,
  listVisits,
} from "../../../db/queries/view-file.ts";
import { listEnterpriseWords, listFindingsOnFile } from "../../../db/queries/view-findings.ts";
import { findInspectionLine } from "../../../db/queries/view-inspections.ts";
import type { InspectionLine } from "../../../db/queries/view-inspections.ts";
import { listFiredRungs, listMails, listOfficerNames } from "../../../db/queries/views-pages-file.ts";
import { officerIdOf } from "../../../domain/accounts/actor.ts";
import { INSPECTION_COMMANDS } from "../../../domain/campaign/inspection-commands.ts";
import type { FindingOnFile, InspectionDesk } from "../../../web/console/inspection-views.ts";
import type { Language } from "../../../web/shared/language.ts";
import type { OfficerCaller } from "../../caller.ts";
import { ProblemError } from "../../problem-error.ts";
import { lineView } from "./desk-request.ts";

/** An inspection with everything on its file, as an officer sees it now. */
export async function getInspectionDesk(
  db: Db,
  inspectionId: string,
  officer: OfficerCaller,
  language: Language,
): Promise<InspectionDesk> {
  const line = await findInspectionLine(db, inspectionId);
  const enterprise = await findInspectedEnterprise(db, inspectionId);
  if (line === undefined || enterprise === undefined) throw new ProblemError("not-found");
  const campaign = await getCampaign(db, line.campaignId);
  const [ruleSet, file, ledger] = await Promise.all([
    getRuleSet(db, campaign.ruleSetId),
    loadFile(db, inspectionId),
    ledgerOf(db, inspectionId),
  ]);
  const { findings, words: _words, ...rest } = file;
  return {
    ...rest,
    line: lineView(line, language),
    campaignId: campaign.id,
    campaignTitle: campaign.title,
    enterprise,
    findings: findings.map((finding) => findingOnFile(finding, file)),
    ledger,
    ladder: ruleSet.terms.ladder,
    mayPublish: mayPublish(line, officer),
  };
}

async function loadFile(db: Db, inspectionId: string) {
  const [seats, visits, findings, words, clocks, rungs, evidence, mails] = await Promise.all([
    listSeatHistory(db, inspectionId),
    listVisits(db, inspectionId),
    listFindingsOnFile(db, inspectionId),
    listEnterpriseWords(db, inspectionId),
    listRunningClocks(db, inspectionId),
    listFiredRungs(db, inspectionId),
    listEvidence(db, inspectionId),
    listMails(db, inspectionId),
  ]);
  return { seats, visits, findings, words, clocks, rungs, evidence, mails };
}

type File = Awaited<ReturnType<typeof loadFile>>;

function findingOnFile(finding: File["findings"][number], { words, clocks }: File): FindingOnFile {
  const { findingId } = finding;
  const isMine = (row: { readonly findingId: string | null }) => row.findingId === findingId;
  return {
    ...finding,
    clock: clocks.find(isMine) ?? null,
    extensions: words.extensions.filter(isMine),
    reports: words.rectifications.filter(isMine),
  };
}

async function ledgerOf(db: Db, inspectionId: string): Promise<InspectionDesk["ledger"]> {
  const entries = await listLedger(db, inspectionId);
  const ids = entries.flatMap(({ actor }) => officerIdOf(actor) ?? []);
  const names = await listOfficerNames(db, [...new Set(ids)]);
  return entries.map(({ seq, event, actor, at }) => ({
    seq,
    event,
    at,
    actorKind: actor.kind,
    who: names.get(officerIdOf(actor) ?? "") ?? null,
  }));
}

function mayPublish({ stage, checkedAt, publishedAt }: InspectionLine, { roles }: OfficerCaller): boolean {
  const isDue = checkedAt !== null && publishedAt === null;
  const stages: readonly string[] = INSPECTION_COMMANDS.publishResult.stages;
  return isDue && stages.includes(stage) && roles.includes("publisher");
}
