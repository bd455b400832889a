import type { Db } from "../db/client.ts";
import { listEquations } from "../db/queries/oversight.ts";
import type { Equations } from "../db/queries/oversight.ts";
import { countWork } from "../db/queries/oversight-figures.ts";
import type { WorkFigures } from "../db/queries/oversight-figures.ts";
import { toMs } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";

/** The equation of every campaign and over all, and what waits or is late. */
export interface OversightFigures extends Equations {
  readonly work: WorkFigures;
}

const FRESH_MS = 10_000;

interface FiguresDeps {
  readonly db: Db;
  readonly clock: () => Instant;
}

/** Reads the figures at most every ten seconds, however many ask for them. */
export function createOversightFigures({ db, clock }: FiguresDeps): () => Promise<OversightFigures> {
  let last: { readonly atMs: number; readonly figures: Promise<OversightFigures> } | undefined;
  return () => {
    const atMs = toMs(clock());
    if (last !== undefined && Math.abs(atMs - last.atMs) < FRESH_MS) return last.figures;
    const figures = readOversightFigures(db, clock());
    last = { atMs, figures };
    figures.catch(() => {
      last = undefined;
    });
    return figures;
  };
}

/** Reads the figures of this moment. */
export async function readOversightFigures(db: Db, asOf: Instant): Promise<OversightFigures> {
  const [equations, work] = await Promise.all([listEquations(db), countWork(db, asOf)]);
  return { ...equations, work };
}
