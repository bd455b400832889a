CREATE TABLE "rung_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clock_id" uuid NOT NULL,
	"rung" text NOT NULL,
	"officer_id" uuid NOT NULL,
	"words" text NOT NULL,
	"answered_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inspection_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"facts" jsonb NOT NULL,
	"started_by" uuid,
	"started_at" timestamptz(3) NOT NULL,
	"ended_as" text,
	"ended_by" uuid,
	"ended_at" timestamptz(3),
	"end_reason" text
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inspection_id" uuid NOT NULL,
	"finding_id" uuid,
	"against" text NOT NULL,
	"words" text NOT NULL,
	"made_at" timestamptz(3) NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamptz(3),
	"decision_reason" text
);
--> statement-breakpoint
CREATE TABLE "record_reviews" (
	"inspection_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"reviewed_by" uuid NOT NULL,
	"reviewed_at" timestamptz(3) NOT NULL,
	CONSTRAINT "record_reviews_inspection_id_round_pk" PRIMARY KEY("inspection_id","round")
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inspection_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"words" text NOT NULL,
	"suspended_by" uuid NOT NULL,
	"suspended_at" timestamptz(3) NOT NULL,
	"resumed_by" uuid,
	"resumed_at" timestamptz(3),
	"resumed_note" text
);
--> statement-breakpoint
CREATE TABLE "urgent_entries" (
	"inspection_id" uuid PRIMARY KEY NOT NULL,
	"entered_at" timestamptz(3) NOT NULL,
	"reason" text NOT NULL,
	"reported_by" uuid NOT NULL,
	"reported_at" timestamptz(3) NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamptz(3),
	"decision_reason" text
);
--> statement-breakpoint
CREATE TABLE "equation_alarms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"raised_at" timestamptz(3) NOT NULL,
	"breaks" jsonb NOT NULL,
	"breaks_hash" text NOT NULL,
	"officer_id" uuid,
	"cleared_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "reconciliations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamptz(3) NOT NULL,
	"finished_at" timestamptz(3) NOT NULL,
	"checked" integer NOT NULL,
	"healed" jsonb NOT NULL,
	"parked" jsonb NOT NULL,
	"breaks" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tally" (
	"kind" text NOT NULL,
	"row_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"inspection_id" uuid NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "tally_kind_row_id_pk" PRIMARY KEY("kind","row_id")
);
--> statement-breakpoint
CREATE TABLE "case_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"act" text NOT NULL,
	"actor" jsonb NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"act_on" date NOT NULL,
	"amount_fen" bigint,
	"facts" jsonb NOT NULL,
	CONSTRAINT "case_act_seq_once" UNIQUE("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "dishonesty_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"listed_by" uuid NOT NULL,
	"listed_on" date NOT NULL,
	"until_on" date NOT NULL,
	"removable_from" date NOT NULL,
	"removed_on" date,
	"removed_by" uuid,
	"removed_reason" text,
	CONSTRAINT "listed_once_per_case" UNIQUE("case_id"),
	CONSTRAINT "removed_by_somebody" CHECK (("dishonesty_entries"."removed_on" is null) = ("dishonesty_entries"."removed_by" is null) and ("dishonesty_entries"."removed_on" is null) = ("dishonesty_entries"."removed_reason" is null))
);
--> statement-breakpoint
DROP INDEX "one_live_clock_per_finding";--> statement-breakpoint
ALTER TABLE "clocks" ALTER COLUMN "due_on" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ALTER COLUMN "due_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "penalty_cases" DROP CONSTRAINT "penalty_cases_pkey";--> statement-breakpoint
ALTER TABLE "transfers" DROP CONSTRAINT "transfers_pkey";--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "away_from" date;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "away_until" date;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "case_id" uuid;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "subject_id" uuid;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "trigger" text;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "unit" text;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "days" integer;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "side" text;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "chosen" boolean;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "holder" text;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "missing_year" integer;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "rule_set_id" text;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "calendar_id" text;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "calendar_version" integer;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "remaining_days" integer;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "suspended_on" date;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "proposed_due_on" date;--> statement-breakpoint
UPDATE "clocks" c SET "trigger" = 'migrated', "chosen" = c.kind IN ('check', 'rectification'),
  "unit" = coalesce(x.term ->> 'unit', 'calendar'), "side" = coalesce(x.term ->> 'side', 'bureau'), "days" = coalesce((x.term ->> 'days')::int, 0),
  "rule_set_id" = x.rule_set_id, "calendar_id" = x.calendar_id, "calendar_version" = x.version,
  "holder" = CASE c.kind WHEN 'acceptance' THEN 'team' WHEN 'check' THEN 'team' WHEN 'reinspection' THEN 'team' WHEN 'rectification' THEN 'enterprise'
    WHEN 'extension-answer' THEN 'supervisor' WHEN 'transfer-feedback' THEN 'supervisor' WHEN 'result-publication' THEN 'publisher' ELSE 'head' END
