import { measureHeap } from "./heap-processes.ts";
import { rowOf } from "./measure.ts";
import type { Pair, Row } from "./measure.ts";
import { measurePage } from "./page.ts";
import { measureReminders } from "./reminders.ts";
import { runRound } from "./round.ts";
import type { BenchTools } from "./round.ts";
import { measureScale } from "./scale.ts";

/** What a measurement is given. */
export interface Bench {
  readonly tools: BenchTools;
  readonly databaseUrl: string;
  readonly address: string;
  readonly namespace: string;
  /** How many reminders fall due together, and how many inspections are open at most. */
  readonly many: number;
  readonly say: (line: string) => void;
}

interface Measured {
  readonly rows: unknown;
  readonly lines: readonly string[];
}

const ROUNDS = 3;

/** All measurements by name, in the order in which they run. */
export const MEASUREMENTS: Readonly<Record<string, (bench: Bench) => Promise<Measured>>> = {
  rounds,
  page: async ({ tools }) =>
    table([rowOf("campaign page of 1,000 inspections", "reads/s", "≥ 0.7", await measurePage(tools))]),
  heap: async ({ address, namespace }) =>
    table([
      rowOf("heap of an open inspection", "KiB", "≤ 1.5", await measureHeap({ address, namespace }, ROUNDS)),
    ]),
  reminders,
  scale,
};

async function rounds({ tools, say }: Bench): Promise<Measured> {
  const launches: Pair[] = [];
  const commands: Pair[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const measured = await runRound(tools, round);
    say(`  round ${round}: launches ${show(measured.launch)}, commands ${show(measured.commands)}`);
    launches.push(measured.launch);
    commands.push(measured.commands);
  }
  return table([
    rowOf("launched to assigned, mail queued", "inspections/s", "≥ 0.6", launches),
    rowOf("officer commands, 16 at a time", "commands/s", "≥ 0.6", commands),
  ]);
}

async function reminders({ tools, databaseUrl, many }: Bench): Promise<Measured> {
  const { pair, quietP95, busyP95 } = await measureReminders(tools, databaseUrl, many);
  const row = rowOf(`${many} reminders due in one minute`, "mails queued/s", "≥ 0.5", [pair]);
  const line = `  the API's p95 meanwhile ${busyP95} ms, before ${quietP95} ms`;
  return { rows: { ...row, quietP95, busyP95 }, lines: [lineOf(row), line] };
}

async function scale({ tools, databaseUrl, many }: Bench): Promise<Measured> {
  const [few, more] = await measureScale(tools, databaseUrl, { few: many / 10, many });
  const ratio = (more?.msPerCommand ?? Number.NaN) / (few?.msPerCommand ?? Number.NaN);
  const words = [few, more].map(
    (one) => `${one?.msPerCommand.toFixed(1) ?? "?"} ms with ${one?.open ?? "?"} open`,
  );
  const line = `${"one command".padEnd(38)} ${words.join(", ")}  ratio ${ratio.toFixed(2)} (aim ≤ 1.15)`;
  return { rows: { few, more, ratio }, lines: [line] };
}

function table(rows: readonly Row[]): Measured {
  return { rows, lines: rows.map(lineOf) };
}

function lineOf({ name, unit, product, floor, ratio, aim }: Row): string {
  return `${name.padEnd(38)} product ${product} floor ${floor} ${unit}  ratio ${ratio} (aim ${aim})`;
}

function show({ product, floor }: Pair): string {
  return `${product.toFixed(1)} : ${floor.toFixed(1)}`;
}
