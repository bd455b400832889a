-- What the database refuses, whoever asks: suspended clocks count as live, and an open case keeps its inspection open.
CREATE OR REPLACE FUNCTION refuse_open_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.stage = 'closed' AND NEW.stage <> 'closed' THEN
    RAISE EXCEPTION 'inspection % is closed', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.stage = 'closed' AND OLD.stage <> 'closed' AND (
    EXISTS (SELECT 1 FROM findings f WHERE f.inspection_id = NEW.id AND f.state NOT IN ('PASS','FIXED_ON_SITE','CLOSED_BY_FEEDBACK','RESTART_APPROVED','UNIT_CLOSED'))
    OR EXISTS (SELECT 1 FROM clocks c WHERE c.inspection_id = NEW.id AND c.state IN ('running', 'suspended'))
    OR EXISTS (SELECT 1 FROM penalty_cases p WHERE p.inspection_id = NEW.id AND p.state <> 'CLOSED')
    OR EXISTS (SELECT 1 FROM objections o WHERE o.inspection_id = NEW.id AND o.decision IS NULL)
    OR NEW.published_at IS NULL
  ) THEN
    RAISE EXCEPTION 'inspection % has something open', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_silent_finding() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE live int;
BEGIN
  IF (SELECT f.state FROM findings f WHERE f.id = NEW.id) IN ('PASS','FIXED_ON_SITE','CLOSED_BY_FEEDBACK','RESTART_APPROVED','UNIT_CLOSED') THEN
    RETURN NULL;
  END IF;
  SELECT count(*) INTO live FROM clocks c WHERE c.finding_id = NEW.id AND c.state IN ('running', 'suspended');
  IF live <> 1 THEN
    RAISE EXCEPTION 'finding % has % live clocks', NEW.id, live USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_moved_clocks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.inspection_id, OLD.finding_id, OLD.seat_id, OLD.case_id, OLD.subject_id, OLD.kind)
    IS DISTINCT FROM (NEW.inspection_id, NEW.finding_id, NEW.seat_id, NEW.case_id, NEW.subject_id, NEW.kind) THEN
    RAISE EXCEPTION 'clock % stays with what it measures', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD.state IN ('met', 'replaced') AND NEW.state <> OLD.state THEN
    RAISE EXCEPTION 'clock % has ended', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_stray_clocks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wanted int; live int;
BEGIN
  IF NEW.state IN ('running', 'suspended') AND (SELECT i.stage FROM inspections i WHERE i.id = NEW.inspection_id) = 'closed'
    AND EXISTS (SELECT 1 FROM clocks c WHERE c.id = NEW.id AND c.state IN ('running', 'suspended')) THEN
    RAISE EXCEPTION 'inspection % is closed', NEW.inspection_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.finding_id IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT CASE WHEN f.state IN ('PASS','FIXED_ON_SITE','CLOSED_BY_FEEDBACK','RESTART_APPROVED','UNIT_CLOSED') THEN 0 ELSE 1 END
    INTO wanted FROM findings f WHERE f.id = NEW.finding_id;
  SELECT count(*) INTO live FROM clocks c WHERE c.finding_id = NEW.finding_id AND c.state IN ('running', 'suspended');
  IF live <> wanted THEN
    RAISE EXCEPTION 'finding % has % live clocks', NEW.finding_id, live USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER rung_answers_are_append_only BEFORE UPDATE OR DELETE ON rung_answers FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER rung_answers_are_never_emptied BEFORE TRUNCATE ON rung_answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER case_acts_are_append_only BEFORE UPDATE OR DELETE ON case_acts FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER case_acts_are_never_emptied BEFORE TRUNCATE ON case_acts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER record_reviews_are_append_only BEFORE UPDATE OR DELETE ON record_reviews FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER penalty_cases_are_kept BEFORE DELETE OR TRUNCATE ON penalty_cases FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
