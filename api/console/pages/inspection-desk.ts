import type { Db } from "../../../db/client.ts";
import { getCampaign } from "../../../db/queries/campaigns.ts";
import { listLedger } from "../../../db/queries/ledger.ts";
import { listLiveClocks } from "../../../db/queries/view-clocks.ts";
import { findInspectedEnterprise, listSeatHistory } from "../../../db/queries/view-file.ts";
import { listEnterpriseWords, listFindingsOnFile } from "../../../db/queries/view-findings.ts";
import { findOpenMatters } from "../../../db/queries/view-offers.ts";
import type { OpenMatters } from "../../../db/queries/view-offers.ts";
import { findInspectionLine } from "../../../db/queries/view-inspections.ts";
import type { InspectionLine } from "../../../db/queries/view-inspections.ts";
import { listOfficerNames } from "../../../db/queries/views-pages-file.ts";
import { officerIdOf } from "../../../domain/accounts/actor.ts";
import { INSPECTION_COMMANDS } from "../../../domain/campaign/inspection-commands.ts";
import type { FindingOnFile, InspectionDesk } from "../../../web/console/inspection-views.ts";
import type { Instant } from "../../../domain/shared/plain-date.ts";
import type { Language } from "../../../web/shared/language.ts";
import type { OfficerCaller } from "../../caller.ts";
import { ProblemError } from "../../problem-error.ts";
import { lineView } from "./desk-request.ts";
import { offersFor } from "./inspection-offers.ts";
import { getStoryView } from "./story.ts";
import type { StoryPart } from "./story.ts";
import { withUpcoming } from "./upcoming.ts";

const RUNGS_A_CLOCK = 3;

/** Who looks at an inspection, when, and at which part of its story. */
export interface Looking {
  readonly officer: OfficerCaller;
  readonly language: Language;
  readonly at: Instant;
  readonly part: StoryPart;
}

/** An inspection with everything on its file, as an officer sees it now. */
export async function getInspectionDesk(
  db: Db,
  inspectionId: string,
  { officer, language, at, part }: Looking,
): Promise<InspectionDesk> {
  const line = await findInspectionLine(db, inspectionId);
  const enterprise = await findInspectedEnterprise(db, inspectionId);
  if (line === undefined || enterprise === undefined) throw new ProblemError("not-found");
  const campaign = await getCampaign(db, line.campaignId);
  const [file, story, ledger] = await Promise.all([
    loadFile(db, inspectionId),
    getStoryView(db, { inspectionId }, part),
    ledgerOf(db, inspectionId),
  ]);
  return {
    seats: file.seats,
    clocks: await withUpcoming(db, file.clocks, { at, count: RUNGS_A_CLOCK }),
    story,
    line: lineView(line, language),
    campaignId: campaign.id,
    campaignTitle: campaign.title,
    enterprise,
    findings: file.findings.map((finding) => findingOnFile(finding, file)),
    ledger,
    mayPublish: mayPublish(line, file.matters, officer),
    offers: offersFor(
      { stage: line.stage, isParked: line.parkedReason !== null, ...file },
      officer.roles,
      language,
    ),
  };
}

async function loadFile(db: Db, inspectionId: string) {
  const [seats, findings, words, clocks, matters] = await Promise.all([
    listSeatHistory(db, inspectionId),
    listFindingsOnFile(db, inspectionId),
    listEnterpriseWords(db, inspectionId),
    listLiveClocks(db, inspectionId),
    findOpenMatters(db, inspectionId),
  ]);
  return { seats, findings, words, clocks, matters };
}

type File = Awaited<ReturnType<typeof loadFile>>;

function findingOnFile(finding: File["findings"][number], { words }: File): FindingOnFile {
  const { findingId } = finding;
  const isMine = (row: { readonly findingId: string | null }) => row.findingId === findingId;
  return {
    ...finding,
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

function mayPublish(
  { stage, checkedAt, publishedAt }: InspectionLine,
  { recordState }: OpenMatters,
  { roles }: OfficerCaller,
): boolean {
  const isDue = checkedAt !== null && publishedAt === null && recordState === "reviewed";
  const stages: readonly string[] = INSPECTION_COMMANDS.publishResult.stages;
  return isDue && stages.includes(stage) && roles.includes("publisher");
}
