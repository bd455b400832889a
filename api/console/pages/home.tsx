import { z } from "zod";
import type { Db } from "../../../db/client.ts";
import { listCampaigns } from "../../../db/queries/view-campaigns.ts";
import type { CampaignLine } from "../../../db/queries/view-campaigns.ts";
import type { InspectionLine } from "../../../db/queries/view-inspections.ts";
import { listMyEscalations } from "../../../db/queries/escalations.ts";
import { listCaseLines } from "../../../db/queries/view-penalty.ts";
import type { CaseLine } from "../../../db/queries/view-penalty.ts";
import { listDutyClocks, listWork } from "../../../db/queries/views-pages-console.ts";
import type { Worker } from "../../../db/queries/views-pages-console.ts";
import type { Role } from "../../../domain/accounts/permissions.ts";
import type { ClockKind } from "../../../domain/calendar/clock.ts";
import { dutyHolderOf } from "../../../domain/follow-up/duty.ts";
import type { DutyHolder } from "../../../domain/follow-up/duty.ts";
import { ConsoleHome } from "../../../web/console/home-page.tsx";
import type { CampaignLineView } from "../../../web/console/views.ts";
import { render } from "../../../web/shared/document.tsx";
import type { Language } from "../../../web/shared/language.ts";
import { words } from "../../../web/shared/words.ts";
import { officerOf } from "../../caller.ts";
import type { OfficerCaller } from "../../caller.ts";
import type { ApiDeps } from "../../deps.ts";
import { newActKey } from "../../page-commands.ts";
import { page, shown } from "../../page.ts";
import type { PageRoute } from "../../page.ts";
import { pageNumber } from "../../portal/frame.ts";
import { consoleFrame, lineView, parkedWords } from "./desk-request.ts";

const WORK_SIZE = 50;
const CAMPAIGN_SIZE = 30;

const CASE_SIZE = 100;

const KINDS = Object.keys(words.zh.clock) as readonly ClockKind[];

/** What waits for an officer, and all campaigns. */
export function homePages(deps: Pick<ApiDeps, "db" | "clock">): readonly PageRoute[] {
  const { db } = deps;
  return [
    page(
      {
        method: "get",
        path: "/console",
        permission: "campaign.read",
        query: z.object({ page: pageNumber, answered: z.string().max(10).optional().catch(undefined) }),
      },
      async (request) => {
        const { language, query } = request;
        const officer = officerOf(request.caller);
        const size = CAMPAIGN_SIZE;
        const [work, listed, escalations, cases] = await Promise.all([
          findWork(db, workerOf(officer)),
          listCampaigns(db, { page: query.page, size }),
          listMyEscalations(db, officer.officerId),
          findCases(db, officer),
        ]);
        const sent = query.answered === undefined ? null : ({ status: "done" } as const);
        const campaigns = listed.rows.map((row) => campaignLineView(row, language));
        return shown(
          render(
            <ConsoleHome
              frame={consoleFrame(request)}
              sent={sent}
              actKey={newActKey()}
              escalations={escalations}
              cases={cases}
              work={work.map((line) => lineView(line, language))}
              campaigns={{ total: listed.total, page: query.page, size, rows: campaigns }}
            />,
          ),
        );
      },
    ),
  ];
}

/** The open penalty cases whose next term is this officer's own. */
async function findCases(db: Db, { roles }: OfficerCaller): Promise<readonly CaseLine[]> {
  const { rows } = await listCaseLines(db, { open: true }, { page: 1, size: CASE_SIZE });
  return rows.filter(({ next }) => {
    if (next === null) return false;
    const holder = dutyHolderOf(next.kind);
    return holder === "team" ? roles.includes("inspector") : roles.some((role) => role === holder);
  });
}

/** What waits for an officer, each with the clock that is that officer's own. */
async function findWork(db: Db, worker: Worker): Promise<readonly InspectionLine[]> {
  const lines = await listWork(db, worker, { page: 1, size: WORK_SIZE });
  const kinds = worker.roles.flatMap((role) =>
    role === "inspector" ? dutiesOf("team") : worker.duties[role],
  );
  const ids = lines.map(({ inspectionId }) => inspectionId);
  const own = await listDutyClocks(db, ids, kinds);
  return lines.map((line) => ({ ...line, next: own.get(line.inspectionId) ?? line.next }));
}

/** Registrars obtain feedback on transfers beside the section's own head. */
function workerOf({ workNo, sectionCode, roles }: OfficerCaller): Worker {
  const duties: Record<Role, readonly ClockKind[]> = {
    supervisor: dutiesOf("supervisor"),
    head: dutiesOf("head"),
    inspector: dutiesOf("inspector"),
    registrar: ["transfer-receipt", "transfer-feedback"],
    publisher: dutiesOf("publisher"),
    "legal-reviewer": dutiesOf("legal-reviewer"),
  };
  const teamDuties = dutiesOf("team").filter((kind) => kind !== "acceptance");
  return { workNo, sectionCode, roles, duties, teamDuties };
}

function dutiesOf(holder: DutyHolder): readonly ClockKind[] {
  return KINDS.filter((kind) => dutyHolderOf(kind) === holder);
}

function campaignLineView(row: CampaignLine, language: Language): CampaignLineView {
  const { campaignId, number, title, stage, createdAt, closedAt } = row;
  return {
    campaignId,
    number,
    title,
    stage,
    createdAt,
    closedAt,
    parked: parkedWords(row.parkedReason, language),
  };
}