--> statement-breakpoint
CREATE TRIGGER objections_are_kept BEFORE DELETE OR TRUNCATE ON objections FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
--> statement-breakpoint
CREATE TRIGGER transfers_are_kept BEFORE DELETE OR TRUNCATE ON transfers FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
--> statement-breakpoint
-- The ledger equation (后续处置无例外), computed from the rows of this moment.
CREATE INDEX clocks_by_campaign ON clocks (campaign_id, state);
--> statement-breakpoint
CREATE INDEX reinspections_by_finding ON reinspections (finding_id);
--> statement-breakpoint
CREATE INDEX rectifications_by_finding ON rectifications (finding_id);
--> statement-breakpoint
CREATE INDEX extensions_by_finding ON extensions (finding_id);
--> statement-breakpoint
CREATE INDEX ledger_of_proofs ON ledger (subject_id, event) WHERE subject_kind = 'inspection' AND event IN ('recordVisit', 'amendRecord', 'approveRestart', 'recordUnitClosed');
--> statement-breakpoint

-- The second book: what the database itself notes of every finding, clock, inspection and case.
CREATE FUNCTION note_in_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_inspection uuid; said text; told jsonb := to_jsonb(NEW);
BEGIN
  of_inspection := coalesce(told->>'inspection_id', told->>'id')::uuid;
  said := coalesce(told->>'state', told->>'stage');
  INSERT INTO tally (kind, row_id, campaign_id, inspection_id, state)
    VALUES (TG_ARGV[0], NEW.id, NEW.campaign_id, of_inspection, said)
    ON CONFLICT (kind, row_id) DO UPDATE SET state = excluded.state WHERE tally.state <> excluded.state;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER findings_are_tallied AFTER INSERT OR UPDATE OF state ON findings FOR EACH ROW EXECUTE FUNCTION note_in_tally('finding');
--> statement-breakpoint
CREATE TRIGGER clocks_are_tallied AFTER INSERT OR UPDATE OF state ON clocks FOR EACH ROW EXECUTE FUNCTION note_in_tally('clock');
--> statement-breakpoint
CREATE TRIGGER inspections_are_tallied AFTER INSERT OR UPDATE OF stage ON inspections FOR EACH ROW EXECUTE FUNCTION note_in_tally('inspection');
--> statement-breakpoint
CREATE TRIGGER cases_are_tallied AFTER INSERT OR UPDATE OF state ON penalty_cases FOR EACH ROW EXECUTE FUNCTION note_in_tally('case');
--> statement-breakpoint
CREATE TRIGGER the_tally_is_kept BEFORE DELETE OR TRUNCATE ON tally FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
--> statement-breakpoint
INSERT INTO tally (kind, row_id, campaign_id, inspection_id, state)
  SELECT 'inspection', id, campaign_id, id, stage FROM inspections
  UNION ALL SELECT 'finding', id, campaign_id, inspection_id, state FROM findings
  UNION ALL SELECT 'clock', id, campaign_id, inspection_id, state FROM clocks
  UNION ALL SELECT 'case', id, campaign_id, inspection_id, state FROM penalty_cases;
