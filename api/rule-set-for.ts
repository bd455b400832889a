import { findRuleSet, findRuleSetInForce } from "../db/queries/calendar.ts";
import type { RuleSet } from "../domain/calendar/rule-set.ts";
import type { Instant } from "../domain/shared/plain-date.ts";
import { chinaDate } from "./china-date.ts";
import type { ApiDeps } from "./deps.ts";
import { ProblemError } from "./problem-error.ts";

/** The rule set that was asked for, or else the one in force in the county today. */
export async function ruleSetFor(
  { db, jurisdiction }: Pick<ApiDeps, "db" | "jurisdiction">,
  ruleSetId: string | undefined,
  at: Instant,
): Promise<RuleSet> {
  const today = chinaDate(at);
  const found =
    ruleSetId === undefined
      ? await findRuleSetInForce(db, jurisdiction, today)
      : await findRuleSet(db, ruleSetId);
  if (found === undefined) throw new ProblemError("no-rule-set", { ruleSetId: ruleSetId ?? jurisdiction });
  return found;
}