FROM (SELECT k.id, r.id AS rule_set_id, r.calendar_id, l.version, r.terms -> (SELECT lower(left(w, 1)) || substr(w, 2)
      FROM (SELECT replace(initcap(replace(k.kind, '-', ' ')), ' ', '') AS w) camel) AS term
    FROM clocks k JOIN campaigns a ON a.id = k.campaign_id JOIN rule_sets r ON r.id = a.rule_set_id JOIN calendars l ON l.id = r.calendar_id) x
WHERE x.id = c.id;
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
ALTER TABLE "clocks" ALTER COLUMN "trigger" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ALTER COLUMN "unit" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ALTER COLUMN "days" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ALTER COLUMN "side" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ALTER COLUMN "chosen" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ALTER COLUMN "holder" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ALTER COLUMN "rule_set_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ALTER COLUMN "calendar_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ALTER COLUMN "calendar_version" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "legal_basis" text;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "measures" text;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "recurrence_of" uuid;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "id" uuid;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "inspection_id" uuid;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "campaign_id" uuid;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "enterprise_id" uuid;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "filed_on" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "state" text;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "launch_state" text DEFAULT 'owed' NOT NULL;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "parked_reason" text;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "suspended_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "suspended_reason" text;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "investigator_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "proposed_kind" text;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "proposed_fen" bigint;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "notice_on" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "hearing_asked_on" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "hearing_on" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "reviewed_by" uuid;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "concluded_kind" text;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "concluded_fen" bigint;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "decision_number" text;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "decision_kind" text;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "fine_fen" bigint;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "decided_by" uuid;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "decided_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "decided_on" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "decided_late" boolean;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "e_service_consent_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "delivered_on" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "delivery_method" text;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "published_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "withdrawn_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "pay_due_on" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "paid_fen" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "daily_fine_from" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "remedy_kind" text;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "remedy_filed_on" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "remedy_outcome" text;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "remedy_ends_on" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "demanded_on" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "court_applied_on" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "written_off_on" date;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD COLUMN "closed_at" timestamptz(3);--> statement-breakpoint
UPDATE "penalty_cases" p SET "id" = gen_random_uuid(), "inspection_id" = f.inspection_id, "campaign_id" = f.campaign_id,
  "enterprise_id" = i.enterprise_id, "filed_on" = (p.filed_at AT TIME ZONE 'Asia/Shanghai')::date,
  "state" = CASE i.stage WHEN 'closed' THEN 'CLOSED' ELSE 'INVESTIGATING' END, "closed_at" = i.closed_at,
  "launch_state" = CASE i.stage WHEN 'closed' THEN 'started' ELSE 'owed' END
