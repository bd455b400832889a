import { findCampaign, getScheme, openCampaign } from "../../db/queries/campaigns.ts";
import { getCalendar } from "../../db/queries/calendar.ts";
import { getSchemeFacts } from "../../db/queries/scheme-facts.ts";
import { dateOf } from "../../domain/calendar/calendar.ts";
import { faultsOfScheme } from "../../domain/plan/check-scheme.ts";
import type { Scheme } from "../../domain/plan/scheme.ts";
import { canonicalJson } from "../../domain/shared/digest.ts";
import { officerOf } from "../caller.ts";
import type { OfficerCaller } from "../caller.ts";
import type { Conditions } from "../conditions.ts";
import { nothingMore } from "../contract/common.ts";
import {
  approveSchemeBody,
  campaignCreated,
  cancelBody,
  newCampaignBody,
  returnSchemeBody,
  submitSchemeBody,
} from "../contract/plan.ts";
import type { ApiDeps } from "../deps.ts";
import { ProblemError } from "../problem-error.ts";
import { faultsProblem } from "../refusals.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";
import { ruleSetFor } from "../rule-set-for.ts";
import { campaignAct } from "./act-route.ts";

/** Planning: a supervisor submits a scheme, a head decides on it. */
export function planRoutes(deps: ApiDeps): readonly Route[] {
  return [
    route(
      {
        method: "post",
        path: "/campaigns",
        permission: "campaign.submit-scheme",
        summary: { zh: "提交抽查工作方案，建立抽查活动", en: "Open a campaign with its first scheme" },
        body: newCampaignBody,
        isCommand: true,
        answers: { 201: campaignCreated },
      },
      async ({ body, caller, conditions }) => {
        const created = await open(deps, body, officerOf(caller), conditions);
        return answer(201, created, { Location: `/api/v1/campaigns/${created.campaignId}` });
      },
    ),
    campaignAct(deps, {
      name: "submitScheme",
      path: "scheme",
      summary: { zh: "修改后重新提交方案", en: "Submit a corrected scheme" },
      body: submitSchemeBody,
    }),
    campaignAct(deps, {
      name: "approveScheme",
      path: "scheme/approval",
      summary: { zh: "批准方案", en: "Approve the scheme" },
      body: approveSchemeBody,
    }),
    campaignAct(deps, {
      name: "returnScheme",
      path: "scheme/return",
      summary: { zh: "退回方案", en: "Return the scheme to its author" },
      body: returnSchemeBody,
    }),
    campaignAct(deps, {
      name: "cancel",
      path: "cancellation",
      summary: { zh: "取消抽查活动", en: "Cancel the campaign" },
      body: cancelBody,
    }),
    campaignAct(deps, {
      name: "retryParked",
      path: "retry",
      summary: { zh: "重试停下的活动", en: "Try again after the campaign stood still" },
      body: nothingMore,
    }),
  ];
}

interface Proposal {
  readonly scheme: Scheme;
  readonly ruleSetId?: string | undefined;
}

/** Checks a scheme against the registers of today, opens its campaign, and has its workflow started. */
async function open(
  deps: ApiDeps,
  proposal: Proposal,
  officer: OfficerCaller,
  { idempotencyKey }: Conditions,
) {
  const at = deps.clock();
  const ruleSet = await ruleSetFor(deps, proposal.ruleSetId, at);
  const today = dateOf(await getCalendar(deps.db, ruleSet.calendarId), at);
  await refuseFaults(deps, proposal.scheme, today);
  const campaignId = await openCampaign(deps.db, {
    scheme: proposal.scheme,
    authorId: officer.officerId,
    roles: officer.roles,
    sectionCode: officer.sectionCode,
    ruleSetId: ruleSet.id,
    year: Number(today.slice(0, 4)),
    idempotencyKey,
    at,
  });
  return launch(deps, campaignId, proposal.scheme);
}

async function refuseFaults({ db }: ApiDeps, scheme: Scheme, today: string): Promise<void> {
  const faults = faultsOfScheme(scheme, await getSchemeFacts(db, scheme, today));
  if (faults.length > 0) throw faultsProblem("scheme-has-faults", faults);
}

async function launch({ db, gateway }: ApiDeps, campaignId: string, scheme: Scheme) {
  const onFile = await getScheme(db, campaignId);
  if (onFile.version === 1 && canonicalJson(onFile.body) !== canonicalJson(scheme)) {
    throw new ProblemError("idempotency-key-reused");
  }
  await gateway.launchCampaign(campaignId);
  const row = await findCampaign(db, campaignId);
  if (row === undefined) throw new ProblemError("not-found");
  return { campaignId, number: row.number, version: row.version, stage: row.stage };
}
