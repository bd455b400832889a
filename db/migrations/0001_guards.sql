-- What the database refuses, whoever asks.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE INDEX enterprises_name_trgm ON enterprises USING gin (name gin_trgm_ops);
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_is_append_only BEFORE UPDATE OR DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER publications_are_append_only BEFORE UPDATE OR DELETE ON publications FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER rungs_are_append_only BEFORE UPDATE OR DELETE ON rungs FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER draw_files_are_append_only BEFORE UPDATE OR DELETE ON draw_files FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_open_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.stage = 'closed' AND NEW.stage <> 'closed' THEN
    RAISE EXCEPTION 'inspection % is closed', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.stage = 'closed' AND OLD.stage <> 'closed' AND (
    EXISTS (SELECT 1 FROM findings f WHERE f.inspection_id = NEW.id AND f.state NOT IN ('PASS','FIXED_ON_SITE','CLOSED_BY_FEEDBACK','RESTART_APPROVED','UNIT_CLOSED'))
    OR EXISTS (SELECT 1 FROM clocks c WHERE c.inspection_id = NEW.id AND c.state = 'running')
    OR NEW.published_at IS NULL
  ) THEN
    RAISE EXCEPTION 'inspection % has something open', NEW.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER no_exception_in_follow_up BEFORE UPDATE ON inspections FOR EACH ROW EXECUTE FUNCTION refuse_open_ends();
--> statement-breakpoint
CREATE FUNCTION refuse_unended_findings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('PASS','FIXED_ON_SITE','CLOSED_BY_FEEDBACK','RESTART_APPROVED','UNIT_CLOSED') AND NEW.state <> OLD.state THEN
    RAISE EXCEPTION 'finding % has ended', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER an_ended_finding_stays_ended BEFORE UPDATE ON findings FOR EACH ROW EXECUTE FUNCTION refuse_unended_findings();
--> statement-breakpoint
CREATE FUNCTION refuse_silent_finding() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE live int;
BEGIN
  IF (SELECT f.state FROM findings f WHERE f.id = NEW.id) IN ('PASS','FIXED_ON_SITE','CLOSED_BY_FEEDBACK','RESTART_APPROVED','UNIT_CLOSED') THEN
    RETURN NULL;
  END IF;
  SELECT count(*) INTO live FROM clocks c WHERE c.finding_id = NEW.id AND c.state = 'running';
  IF live <> 1 THEN
    RAISE EXCEPTION 'finding % has % live clocks', NEW.id, live USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER no_silent_finding AFTER INSERT OR UPDATE ON findings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_silent_finding();
