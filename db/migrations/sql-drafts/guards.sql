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