FROM findings f JOIN inspections i ON i.id = f.inspection_id WHERE f.id = p.finding_id;
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
ALTER TABLE "penalty_cases" ALTER COLUMN "id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "penalty_cases" ALTER COLUMN "inspection_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "penalty_cases" ALTER COLUMN "campaign_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "penalty_cases" ALTER COLUMN "enterprise_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "penalty_cases" ALTER COLUMN "filed_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "penalty_cases" ALTER COLUMN "state" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD PRIMARY KEY ("id");--> statement-breakpoint
ALTER TABLE "transfers" ADD COLUMN "id" uuid;--> statement-breakpoint
ALTER TABLE "transfers" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "transfers" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "transfers" ADD COLUMN "returned_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "transfers" ADD COLUMN "returned_reason" text;--> statement-breakpoint
UPDATE "transfers" SET "id" = gen_random_uuid(), "kind" = 'department', "reason" = '';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;--> statement-breakpoint
ALTER TABLE "transfers" ALTER COLUMN "id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "transfers" ALTER COLUMN "kind" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "transfers" ALTER COLUMN "reason" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "transfers" ADD PRIMARY KEY ("id");--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "record_state" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "inspections" ADD COLUMN "suspended_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "rung_answers" ADD CONSTRAINT "rung_answers_clock_id_rung_rungs_clock_id_rung_fk" FOREIGN KEY ("clock_id","rung") REFERENCES "public"."rungs"("clock_id","rung") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_reviews" ADD CONSTRAINT "record_reviews_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urgent_entries" ADD CONSTRAINT "urgent_entries_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_acts" ADD CONSTRAINT "case_acts_case_id_penalty_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."penalty_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dishonesty_entries" ADD CONSTRAINT "dishonesty_entries_case_id_penalty_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."penalty_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dishonesty_entries" ADD CONSTRAINT "dishonesty_entries_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rung_answers_by_rung" ON "rung_answers" USING btree ("clock_id","rung");--> statement-breakpoint
CREATE INDEX "measures_by_inspection" ON "measures" USING btree ("inspection_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_measure_of_a_kind" ON "measures" USING btree ("finding_id","kind") WHERE "measures"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "objections_by_inspection" ON "objections" USING btree ("inspection_id","decision");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_suspension" ON "suspensions" USING btree ("inspection_id") WHERE "suspensions"."resumed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_alarm_at_a_time" ON "equation_alarms" USING btree ("campaign_id") WHERE "equation_alarms"."cleared_at" is null;--> statement-breakpoint
CREATE INDEX "reconciliations_by_time" ON "reconciliations" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "tally_by_campaign" ON "tally" USING btree ("campaign_id","kind");--> statement-breakpoint
CREATE INDEX "dishonesty_by_enterprise" ON "dishonesty_entries" USING btree ("enterprise_id");--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_case_id_penalty_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."penalty_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_rule_set_id_rule_sets_id_fk" FOREIGN KEY ("rule_set_id") REFERENCES "public"."rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_recurrence_of_findings_id_fk" FOREIGN KEY ("recurrence_of") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD CONSTRAINT "penalty_cases_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD CONSTRAINT "penalty_cases_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clocks_of_case" ON "clocks" USING btree ("case_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_case_per_finding" ON "penalty_cases" USING btree ("finding_id") WHERE "penalty_cases"."state" <> 'CLOSED';--> statement-breakpoint
CREATE INDEX "cases_by_finding" ON "penalty_cases" USING btree ("finding_id");--> statement-breakpoint
CREATE INDEX "cases_by_inspection" ON "penalty_cases" USING btree ("inspection_id","state");--> statement-breakpoint
CREATE INDEX "cases_by_campaign" ON "penalty_cases" USING btree ("campaign_id","state");--> statement-breakpoint
CREATE INDEX "cases_by_enterprise" ON "penalty_cases" USING btree ("enterprise_id","decided_on");--> statement-breakpoint
CREATE INDEX "cases_owed" ON "penalty_cases" USING btree ("launch_state");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_transfer_per_finding" ON "transfers" USING btree ("finding_id") WHERE "transfers"."feedback_at" is null and "transfers"."returned_at" is null;--> statement-breakpoint
CREATE INDEX "inspections_by_enterprise" ON "inspections" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_clock_per_finding" ON "clocks" USING btree ("finding_id") WHERE "clocks"."state" in ('running', 'suspended') and "clocks"."finding_id" is not null;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD CONSTRAINT "penalty_cases_decisionNumber_unique" UNIQUE("decision_number");--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "a_due_day_or_a_missing_year" CHECK (("clocks"."due_on" is null) = ("clocks"."due_at" is null) and ("clocks"."due_on" is not null or "clocks"."missing_year" is not null));--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "a_suspended_clock_keeps_its_days" CHECK ("clocks"."state" <> 'suspended' or ("clocks"."remaining_days" is not null or "clocks"."missing_year" is not null));--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD CONSTRAINT "a_closed_case_has_its_day" CHECK (("penalty_cases"."state" = 'CLOSED') = ("penalty_cases"."closed_at" is not null));--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD CONSTRAINT "a_decision_is_whole" CHECK (("penalty_cases"."decision_kind" is null) = ("penalty_cases"."decided_on" is null) and ("penalty_cases"."decision_kind" is null) = ("penalty_cases"."decided_by" is null) and ("penalty_cases"."decision_kind" is null) = ("penalty_cases"."decision_number" is null));--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD CONSTRAINT "a_fine_is_money" CHECK (coalesce("penalty_cases"."fine_fen", 0) >= 0 and "penalty_cases"."paid_fen" >= 0);--> statement-breakpoint
UPDATE "inspections" SET "record_state" = CASE WHEN published_at IS NULL THEN 'submitted' ELSE 'reviewed' END WHERE checked_at IS NOT NULL;
