import type { z } from "zod";
import { CAMPAIGN_COMMANDS } from "../../domain/campaign/campaign-commands.ts";
import { INSPECTION_COMMANDS } from "../../domain/campaign/inspection-commands.ts";
import type { CampaignCommand } from "../../domain/campaign/campaign-commands.ts";
import type { InspectionCommand } from "../../domain/campaign/inspection-commands.ts";
import type { CaseCommand } from "../../domain/penalty/case-acts.ts";
import { CASE_COMMANDS } from "../../domain/penalty/case-commands.ts";
import { submitCommand } from "../commands.ts";
import { commandAnswers } from "../contract/command.ts";
import { campaignParams, inspectionParams } from "../contract/common.ts";
import { caseParams } from "../contract/penalty.ts";
import type { ApiDeps } from "../deps.ts";
import { route } from "../route.ts";
import type { Route } from "../route.ts";

type Deps = Pick<ApiDeps, "db" | "gateway" | "clock">;

interface ActRoute<Name extends string> {
  readonly name: Name;
  /** The noun that the act makes, under its campaign or inspection. */
  readonly path: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly body: z.ZodType;
}

/** A route for one act on a campaign; its permission is the act's own. */
export function campaignAct(deps: Deps, { name, path, summary, body }: ActRoute<CampaignCommand>): Route {
  return route(
    {
      method: "post",
      path: `/campaigns/{campaignId}/${path}`,
      permission: CAMPAIGN_COMMANDS[name].permission,
      summary,
      params: campaignParams,
      body,
      isCommand: true,
      answers: commandAnswers,
    },
    ({ params, body: content, ...sender }) =>
      submitCommand(
        deps,
        { subjectKind: "campaign", subjectId: params.campaignId, name, body: content },
        sender,
      ),
  );
}

/** A route for one act on an inspection; its permission is the act's own. */
export function inspectionAct(deps: Deps, { name, path, summary, body }: ActRoute<InspectionCommand>): Route {
  return route(
    {
      method: "post",
      path: `/inspections/{inspectionId}/${path}`,
      permission: INSPECTION_COMMANDS[name].permission,
      summary,
      params: inspectionParams,
      body,
      isCommand: true,
      answers: commandAnswers,
    },
    ({ params, body: content, ...sender }) =>
      submitCommand(
        deps,
        { subjectKind: "inspection", subjectId: params.inspectionId, name, body: content },
        sender,
      ),
  );
}

/** A route for one act on a penalty case; its permission is the act's own. */
export function caseAct(deps: Deps, { name, path, summary, body }: ActRoute<CaseCommand>): Route {
  return route(
    {
      method: "post",
      path: `/penalty-cases/{caseId}/${path}`,
      permission: CASE_COMMANDS[name].permission,
      summary,
      params: caseParams,
      body,
      isCommand: true,
      answers: commandAnswers,
    },
    ({ params, body: content, ...sender }) =>
      submitCommand(
        deps,
        { subjectKind: "penalty-case", subjectId: params.caseId, name, body: content },
        sender,
      ),
  );
}
