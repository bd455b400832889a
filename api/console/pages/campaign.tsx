import { z } from "zod";
import type { InspectionStage } from "../../../domain/campaign/stages.ts";
import { ConsoleCampaign } from "../../../web/console/campaign-page.tsx";
import { render } from "../../../web/shared/document.tsx";
import { inLanguage } from "../../../web/shared/language.ts";
import type { Language } from "../../../web/shared/language.ts";
import type { Sent } from "../../../web/shared/sent-notice.tsx";
import { officerOf } from "../../caller.ts";
import type { Caller } from "../../caller.ts";
import type { Act } from "../../commands.ts";
import { campaignParams } from "../../contract/common.ts";
import { approveSchemeBody, returnSchemeBody } from "../../contract/plan.ts";
import type { ApiDeps } from "../../deps.ts";
import type { Form } from "../../form.ts";
import { findSent, newActKey, refusedAs, submitFrom } from "../../page-commands.ts";
import { page, seeOther, shown } from "../../page.ts";
import type { PageAnswer, PageRoute } from "../../page.ts";
import { pageNumber } from "../../portal/frame.ts";
import { ProblemError } from "../../problem-error.ts";
import { getCampaignDesk } from "./campaign-desk.ts";
import { consoleFrame, getCampaignRow } from "./desk-request.ts";

const STAGES = ["assign", "inspect", "rectify", "follow-up", "publish", "closed"] as const;

const deskQuery = z.object({
  stage: z.enum(STAGES).optional().catch(undefined),
  page: pageNumber,
  sent: z.string().max(100).optional().catch(undefined),
});

interface Looked {
  readonly campaignId: string;
  readonly caller: Caller;
  readonly language: Language;
  readonly address: string;
  readonly stage?: InspectionStage | undefined;
  readonly page?: number;
  readonly sent: Sent | null;
  readonly typed?: string;
}

/** A campaign for officers, and the decision on its scheme. */
export function campaignDeskPages(deps: ApiDeps): readonly PageRoute[] {
  return [
    page(
      {
        method: "get",
        path: "/console/campaigns/{campaignId}",
        permission: "campaign.read",
        params: campaignParams,
        query: deskQuery,
      },
      async ({ params: { campaignId }, query, caller, language, address }) => {
        const sent = await findSent(deps, campaignId, query.sent, language);
        return shown(await desk(deps, { campaignId, caller, language, address, ...query, sent }));
      },
    ),
    page(
      {
        method: "post",
        path: "/console/campaigns/{campaignId}/scheme-decision",
        permission: "campaign.decide-scheme",
        params: campaignParams,
      },
      async ({ params: { campaignId }, form, caller, language }): Promise<PageAnswer> => {
        const path = `/console/campaigns/${campaignId}`;
        const looked = { campaignId, caller, language, address: path };
        const typed = form.text("reason");
        if (form.text("decision") === "return" && typed === "") {
          return shown(await desk(deps, { ...looked, sent: null, typed }), 422);
        }
        const acted = await submitFrom(deps, decisionOf(campaignId, form), caller, form);
        if ("commandId" in acted) return seeOther(inLanguage(`${path}?sent=${acted.commandId}`, language));
        const sent = refusedAs(acted.refused, language);
        return shown(await desk(deps, { ...looked, sent, typed }), 409);
      },
    ),
  ];
}

function decisionOf(campaignId: string, form: Form): Act {
  const schemeVersion = Number(form.text("version"));
  const isReturn = form.text("decision") === "return";
  const parsed = isReturn
    ? returnSchemeBody.safeParse({ schemeVersion, reason: form.text("reason") })
    : approveSchemeBody.safeParse({ schemeVersion });
  if (!parsed.success) throw new ProblemError("malformed-request");
  const name = isReturn ? "returnScheme" : "approveScheme";
  return { subjectKind: "campaign", subjectId: campaignId, name, body: parsed.data };
}

async function desk(deps: ApiDeps, looked: Looked): Promise<string> {
  const { campaignId, caller, language, stage, page: number = 1, sent, typed } = looked;
  const campaign = await getCampaignRow(deps, campaignId);
  const view = await getCampaignDesk(deps, campaign, {
    officer: officerOf(caller),
    language,
    stage,
    page: number,
  });
  const acting = { actKey: newActKey(), sent, ...(typed === undefined ? {} : { typed }) };
  return render(<ConsoleCampaign frame={consoleFrame(looked)} desk={view} acting={acting} />);
}
