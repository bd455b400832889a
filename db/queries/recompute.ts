import { sql } from "drizzle-orm";
import { SYSTEM } from "../../domain/accounts/actor.ts";
import { canonicalJson, sha256Hex } from "../../domain/shared/digest.ts";
import type { Instant } from "../../domain/shared/plain-date.ts";
import type { Tx } from "../client.ts";

const NAME = "recomputeClocks";
const REQUEST_HASH = sha256Hex(canonicalJson({ name: NAME, body: {} }));

/**
 * Owes a recomputation to every inspection and every penalty case with a live clock that was counted by another
 * calendar or by other rules than now; gives how many. The key names both, so that a second run owes nothing more.
 */
export async function oweRecomputation(tx: Tx, at: Instant): Promise<number> {
  // A province's clocks take longer than a page may.
  await tx.execute(sql`set local statement_timeout = '10min'`);
  const added = await tx.execute(sql`
    insert into command_inbox
      (id, subject_kind, subject_id, name, body, actor, idempotency_key, request_hash, received_at, next_try_at)
    select ${idOf(sql`owed.subject_id`, sql`owed.key`)}, owed.kind, owed.subject_id, ${NAME}, '{}'::jsonb,
        ${JSON.stringify(SYSTEM)}::jsonb, owed.key, ${REQUEST_HASH}, ${at}::timestamptz, ${at}::timestamptz
      from (
        select distinct case when k.case_id is null then 'inspection' else 'penalty-case' end as kind,
            coalesce(k.case_id, k.inspection_id) as subject_id,
            'recompute:' || r.calendar_id || '@' || d.version || ':' || r.id as key
          from clocks k
          join campaigns c on c.id = k.campaign_id
          join rule_sets r on r.id = c.rule_set_id
          join calendars d on d.id = r.calendar_id
          where k.state in ('running', 'suspended')
            and (k.rule_set_id, k.calendar_id, k.calendar_version) is distinct from (r.id, d.id, d.version)
      ) owed
    on conflict do nothing returning id`);
  return added.length;
}

/** The id that `commandIdOf` gives, computed where the rows are. */
function idOf(subjectId: ReturnType<typeof sql>, key: ReturnType<typeof sql>) {
  const hex = sql`encode(sha256(convert_to(concat_ws(chr(31), 'command', ${subjectId}::text, ${key}), 'UTF8')), 'hex')`;
  return sql`regexp_replace(${hex}, '^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$', '\\1-\\2-8\\3-a\\4-\\5')::uuid`;
}
