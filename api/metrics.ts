import { Router } from "express";
import type { LedgerEquation } from "../domain/oversight/ledger-equation.ts";
import type { WorkFigures } from "../db/queries/oversight-figures.ts";
import type { OversightFigures } from "./oversight-figures.ts";

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [labels: Labels, value: number];

/** `/metrics` for Prometheus: the ledger equation, and what waits or is late. Figures only, no names. */
export function metricsRoutes(read: () => Promise<OversightFigures>): Router {
  const router = Router();
  router.get("/metrics", async (_req, res) => {
    const text = metricsText(await read());
    res.set("Cache-Control", "no-store").type("text/plain; version=0.0.4; charset=utf-8").send(text);
  });
  return router;
}

/** The figures in the text format of Prometheus. */
function metricsText({ campaigns, overAll, work }: OversightFigures): string {
  const scopes: readonly (readonly [Labels, LedgerEquation])[] = [
    [{ scope: "all" }, overAll],
    ...campaigns.map(
      ({ campaignId, equation }) => [{ scope: "campaign", campaign: campaignId }, equation] as const,
    ),
  ];
  const ofEach = (value: (equation: LedgerEquation) => number) =>
    scopes.map(([labels, equation]): Sample => [labels, value(equation)]);
  return [
    ...EQUATION.flatMap(([name, help, value]) => gauge(`equation_${name}`, help, ofEach(value))),
    ...gauge(
      "equation_findings_ended",
      "Findings by the end they came to.",
      scopes.flatMap(([labels, { byOutcome }]) =>
        Object.entries(byOutcome).map(([outcome, count]): Sample => [{ ...labels, outcome }, count]),
      ),
    ),
    ...WORK.flatMap(([name, help, value]) => gauge(name, help, [[{}, value(work)]])),
    "",
  ].join("\n");
}

const EQUATION: readonly (readonly [string, string, (equation: LedgerEquation) => number])[] = [
  ["holds", "1 while the ledger equation holds.", ({ holds }) => Number(holds)],
  ["breaks", "Rows that break it.", ({ breaks }) => breaks],
  ["drawn", "Units drawn.", ({ drawn }) => drawn],
  ["closed", "Inspections closed.", ({ closed }) => closed],
  ["running", "Inspections running.", ({ running }) => running],
  ["findings", "Findings in all.", ({ findings }) => findings],
  [
    "findings_running",
    "Live findings with exactly one live clock.",
    ({ findingsRunning }) => findingsRunning,
  ],
  [
    "findings_silent",
    "Live findings without exactly one live clock.",
    ({ findingsSilent }) => findingsSilent,
  ],
];

const WORK: readonly (readonly [string, string, (work: WorkFigures) => number])[] = [
  ["parked_campaigns", "Campaigns that stand still until a person looks.", (work) => work.parkedCampaigns],
  [
    "parked_inspections",
    "Inspections that stand still until a person looks.",
    (work) => work.parkedInspections,
  ],
  ["parked_cases", "Penalty cases that stand still until a person looks.", (work) => work.parkedCases],
  ["starts_owed", "Procedures whose start is owed.", (work) => work.startsOwed],
  ["mails_owed", "Mails that have not left yet.", (work) => work.mailsOwed],
  ["mails_refused", "Mails refused for good.", (work) => work.mailsRefused],
  ["commands_pending", "Commands that are not settled.", (work) => work.commandsPending],
  ["oldest_command_seconds", "How long the oldest of them waits.", (work) => work.oldestCommandSeconds],
  ["clocks_running", "Terms that run.", (work) => work.clocksRunning],
  ["clocks_suspended", "Terms that are suspended.", (work) => work.clocksSuspended],
  ["clocks_overdue", "Running terms whose day has passed.", (work) => work.clocksOverdue],
  ["clocks_late", "Running terms that should have fired over an hour ago.", (work) => work.clocksLate],
  ["equation_alarms", "Alarms that stand.", (work) => work.alarmsStanding],
  [
    "reconciled_timestamp_seconds",
    "When records and workflows were last held against each other.",
    (work) => work.reconciledAtSeconds,
  ],
];

function gauge(name: string, help: string, samples: readonly Sample[]): readonly string[] {
  const full = `double_random_${name}`;
  return [
    `# HELP ${full} ${help}`,
    `# TYPE ${full} gauge`,
    ...samples.map(([labels, value]) => `${full}${labelsText(labels)} ${value}`),
  ];
}

/** Our labels are ids and words of the code: nothing in them needs escaping. */
function labelsText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
