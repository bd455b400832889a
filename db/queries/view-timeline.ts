import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { TimelineEntry, TimelineKind } from "../../domain/publish/timeline.ts";
import type { Db } from "../client.ts";
import { iso, pageOf } from "./page.ts";
import type { Listed, Page } from "./page.ts";
import { CHECK_BRANCHES } from "./timeline-checks.ts";
import { selectOf } from "./timeline-entries.ts";
import { MEASURE_BRANCHES } from "./timeline-measures.ts";
import { OVERSIGHT_BRANCHES } from "./timeline-oversight.ts";
import { WORD_BRANCHES } from "./timeline-words.ts";

/** Whose story: one inspection's, or all that an enterprise ever had. */
export type StoryOf = { readonly inspectionId: string } | { readonly uscc: string };

const BRANCHES = [...CHECK_BRANCHES, ...WORD_BRANCHES, ...MEASURE_BRANCHES, ...OVERSIGHT_BRANCHES];
const UNION = sql.join(BRANCHES.map(selectOf), sql` union all `);

/** One page of the story, the newest first; of one kind or of all. */
export async function listTimeline(
  db: Db,
  of: StoryOf,
  kind: TimelineKind | undefined,
  page: Page,
): Promise<Listed<TimelineEntry>> {
  const rows = await db.execute<Record<string, unknown> & TimelineEntry & { readonly total: number }>(sql`
    with ${scopeOf(of)}, entries as (${UNION})
    select x.id, ${iso(sql`x.at`)} as at, x.kind, x.event, x.inspection_id as "inspectionId",
      s.number as "inspectionNumber", s.title as "campaignTitle", x.finding_id as "findingId",
      f.number as "findingNumber", o.name as "officerName", jsonb_strip_nulls(x.facts) as facts,
      ${filesOf(sql`x.proof`)} as evidence, ${filesOf(sql`x.proof_before`)} as "evidenceBefore",
      (count(*) over ())::int as total
    from entries x join scope s on s.id = x.inspection_id
    left join findings f on f.id = x.finding_id left join officers o on o.id = x.officer_id
    where ${kind === undefined ? sql`true` : sql`x.kind = ${kind}`}
    order by x.at desc, x.ord desc, f.number desc, x.id desc ${pageOf(page)}`);
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _total, ...row }) => row) };
}

/** How many entries of each kind there are. */
export async function countTimeline(
  db: Db,
  of: StoryOf,
): Promise<Readonly<Partial<Record<TimelineKind, number>>>> {
  const rows = await db.execute<{ kind: TimelineKind; count: number }>(sql`
    with ${scopeOf(of)}, entries as (${UNION})
    select kind, count(*)::int as count from entries group by kind`);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

function scopeOf(of: StoryOf): SQL {
  const condition = "uscc" in of ? sql`e.uscc = ${of.uscc}` : sql`i.id = ${of.inspectionId}`;
  return sql`scope as (
    select i.id, i.number, i.closed_at, c.title from inspections i
    join campaigns c on c.id = i.campaign_id join enterprises e on e.id = i.enterprise_id where ${condition})`;
}

function filesOf(proof: SQL): SQL {
  return sql`coalesce((
    select json_agg(json_build_object('evidenceId', v.id, 'fileName', v.file_name,
      'isImage', w.content_type like 'image/%') order by v.uploaded_at, v.id)
    from evidence v join evidence_files w on w.sha256 = v.sha256
    where v.inspection_id = x.inspection_id and v.subject_kind || ':' || v.subject_id = any(${proof})), '[]'::json)`;
}
