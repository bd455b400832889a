import { findRuleSet, findRuleSetInForce } from "../db/queries/calendar.ts";
import type { RuleSet } from "../domain/calendar/rule-set.ts";
import { toInstant, toMs } from "../domain/shared/plain-date.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import type { ApiDeps } from "./deps.ts";
import { ProblemError } from "./problem-error.ts";

/** China has one zone, eight hours before UTC, and no summer time. */
const CHINA_MS = 8 * 3_600_000;

/** The rule set that was asked for, or else the one in force in the county today. */
export async function ruleSetFor(
  { db, jurisdiction }: Pick<ApiDeps, "db" | "jurisdiction">,
  ruleSetId: string | undefined,
  at: Instant,
): Promise<RuleSet> {
  const today = toInstant(toMs(at) + CHINA_MS).slice(0, 10);
  const found =
    ruleSetId === undefined
      ? await findRuleSetInForce(db, jurisdiction, today)
      : await findRuleSet(db, ruleSetId);
  if (found === undefined) throw new ProblemError("no-rule-set", { ruleSetId: ruleSetId ?? jurisdiction });
  return found;
}
