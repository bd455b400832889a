import type { Db } from "../db/client.ts";
import { getEquationOverAll, listEquations } from "../db/queries/oversight.ts";
import type { CampaignEquation } from "../db/queries/oversight.ts";
import { countWork } from "../db/queries/oversight-figures.ts";
import type { WorkFigures } from "../db/queries/oversight-figures.ts";
import type { LedgerEquation } from "../domain/oversight/ledger-equation.ts";
import { toMs } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";

/** The equation of every campaign and over all, and what waits or is late. */
export interface OversightFigures {
  readonly campaigns: readonly CampaignEquation[];
  readonly overAll: LedgerEquation;
  readonly work: WorkFigures;
}

const FRESH_MS = 10_000;
const PAGE = 50;

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
  const [campaigns, overAll, work] = await Promise.all([
    listAll(db),
    getEquationOverAll(db),
    countWork(db, asOf),
  ]);
  return { campaigns, overAll, work };
}

async function listAll(db: Db): Promise<readonly CampaignEquation[]> {
  const all: CampaignEquation[] = [];
  for (let after: string | undefined; ;) {
    const page = await listEquations(db, { after, limit: PAGE });
    all.push(...page);
    after = page.at(-1)?.campaignId;
    if (after === undefined) return all;
  }
}
