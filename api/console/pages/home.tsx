import { z } from "zod";
import type { Db } from "../../../db/client.ts";
import { listCampaigns } from "../../../db/queries/view-campaigns.ts";
import type { CampaignLine } from "../../../db/queries/view-campaigns.ts";
import type { InspectionLine } from "../../../db/queries/view-inspections.ts";
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
import { officerOf } from "../../caller.ts";
import type { OfficerCaller } from "../../caller.ts";
import type { ApiDeps } from "../../deps.ts";
import { page, shown } from "../../page.ts";
import type { PageRoute } from "../../page.ts";
import { pageNumber } from "../../portal/frame.ts";
import { consoleFrame, lineView, parkedWords } from "./desk-request.ts";

const WORK_SIZE = 50;
const CAMPAIGN_SIZE = 30;

const KINDS: readonly ClockKind[] = [
  "acceptance",
  "check",
  "result-publication",
  "rectification",
  "extension-answer",
  "reinspection",
  "fail-decision",
  "case-decision",
  "transfer-feedback",
  "stop",
];

/** What waits for an officer, and all campaigns. */
export function homePages({ db }: Pick<ApiDeps, "db">): readonly PageRoute[] {
  return [
    page(
      {
        method: "get",
        path: "/console",
        permission: "campaign.read",
        query: z.object({ page: pageNumber }),
      },
      async (request) => {
        const { language, query } = request;
        const size = CAMPAIGN_SIZE;
        const [work, listed] = await Promise.all([
          findWork(db, workerOf(officerOf(request.caller))),
          listCampaigns(db, { page: query.page, size }),
        ]);
        const campaigns = listed.rows.map((row) => campaignLineView(row, language));
        return shown(
          render(
            <ConsoleHome
              frame={consoleFrame(request)}
              work={work.map((line) => lineView(line, language))}
              campaigns={{ total: listed.total, page: query.page, size, rows: campaigns }}
            />,
          ),
        );
      },
    ),
  ];
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
