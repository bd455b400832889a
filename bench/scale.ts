import { atOnce } from "../bin/demo/at-once.ts";
import { timed } from "./measure.ts";
import { openInspections } from "./open-inspections.ts";
import type { BenchTools } from "./round.ts";

const SIZES = { few: 1_000, many: 10_000 } as const;
const COMMANDS = 400;
const AT_ONCE = 16;
const ROUNDS = 3;
const FAR_MS = 5 * 86_400_000;

export interface ScaleRow {
  readonly open: number;
  readonly msPerCommand: number;
}

/** What one command costs, in ms, with a thousand and with ten thousand inspections open. */
export async function measureScale(
  tools: BenchTools,
  databaseUrl: string,
  sizes: { readonly few: number; readonly many: number } = SIZES,
): Promise<readonly ScaleRow[]> {
  const few = await openInspections(tools, databaseUrl, sizes.few, FAR_MS);
  const atFew = await cost(tools, few.ids);
  const more = await openInspections(tools, databaseUrl, sizes.many - sizes.few, FAR_MS);
  const atMany = await cost(tools, [...few.ids, ...more.ids]);
  return [
    { open: sizes.few, msPerCommand: atFew },
    { open: sizes.many, msPerCommand: atMany },
  ];
}

/** The median of a few rounds, each on inspections of its own choice, evenly spread over all that are open. */
async function cost({ bureau }: BenchTools, ids: readonly string[]): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = ids.length / COMMANDS;
    const chosen = Array.from(
      { length: COMMANDS },
      (_, index) => ids[Math.floor((index + round / ROUNDS) * step)],
    );
    const ms = await timed(async () => {
      await atOnce(AT_ONCE, chosen, (id) => bureau.head.act(`/inspections/${id ?? ""}/retry`, {}));
    });
    rounds.push(ms / COMMANDS);
  }
  return [...rounds].sort((one, other) => one - other)[1] ?? Number.NaN;
}