--> statement-breakpoint
CREATE FUNCTION has_ended(finding_state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT finding_state IN ('PASS', 'FIXED_ON_SITE', 'CLOSED_BY_FEEDBACK', 'RESTART_APPROVED', 'UNIT_CLOSED')
$$;
--> statement-breakpoint
-- The one clock of each live state; a test holds it against clockOf of the domain.
CREATE FUNCTION clock_kind_of(finding_state text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE finding_state
    WHEN 'ORDERED' THEN 'rectification'
    WHEN 'EXT_REQUESTED' THEN 'extension-answer'
    WHEN 'RECTIFIED_REPORTED' THEN 'reinspection'
    WHEN 'REINSPECT_DUE' THEN 'reinspection'
    WHEN 'FAIL' THEN 'fail-decision'
    WHEN 'CASE_FILED' THEN 'case-decision'
    WHEN 'STOPPED' THEN 'stop'
    WHEN 'LISTED' THEN 'listing'
    WHEN 'RESTART_REQUESTED' THEN 'restart-review'
    WHEN 'TRANSFERRED' THEN 'transfer-receipt'
    WHEN 'RECEIPT' THEN 'transfer-feedback'
  END
$$;
--> statement-breakpoint
-- Every row that breaks the equation. Each part can be asked for one campaign alone.
CREATE VIEW equation_breaks AS
SELECT 'drawn-without-inspection' AS kind, 'draw_entries' AS "table", e.draw_id || '/' || e.enterprise_id AS id,
    d.campaign_id, NULL::uuid AS inspection_id, e.outcome AS detail
  FROM draws d JOIN draw_entries e ON e.draw_id = d.id
  WHERE e.outcome <> 'reserve'
    AND NOT EXISTS (SELECT 1 FROM inspections i WHERE i.draw_id = e.draw_id AND i.enterprise_id = e.enterprise_id)
UNION ALL
SELECT 'inspection-not-drawn', 'inspections', i.id::text, i.campaign_id, i.id, i.draw_id || '/' || i.enterprise_id
  FROM inspections i
  WHERE NOT EXISTS (SELECT 1 FROM draw_entries e JOIN draws d ON d.id = e.draw_id
    WHERE e.draw_id = i.draw_id AND e.enterprise_id = i.enterprise_id AND e.outcome <> 'reserve' AND d.campaign_id = i.campaign_id)
UNION ALL
SELECT 'row-removed', 'findings', t.row_id::text, t.campaign_id, t.inspection_id, t.state FROM tally t
  WHERE t.kind = 'finding' AND NOT EXISTS (SELECT 1 FROM findings f WHERE f.id = t.row_id AND f.campaign_id = t.campaign_id)
UNION ALL
SELECT 'row-removed', 'clocks', t.row_id::text, t.campaign_id, t.inspection_id, t.state FROM tally t
  WHERE t.kind = 'clock' AND NOT EXISTS (SELECT 1 FROM clocks c WHERE c.id = t.row_id AND c.campaign_id = t.campaign_id)
UNION ALL
SELECT 'row-removed', 'inspections', t.row_id::text, t.campaign_id, t.inspection_id, t.state FROM tally t
  WHERE t.kind = 'inspection' AND NOT EXISTS (SELECT 1 FROM inspections i WHERE i.id = t.row_id AND i.campaign_id = t.campaign_id)
UNION ALL
SELECT 'row-removed', 'penalty_cases', t.row_id::text, t.campaign_id, t.inspection_id, t.state FROM tally t
  WHERE t.kind = 'case' AND NOT EXISTS (SELECT 1 FROM penalty_cases p WHERE p.id = t.row_id AND p.campaign_id = t.campaign_id)
UNION ALL
SELECT 'state-changed', 'findings', f.id::text, f.campaign_id, f.inspection_id, coalesce(t.state, '∅') || ' → ' || f.state
  FROM findings f LEFT JOIN tally t ON t.kind = 'finding' AND t.row_id = f.id AND t.campaign_id = f.campaign_id
  WHERE t.state IS DISTINCT FROM f.state
UNION ALL
SELECT 'state-changed', 'clocks', c.id::text, c.campaign_id, c.inspection_id, coalesce(t.state, '∅') || ' → ' || c.state
  FROM clocks c LEFT JOIN tally t ON t.kind = 'clock' AND t.row_id = c.id AND t.campaign_id = c.campaign_id
  WHERE t.state IS DISTINCT FROM c.state
UNION ALL
SELECT 'state-changed', 'inspections', i.id::text, i.campaign_id, i.id, coalesce(t.state, '∅') || ' → ' || i.stage
  FROM inspections i LEFT JOIN tally t ON t.kind = 'inspection' AND t.row_id = i.id AND t.campaign_id = i.campaign_id
  WHERE t.state IS DISTINCT FROM i.stage
UNION ALL
SELECT 'state-changed', 'penalty_cases', p.id::text, p.campaign_id, p.inspection_id, coalesce(t.state, '∅') || ' → ' || p.state
  FROM penalty_cases p LEFT JOIN tally t ON t.kind = 'case' AND t.row_id = p.id AND t.campaign_id = p.campaign_id
  WHERE t.state IS DISTINCT FROM p.state
UNION ALL
SELECT 'number-missing', 'findings', known.inspection_id || '#' || gap.number, known.campaign_id, known.inspection_id, gap.number::text
  FROM (SELECT f.campaign_id, f.inspection_id, max(f.number) AS last FROM findings f
    GROUP BY f.campaign_id, f.inspection_id HAVING max(f.number) <> count(*)) known
  CROSS JOIN LATERAL generate_series(1, known.last) AS gap(number)
  WHERE NOT EXISTS (SELECT 1 FROM findings f WHERE f.campaign_id = known.campaign_id AND f.inspection_id = known.inspection_id AND f.number = gap.number)
UNION ALL
SELECT 'fewer-than-recorded', 'inspections', recorded.subject_id, recorded.campaign_id, recorded.subject_id::uuid, coalesce(there.count, 0) || ' < ' || recorded.count
  FROM (SELECT l.campaign_id, l.subject_id, sum((l.facts->>'findings')::int) AS count FROM ledger l
    WHERE l.subject_kind = 'inspection' AND l.event IN ('recordVisit', 'amendRecord') AND jsonb_typeof(l.facts->'findings') = 'number'
    GROUP BY l.campaign_id, l.subject_id) recorded
  LEFT JOIN (SELECT f.campaign_id, f.inspection_id, count(*) AS count FROM findings f
    GROUP BY f.campaign_id, f.inspection_id) there
    ON there.campaign_id = recorded.campaign_id AND there.inspection_id = recorded.subject_id::uuid
  WHERE coalesce(there.count, 0) < recorded.count
UNION ALL
SELECT 'closed-but-open', 'findings', f.id::text, i.campaign_id, i.id, f.state
  FROM inspections i JOIN findings f ON f.inspection_id = i.id
  WHERE i.stage = 'closed' AND NOT has_ended(f.state)
UNION ALL
SELECT 'closed-but-open', 'clocks', c.id::text, i.campaign_id, i.id, c.kind
  FROM inspections i JOIN clocks c ON c.inspection_id = i.id
  WHERE i.stage = 'closed' AND c.state IN ('running', 'suspended')
UNION ALL
SELECT 'closed-but-open', 'penalty_cases', p.id::text, i.campaign_id, i.id, p.state
  FROM inspections i JOIN penalty_cases p ON p.inspection_id = i.id
  WHERE i.stage = 'closed' AND p.state <> 'CLOSED'
UNION ALL
SELECT 'closed-but-unpublished', 'inspections', i.id::text, i.campaign_id, i.id, i.stage
  FROM inspections i WHERE i.stage = 'closed' AND i.published_at IS NULL
UNION ALL
SELECT 'published-without-publication', 'inspections', i.id::text, i.campaign_id, i.id, i.stage
  FROM inspections i
  WHERE i.published_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM publications p WHERE p.inspection_id = i.id AND p.kind = 'result')
UNION ALL
SELECT CASE live.count WHEN 0 THEN 'silent-finding' ELSE 'too-many-clocks' END, 'findings', f.id::text, f.campaign_id, f.inspection_id,
    f.state || ' ' || live.count
  FROM findings f
  CROSS JOIN LATERAL (SELECT count(*) AS count FROM clocks c WHERE c.finding_id = f.id AND c.state IN ('running', 'suspended')) live
  WHERE NOT has_ended(f.state) AND live.count <> 1
UNION ALL
SELECT 'silent-case', 'penalty_cases', p.id::text, p.campaign_id, p.inspection_id, p.state
  FROM penalty_cases p
  WHERE p.state <> 'CLOSED'
    AND NOT EXISTS (SELECT 1 FROM clocks c WHERE c.case_id = p.id AND c.state IN ('running', 'suspended'))
    -- A case that was just filed gets its first clock from its own procedure; until then the finding's clock runs.
    AND (p.state <> 'INVESTIGATING' OR EXISTS (SELECT 1 FROM clocks c WHERE c.case_id = p.id))
UNION ALL
SELECT 'clock-of-another-state', 'clocks', c.id::text, f.campaign_id, f.inspection_id, f.state || ' ' || c.kind
  FROM findings f JOIN clocks c ON c.finding_id = f.id AND c.state IN ('running', 'suspended')
  WHERE NOT has_ended(f.state) AND c.kind IS DISTINCT FROM clock_kind_of(f.state)
UNION ALL
SELECT 'clock-after-the-end', 'clocks', c.id::text, f.campaign_id, f.inspection_id, f.state || ' ' || c.kind
  FROM findings f JOIN clocks c ON c.finding_id = f.id AND c.state IN ('running', 'suspended')
  WHERE has_ended(f.state)
UNION ALL
SELECT 'state-without-proof', 'findings', f.id::text, f.campaign_id, f.inspection_id, f.state
  FROM findings f
  -- What a state rests on: a verdict, a report, a receipt, a piece of evidence, an act on record.
  WHERE NOT CASE f.state
        WHEN 'PASS' THEN EXISTS (SELECT 1 FROM reinspections r WHERE r.finding_id = f.id AND r.verdict = 'pass')
        WHEN 'FAIL' THEN EXISTS (SELECT 1 FROM reinspections r WHERE r.finding_id = f.id AND r.verdict = 'fail')
        WHEN 'FIXED_ON_SITE' THEN EXISTS (SELECT 1 FROM evidence e WHERE e.inspection_id = f.inspection_id AND e.subject_id = f.id)
        WHEN 'CLOSED_BY_FEEDBACK' THEN EXISTS (SELECT 1 FROM transfers t WHERE t.finding_id = f.id AND t.feedback_at IS NOT NULL)
        WHEN 'RESTART_APPROVED' THEN EXISTS (SELECT 1 FROM ledger l WHERE l.subject_kind = 'inspection' AND l.subject_id = f.inspection_id::text
          AND l.event = 'approveRestart' AND l.facts->>'findingId' = f.id::text)
        WHEN 'UNIT_CLOSED' THEN EXISTS (SELECT 1 FROM ledger l WHERE l.subject_kind = 'inspection' AND l.subject_id = f.inspection_id::text
          AND (l.event = 'recordUnitClosed' OR (f.kind = 'ceased' AND l.event = 'recordVisit')))
          AND EXISTS (SELECT 1 FROM evidence e WHERE e.inspection_id = f.inspection_id AND e.subject_id IS NOT NULL)
        WHEN 'RECTIFIED_REPORTED' THEN EXISTS (SELECT 1 FROM rectifications r WHERE r.finding_id = f.id)
        WHEN 'EXT_REQUESTED' THEN EXISTS (SELECT 1 FROM extensions x WHERE x.finding_id = f.id AND x.decision IS NULL)
        WHEN 'CASE_FILED' THEN EXISTS (SELECT 1 FROM penalty_cases p WHERE p.finding_id = f.id)
        WHEN 'TRANSFERRED' THEN EXISTS (SELECT 1 FROM transfers t WHERE t.finding_id = f.id)
        WHEN 'RECEIPT' THEN EXISTS (SELECT 1 FROM transfers t WHERE t.finding_id = f.id AND t.received_at IS NOT NULL)
        ELSE true
      END
UNION ALL
SELECT 'clock-cannot-fire', 'clocks', c.id::text, c.campaign_id, c.inspection_id, c.kind
  FROM clocks c WHERE c.state = 'running' AND c.next_fire_at IS NULL
UNION ALL
SELECT 'campaign-closed-but-open', 'campaigns', c.id::text, c.id, NULL::uuid, c.stage
  FROM campaigns c
  WHERE c.stage = 'closed'
    AND (EXISTS (SELECT 1 FROM inspections i WHERE i.campaign_id = c.id AND i.stage <> 'closed')
      OR NOT EXISTS (SELECT 1 FROM publications p WHERE p.campaign_id = c.id AND p.kind = 'report'));
--> statement-breakpoint
-- drawn = closed + running; findings = the five ends + those running with exactly one live clock; and no row against it.
CREATE VIEW equation AS
SELECT one.*, one.drawn = one.closed + one.running
    AND one.findings = one.pass + one.fixed_on_site + one.closed_by_feedback + one.restart_approved + one.unit_closed + one.findings_running
    AND one.breaks = 0 AS holds
  FROM (
    SELECT c.id AS campaign_id, c.number, c.stage,
        coalesce(entries.drawn, 0) AS drawn, coalesce(units.closed, 0) AS closed, coalesce(units.running, 0) AS running,
        coalesce(found.findings, 0) AS findings, coalesce(found.pass, 0) AS pass, coalesce(found.fixed_on_site, 0) AS fixed_on_site,
        coalesce(found.closed_by_feedback, 0) AS closed_by_feedback, coalesce(found.restart_approved, 0) AS restart_approved,
        coalesce(found.unit_closed, 0) AS unit_closed, coalesce(found.findings_running, 0) AS findings_running,
        coalesce(found.findings_silent, 0) AS findings_silent, coalesce(against.breaks, 0) AS breaks
      FROM campaigns c
      LEFT JOIN (SELECT d.campaign_id, count(*)::int AS drawn FROM draws d JOIN draw_entries e ON e.draw_id = d.id
        WHERE e.outcome <> 'reserve' GROUP BY d.campaign_id) entries ON entries.campaign_id = c.id
      LEFT JOIN (SELECT i.campaign_id, count(*) FILTER (WHERE i.stage = 'closed')::int AS closed,
          count(*) FILTER (WHERE i.stage <> 'closed')::int AS running
        FROM inspections i GROUP BY i.campaign_id) units ON units.campaign_id = c.id
      LEFT JOIN (SELECT f.campaign_id, count(*)::int AS findings,
          count(*) FILTER (WHERE f.state = 'PASS')::int AS pass,
          count(*) FILTER (WHERE f.state = 'FIXED_ON_SITE')::int AS fixed_on_site,
          count(*) FILTER (WHERE f.state = 'CLOSED_BY_FEEDBACK')::int AS closed_by_feedback,
          count(*) FILTER (WHERE f.state = 'RESTART_APPROVED')::int AS restart_approved,
          count(*) FILTER (WHERE f.state = 'UNIT_CLOSED')::int AS unit_closed,
          count(*) FILTER (WHERE NOT has_ended(f.state) AND live.count = 1)::int AS findings_running,
          count(*) FILTER (WHERE NOT has_ended(f.state) AND live.count IS DISTINCT FROM 1)::int AS findings_silent
        FROM findings f
        LEFT JOIN (SELECT k.campaign_id, k.finding_id, count(*) AS count FROM clocks k
          WHERE k.finding_id IS NOT NULL AND k.state IN ('running', 'suspended')
          GROUP BY k.campaign_id, k.finding_id) live ON live.campaign_id = f.campaign_id AND live.finding_id = f.id
        GROUP BY f.campaign_id) found ON found.campaign_id = c.id
      LEFT JOIN (SELECT b.campaign_id, count(*)::int AS breaks FROM equation_breaks b GROUP BY b.campaign_id) against
        ON against.campaign_id = c.id
  ) one;
--> statement-breakpoint
-- CLOSABLE is computed and never set: everything has ended and is published.
CREATE VIEW closable AS
SELECT e.campaign_id FROM equation e
  WHERE e.holds AND e.stage IN ('inspect', 'publish')
    AND e.running = 0 AND e.findings_running = 0 AND e.findings_silent = 0
    AND EXISTS (SELECT 1 FROM draws d WHERE d.campaign_id = e.campaign_id AND d.held_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM clocks k WHERE k.campaign_id = e.campaign_id AND k.state IN ('running', 'suspended'))
    AND NOT EXISTS (SELECT 1 FROM penalty_cases p WHERE p.campaign_id = e.campaign_id AND p.state <> 'CLOSED')
    AND NOT EXISTS (SELECT 1 FROM inspections i WHERE i.campaign_id = e.campaign_id AND i.published_at IS NULL);
