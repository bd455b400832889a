import { SYSTEM } from "../domain/accounts/actor.ts";
import type { CampaignFile } from "../domain/campaign/file.ts";
import { getDrawSummary, getLedgerEquation, countResults, isClosable } from "../db/queries/oversight.ts";
import { askForReconciliation } from "../db/queries/oversight-reconciliations.ts";
import { lockCampaign } from "../db/queries/campaigns.ts";
import { appendPublication } from "../db/queries/publications.ts";
import { fileOf, moveOn } from "./campaign-command.ts";
import type { ActivityDeps } from "./deps.ts";
import { valueOf } from "./refusals.ts";
import type { Rulebook } from "./rulebook.ts";
import { openAct } from "./scene.ts";
import { err, ok } from "../domain/shared/result.ts";

interface Tools {
  readonly deps: ActivityDeps;
  readonly rulebook: Rulebook;
}

/**
 * Publishes the campaign's report, which states its equation, and closes the campaign; refuses while it is not
 * closable, as the database computes it. Safe to retry: a closed campaign is only read.
 */
export function publishReport(tools: Tools, campaignId: string): Promise<CampaignFile> {
  return tools.deps.db.transaction(async (tx) => {
    const row = await lockCampaign(tx, campaignId);
    if (row.stage !== "publish") return fileOf(tx, row);
    const occasion = { actor: SYSTEM, at: tools.deps.now(), stepKey: `report:${campaignId}` };
    const act = await openAct(tx, tools, row, occasion);
    const equation = await getLedgerEquation(tx, campaignId);
    const closable = await isClosable(tx, campaignId);
    // Said outside of the transaction, which is about to be undone: the alarm must not wait.
    if (!closable) await askForReconciliation(tools.deps.db);
    valueOf(closable ? ok(null) : err({ reason: "equation-does-not-hold", equation }));
    const { number, title } = row;
    const results = await countResults(tx, campaignId);
    const draw = await getDrawSummary(tx, campaignId);
    await appendPublication(tx, {
      kind: "report",
      campaignId,
      stepKey: occasion.stepKey,
      body: { number, title, draw, results, equation },
      publishedAt: act.at,
      publishedOn: act.today,
    });
    await askForReconciliation(tx);
    const change = { closedAt: act.at };
    return fileOf(
      tx,
      await moveOn(act, "report-published", { facts: { equation }, stage: "closed", change }),
    );
  });
}
