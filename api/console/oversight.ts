import { listStandingAlarms } from "../../db/queries/oversight-alarms.ts";
import { listEquationBreaks } from "../../db/queries/oversight-breaks.ts";
import { findLastReconciliation } from "../../db/queries/oversight-reconciliations.ts";
import { listPublishedCampaignIds } from "../../db/queries/oversight.ts";
import { oversightView, publicEquation } from "../contract/oversight.ts";
import type { ApiDeps } from "../deps.ts";
import { createOversightFigures, readOversightFigures } from "../oversight-figures.ts";
import { answer, route } from "../route.ts";
import type { Route } from "../route.ts";

/** The ledger equation: for everybody in figures, for officers with every row that breaks it. */
export function oversightRoutes({ db, clock }: Pick<ApiDeps, "db" | "clock">): readonly Route[] {
  const figures = createOversightFigures({ db, clock });
  return [
    route(
      {
        method: "get",
        path: "/equation",
        permission: "public.read",
        summary: { zh: "闭环等式（公开）", en: "The ledger equation over all and of each public campaign" },
        answers: { 200: publicEquation },
      },
      async () => {
        const [{ overAll, campaigns }, published] = await Promise.all([
          figures(),
          listPublishedCampaignIds(db),
        ]);
        return answer(200, {
          overAll,
          rows: campaigns.filter(({ campaignId }) => published.has(campaignId)),
        });
      },
    ),
    route(
      {
        method: "get",
        path: "/oversight/equation",
        permission: "oversight.read",
        summary: {
          zh: "闭环等式、不符记录、警报与最近一次核对",
          en: "The ledger equation with the rows that break it, the alarms, and the last reconciliation",
        },
        answers: { 200: oversightView },
      },
      async () => {
        const [{ overAll, campaigns }, breaks, alarms, reconciliation] = await Promise.all([
          readOversightFigures(db, clock()),
          listEquationBreaks(db, { asOf: clock() }),
          listStandingAlarms(db),
          findLastReconciliation(db),
        ]);
        return answer(200, {
          overAll,
          rows: campaigns,
          breaks,
          alarms: [...alarms.values()],
          reconciliation: reconciliation ?? null,
        });
      },
    ),
  ];
}
