import type { CampaignFile, InspectionFile } from "../../domain/campaign/file.ts";
import type { CaseFile } from "../../domain/penalty/case-commands.ts";
import { aCampaignLedger, aCaseLedger, anInspectionLedger } from "./sandbox-activities.ts";
import type { Clock, Ledger } from "./sandbox-ledger.ts";
import { openSandbox, type SandboxOptions } from "./sandbox.ts";

/** A Monday morning in Yiyuan. */
export const MONDAY = "2026-03-02T01:00:00.000Z";

interface Scene<File> extends Partial<SandboxOptions> {
  readonly file?: Partial<File>;
  readonly clocks?: readonly Clock<File>[];
  /** Which activities fail, and how: one failure a call, then they succeed. */
  readonly failing?: Readonly<Record<string, readonly Error[]>>;
  readonly wasLast?: boolean;
}

/** A campaign's workflow, running, with a ledger behind it. */
export async function aCampaign({ file, clocks, failing, ...options }: Scene<CampaignFile> = {}) {
  const ledger = aCampaignLedger(file ?? {}, clocks);
  letFail(ledger, failing);
  const input = { campaignId: "campaign-1" };
  const sandbox = await openSandbox("campaign", input, ledger.activities, { startAt: MONDAY, ...options });
  return { ledger, sandbox };
}

/** An inspection's workflow, running, with a ledger behind it. */
export async function anInspection({
  file,
  clocks,
  failing,
  wasLast,
  ...options
}: Scene<InspectionFile> = {}) {
  const ledger = anInspectionLedger(file ?? {}, clocks, wasLast);
  letFail(ledger, failing);
  const input = { inspectionId: "inspection-1" };
  const sandbox = await openSandbox("inspection", input, ledger.activities, { startAt: MONDAY, ...options });
  return { ledger, sandbox };
}

/** A penalty case's workflow, running, with a ledger behind it. */
export async function aPenaltyCase({ file, clocks, failing, ...options }: Scene<CaseFile> = {}) {
  const ledger = aCaseLedger(file ?? {}, clocks);
  letFail(ledger, failing);
  const input = { caseId: "case-1" };
  const sandbox = await openSandbox("penaltyCase", input, ledger.activities, { startAt: MONDAY, ...options });
  return { ledger, sandbox };
}

function letFail(ledger: Pick<Ledger<CampaignFile>, "fail">, failing: Scene<unknown>["failing"] = {}): void {
  for (const [activity, failures] of Object.entries(failing)) {
    for (const failure of failures) ledger.fail(activity, failure);
  }
}
