import { and, eq, isNull, sql } from "drizzle-orm";
import { SYSTEM } from "../../domain/accounts/actor.ts";
import type { Actor } from "../../domain/accounts/actor.ts";
import { faultsOfRuleSet, lastDayBefore } from "../../domain/calendar/check-rule-set.ts";
import type { RuleSetFault } from "../../domain/calendar/check-rule-set.ts";
import type { RuleSet } from "../../domain/calendar/rule-set.ts";
import { canonicalJson, sha256Hex } from "../../domain/shared/digest.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Db, Tx } from "../client.ts";
import { ruleSets } from "../schema/calendar.ts";
import { findRuleSet, saveRuleSet } from "./calendar.ts";
import { appendLedger } from "./ledger.ts";
import { oweRecomputation } from "./recompute.ts";

interface Occasion {
  readonly actor: Actor;
  readonly at: Instant;
}

const PUBLISHERS_LOCK = 20_260_317;

/**
 * Publishes a rule set and ends the one before it, in one transaction with its ledger entry; gives its faults, and
 * then nothing is published. The same set once more is the same set. Campaigns that run take it up at once, or on
 * the day from which it is in force.
 */
export async function publishRuleSet(
  db: Db,
  ruleSet: RuleSet,
  occasion: Occasion,
): Promise<readonly RuleSetFault[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${PUBLISHERS_LOCK})`);
    const known = await findRuleSet(tx, ruleSet.id);
    if (known !== undefined) return isSame(known, ruleSet) ? [] : [taken(ruleSet)];
    const others = await tx.select().from(ruleSets).where(eq(ruleSets.jurisdiction, ruleSet.jurisdiction));
    const faults = faultsOfRuleSet(ruleSet, others);
    if (faults.length > 0) return faults;
    await endPredecessor(tx, ruleSet);
    await saveRuleSet(tx, ruleSet);
    const campaigns = await takeUpRules(tx, occasion.at);
    await appendLedger(tx, {
      stepKey: `rule-set:${ruleSet.id}`,
      subjectKind: "rule-set",
      subjectId: ruleSet.id,
      event: "rule-set-published",
      ...occasion,
      facts: {
        inForceFrom: ruleSet.inForceFrom,
        termsSha256: sha256Hex(canonicalJson(ruleSet.terms)),
        campaigns,
      },
    });
    return [];
  });
}

/** What was published under this id; its last day may have been set since by the set that followed. */
function isSame(known: RuleSet, again: RuleSet): boolean {
  return canonicalJson({ ...known, inForceTo: again.inForceTo }) === canonicalJson(again);
}

function taken({ id }: RuleSet): RuleSetFault {
  return { field: "id", reason: "rule-set-exists", facts: { id } };
}

async function endPredecessor(tx: Tx, next: RuleSet): Promise<void> {
  await tx
    .update(ruleSets)
    .set({ inForceTo: lastDayBefore(next) })
    .where(and(eq(ruleSets.jurisdiction, next.jurisdiction), isNull(ruleSets.inForceTo)));
}

/** What a rule set that was published ahead of its day needs once that day has come. Twice is as good as once. */
export async function takeUpRulesInForce(db: Db, at: Instant): Promise<readonly string[]> {
  return db.transaction(async (tx) => {
    const campaigns = await takeUpRules(tx, at);
    if (campaigns.length === 0) return [];
    const subject = { subjectKind: "rule-set", subjectId: "in-force", event: "rule-set-taken-up" };
    await appendLedger(tx, {
      ...subject,
      stepKey: `rule-sets:${at}`,
      actor: SYSTEM,
      at,
      facts: { campaigns },
    });
    return campaigns;
  });
}

/**
 * Lets every campaign that is not closed take up the rules in force today by its own calendar, and owes its clocks
 * their recomputation; gives the campaigns that did. Twice is as good as once.
 */
async function takeUpRules(tx: Tx, at: Instant): Promise<readonly string[]> {
  const moved = await tx.execute<{ id: string }>(sql`
    update campaigns c set rule_set_id = n.id
      from rule_sets o, rule_sets n, calendars d
      where o.id = c.rule_set_id and c.stage not in ('closed', 'cancelled')
        and n.jurisdiction = o.jurisdiction and n.calendar_id = o.calendar_id and n.in_force_from > o.in_force_from
        and d.id = n.calendar_id
        and d.epoch_on + floor(extract(epoch from ${at}::timestamptz - d.epoch_at) * 1000 / d.day_ms)::int
          between n.in_force_from and coalesce(n.in_force_to, 'infinity')
    returning c.id`);
  if (moved.length > 0) await oweRecomputation(tx, at);
  return moved.map((row) => row.id).sort();
}
