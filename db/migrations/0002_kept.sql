-- What the database refuses, whoever asks: the ways around the first guards.
CREATE TRIGGER ledger_is_never_emptied BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER publications_are_never_emptied BEFORE TRUNCATE ON publications FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER rungs_are_never_emptied BEFORE TRUNCATE ON rungs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER draw_files_are_never_emptied BEFORE TRUNCATE ON draw_files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are kept', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER inspections_are_kept BEFORE DELETE OR TRUNCATE ON inspections FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
--> statement-breakpoint
CREATE TRIGGER findings_are_kept BEFORE DELETE OR TRUNCATE ON findings FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
--> statement-breakpoint
CREATE TRIGGER clocks_are_kept BEFORE DELETE OR TRUNCATE ON clocks FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
--> statement-breakpoint
CREATE FUNCTION refuse_late_findings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT i.stage FROM inspections i WHERE i.id = NEW.inspection_id) = 'closed' THEN
    RAISE EXCEPTION 'inspection % is closed', NEW.inspection_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER nothing_is_found_after_the_end BEFORE INSERT ON findings FOR EACH ROW EXECUTE FUNCTION refuse_late_findings();
--> statement-breakpoint
CREATE FUNCTION refuse_moved_clocks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.inspection_id, OLD.finding_id, OLD.seat_id, OLD.kind) IS DISTINCT FROM (NEW.inspection_id, NEW.finding_id, NEW.seat_id, NEW.kind) THEN
    RAISE EXCEPTION 'clock % stays with what it measures', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER a_clock_stays_with_what_it_measures BEFORE UPDATE ON clocks FOR EACH ROW EXECUTE FUNCTION refuse_moved_clocks();
--> statement-breakpoint
CREATE FUNCTION refuse_stray_clocks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wanted int; live int;
BEGIN
  IF NEW.state = 'running' AND (SELECT i.stage FROM inspections i WHERE i.id = NEW.inspection_id) = 'closed'
    AND EXISTS (SELECT 1 FROM clocks c WHERE c.id = NEW.id AND c.state = 'running') THEN
    RAISE EXCEPTION 'inspection % is closed', NEW.inspection_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.finding_id IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT CASE WHEN f.state IN ('PASS','FIXED_ON_SITE','CLOSED_BY_FEEDBACK','RESTART_APPROVED','UNIT_CLOSED') THEN 0 ELSE 1 END
    INTO wanted FROM findings f WHERE f.id = NEW.finding_id;
  SELECT count(*) INTO live FROM clocks c WHERE c.finding_id = NEW.finding_id AND c.state = 'running';
  IF live <> wanted THEN
    RAISE EXCEPTION 'finding % has % live clocks', NEW.finding_id, live USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER no_stray_clock AFTER INSERT OR UPDATE ON clocks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_stray_clocks();
