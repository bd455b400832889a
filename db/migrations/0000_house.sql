CREATE TABLE "access_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"inspection_id" uuid NOT NULL,
	"seat_id" uuid,
	"created_at" timestamptz(3) NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"used_at" timestamptz(3),
	"revoked_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "officers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"work_no" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"section_code" text NOT NULL,
	"roles" text[] NOT NULL,
	"password_hash" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"failed_logins" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamptz(3),
	CONSTRAINT "officers_workNo_unique" UNIQUE("work_no")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"ended_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"calendar_id" text NOT NULL,
	"on" date NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "calendar_days_calendar_id_on_pk" PRIMARY KEY("calendar_id","on")
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"id" text PRIMARY KEY NOT NULL,
	"epoch_at" timestamptz(3) NOT NULL,
	"epoch_on" date NOT NULL,
	"day_ms" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rule_sets" (
	"id" text PRIMARY KEY NOT NULL,
	"jurisdiction" text NOT NULL,
	"calendar_id" text NOT NULL,
	"in_force_from" date NOT NULL,
	"in_force_to" date,
	"terms" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "campaign_items" (
	"campaign_id" uuid NOT NULL,
	"item_version_id" uuid NOT NULL,
	CONSTRAINT "campaign_items_campaign_id_item_version_id_pk" PRIMARY KEY("campaign_id","item_version_id")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"stage" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"rule_set_id" text NOT NULL,
	"section_code" text NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"launch_state" text DEFAULT 'owed' NOT NULL,
	"notice_ends_at" timestamptz(3),
	"parked_reason" text,
	"cancelled_reason" text,
	"closed_at" timestamptz(3),
	CONSTRAINT "campaigns_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "draw_entries" (
	"draw_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"stratum" text NOT NULL,
	"outcome" text NOT NULL,
	"rank" integer NOT NULL,
	CONSTRAINT "draw_entries_draw_id_enterprise_id_pk" PRIMARY KEY("draw_id","enterprise_id")
);
--> statement-breakpoint
CREATE TABLE "draw_files" (
	"draw_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "draw_files_draw_id_name_pk" PRIMARY KEY("draw_id","name")
);
--> statement-breakpoint
CREATE TABLE "draw_parts" (
	"draw_id" uuid NOT NULL,
	"party" text NOT NULL,
	"commitment" text NOT NULL,
	"committed_by" uuid NOT NULL,
	"committed_at" timestamptz(3) NOT NULL,
	"value" text,
	"revealed_at" timestamptz(3),
	CONSTRAINT "draw_parts_draw_id_party_pk" PRIMARY KEY("draw_id","party")
);
--> statement-breakpoint
CREATE TABLE "draws" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"draw_no" integer NOT NULL,
	"freeze_hash" text NOT NULL,
	"parties" text[] NOT NULL,
	"frozen_at" timestamptz(3) NOT NULL,
	"commits_close_at" timestamptz(3) NOT NULL,
	"reveals_closed_at" timestamptz(3),
	"beacon" text,
	"held_at" timestamptz(3),
	"seed" text,
	"result_hash" text,
	CONSTRAINT "draw_no_once" UNIQUE("campaign_id","draw_no")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"seq" integer PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"inspection_id" uuid,
	"step_key" text NOT NULL,
	"body" jsonb NOT NULL,
	"published_at" timestamptz(3) NOT NULL,
	"published_on" date NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "publications_stepKey_unique" UNIQUE("step_key")
);
--> statement-breakpoint
CREATE TABLE "schemes" (
	"campaign_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"submitted_at" timestamptz(3) NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamptz(3),
	"decision_reason" text,
	CONSTRAINT "schemes_campaign_id_version_pk" PRIMARY KEY("campaign_id","version")
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"inspection_id" uuid NOT NULL,
	"finding_id" uuid,
	"seat_id" uuid,
	"basis" text NOT NULL,
	"started_on" date NOT NULL,
	"due_on" date NOT NULL,
	"due_at" timestamptz(3) NOT NULL,
	"state" text NOT NULL,
	"next_rung" text,
	"next_fire_at" timestamptz(3),
	"ended_at" timestamptz(3),
	CONSTRAINT "a_running_clock_fires" CHECK ("clocks"."state" <> 'running' or "clocks"."next_fire_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "extensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"until_on" date NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamptz(3) NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamptz(3),
	"decision_reason" text
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inspection_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"item_version_id" uuid,
	"level" text NOT NULL,
	"description" text NOT NULL,
	"state" text NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"order_id" uuid,
	"due_on" date,
	"found_at" timestamptz(3) NOT NULL,
	"ended_at" timestamptz(3),
	CONSTRAINT "finding_number_once" UNIQUE("inspection_id","number"),
	CONSTRAINT "checklist_findings_name_their_item" CHECK (("findings"."kind" = 'checklist') = ("findings"."item_version_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "inspections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"draw_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"number" text NOT NULL,
	"team_rank" jsonb NOT NULL,
	"stage" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"launch_state" text DEFAULT 'owed' NOT NULL,
	"result_code" text,
	"checked_at" timestamptz(3),
	"published_at" timestamptz(3),
	"parked_reason" text,
	"closed_at" timestamptz(3),
	"closed_by" text,
	CONSTRAINT "inspections_number_unique" UNIQUE("number"),
	CONSTRAINT "inspection_once" UNIQUE("draw_id","enterprise_id"),
	CONSTRAINT "closed_is_proven" CHECK (("inspections"."stage" = 'closed') = ("inspections"."closed_at" is not null and "inspections"."closed_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inspection_id" uuid NOT NULL,
	"number" text NOT NULL,
	"round" integer NOT NULL,
	"issued_at" timestamptz(3) NOT NULL,
	"issued_by" uuid NOT NULL,
	CONSTRAINT "orders_number_unique" UNIQUE("number"),
	CONSTRAINT "order_round_once" UNIQUE("inspection_id","round")
);
--> statement-breakpoint
CREATE TABLE "penalty_cases" (
	"finding_id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"reason" text NOT NULL,
	"filed_by" uuid,
	"filed_at" timestamptz(3) NOT NULL,
	CONSTRAINT "penalty_cases_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "rectifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"description" text NOT NULL,
	"reported_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reinspections" (
	"visit_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "reinspections_visit_id_finding_id_pk" PRIMARY KEY("visit_id","finding_id")
);
--> statement-breakpoint
CREATE TABLE "rungs" (
	"clock_id" uuid NOT NULL,
	"rung" text NOT NULL,
	"act" text NOT NULL,
	"level" text,
	"officer_id" uuid,
	"fired_at" timestamptz(3) NOT NULL,
	"campaign_id" uuid NOT NULL,
	"inspection_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "rungs_clock_id_rung_pk" PRIMARY KEY("clock_id","rung")
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inspection_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"turn" integer NOT NULL,
	"inspector_id" uuid NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"asked_at" timestamptz(3) NOT NULL,
	"answered_at" timestamptz(3),
	CONSTRAINT "seat_turn_once" UNIQUE("inspection_id","place","turn")
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"finding_id" uuid PRIMARY KEY NOT NULL,
	"to_authority" text NOT NULL,
	"sent_at" timestamptz(3) NOT NULL,
	"receipt_no" text,
	"received_at" timestamptz(3),
	"feedback" text,
	"feedback_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "visit_answers" (
	"visit_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"item_version_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "visit_answers_visit_id_item_version_id_pk" PRIMARY KEY("visit_id","item_version_id")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inspection_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"round" integer NOT NULL,
	"visited_at" timestamptz(3) NOT NULL,
	"result_code" text,
	"note" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamptz(3) NOT NULL,
	CONSTRAINT "visit_round_once" UNIQUE("inspection_id","kind","round")
);
--> statement-breakpoint
CREATE TABLE "command_inbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"name" text NOT NULL,
	"body" jsonb NOT NULL,
	"actor" jsonb NOT NULL,
	"expected_version" integer,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"received_at" timestamptz(3) NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"result" jsonb,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamptz(3) NOT NULL,
	"settled_at" timestamptz(3),
	CONSTRAINT "command_once" UNIQUE("subject_kind","subject_id","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"inspection_id" uuid NOT NULL,
	"subject_kind" text,
	"subject_id" uuid,
	"file_name" text NOT NULL,
	"uploaded_by" jsonb NOT NULL,
	"uploaded_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"stored_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"campaign_id" uuid,
	"step_key" text NOT NULL,
	"event" text NOT NULL,
	"actor" jsonb NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"facts" jsonb NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "ledger_stepKey_unique" UNIQUE("step_key")
);
--> statement-breakpoint
CREATE TABLE "mail_outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dedupe_key" text NOT NULL,
	"kind" text NOT NULL,
	"campaign_id" uuid,
	"inspection_id" uuid,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"ics" text,
	"message_id" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamptz(3) NOT NULL,
	"lease_until" timestamptz(3),
	"sent_at" timestamptz(3),
	"response" text,
	CONSTRAINT "mail_outbox_dedupeKey_unique" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "checklist_item_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_code" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"requirement" text NOT NULL,
	"method" text NOT NULL,
	"legal_basis" text NOT NULL,
	"importance" text NOT NULL,
	"published_on" date NOT NULL,
	"in_force_from" date NOT NULL,
	"in_force_to" date,
	CONSTRAINT "item_version_once" UNIQUE("item_code","version")
);
--> statement-breakpoint
CREATE TABLE "checklist_items" (
	"code" text PRIMARY KEY NOT NULL,
	"section_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enterprises" (
	"id" uuid PRIMARY KEY NOT NULL,
	"uscc" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"town_code" text NOT NULL,
	"section_code" text NOT NULL,
	"industry" text NOT NULL,
	"affiliation" text NOT NULL,
	"scale" text NOT NULL,
	"risk_level" text NOT NULL,
	"high_risk" boolean NOT NULL,
	"credit_class" text NOT NULL,
	"standard_grade" integer NOT NULL,
	"expertise" text DEFAULT '' NOT NULL,
	"blacklisted" boolean NOT NULL,
	"had_accident" boolean NOT NULL,
	"major_hazard" boolean NOT NULL,
	"emergency_filed" boolean NOT NULL,
	"standardised" boolean NOT NULL,
	"contact_name" text NOT NULL,
	"contact_phone" text NOT NULL,
	"contact_email" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	CONSTRAINT "enterprises_uscc_unique" UNIQUE("uscc")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"register" text NOT NULL,
	"file_name" text NOT NULL,
	"file_sha256" text NOT NULL,
	"rows" integer NOT NULL,
	"accepted" integer NOT NULL,
	"faults" jsonb NOT NULL,
	"applied" boolean NOT NULL,
	"officer_id" uuid NOT NULL,
	"at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inspectors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"public_no" text NOT NULL,
	"work_no" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text NOT NULL,
	"section_code" text NOT NULL,
	"serves_sections" text[] NOT NULL,
	"certificate_no" text NOT NULL,
	"certificate_kind" text NOT NULL,
	"certificate_expires_on" date NOT NULL,
	"on_duty" boolean NOT NULL,
	"may_lead" boolean NOT NULL,
	"specialities" text[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	CONSTRAINT "inspectors_publicNo_unique" UNIQUE("public_no"),
	CONSTRAINT "inspectors_workNo_unique" UNIQUE("work_no")
);
--> statement-breakpoint
CREATE TABLE "recusals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inspector_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"declared_at" timestamptz(3) NOT NULL,
	CONSTRAINT "recusals_once" UNIQUE("inspector_id","enterprise_id")
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "towns" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_sets" ADD CONSTRAINT "rule_sets_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_items" ADD CONSTRAINT "campaign_items_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_rule_set_id_rule_sets_id_fk" FOREIGN KEY ("rule_set_id") REFERENCES "public"."rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_entries" ADD CONSTRAINT "draw_entries_draw_id_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draws"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_entries" ADD CONSTRAINT "draw_entries_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_files" ADD CONSTRAINT "draw_files_draw_id_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draws"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_parts" ADD CONSTRAINT "draw_parts_draw_id_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draws"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draws" ADD CONSTRAINT "draws_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schemes" ADD CONSTRAINT "schemes_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_campaign_id_item_version_id_campaign_items_campaign_id_item_version_id_fk" FOREIGN KEY ("campaign_id","item_version_id") REFERENCES "public"."campaign_items"("campaign_id","item_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspections" ADD CONSTRAINT "inspections_draw_id_enterprise_id_draw_entries_draw_id_enterprise_id_fk" FOREIGN KEY ("draw_id","enterprise_id") REFERENCES "public"."draw_entries"("draw_id","enterprise_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "penalty_cases" ADD CONSTRAINT "penalty_cases_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectifications" ADD CONSTRAINT "rectifications_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reinspections" ADD CONSTRAINT "reinspections_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reinspections" ADD CONSTRAINT "reinspections_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rungs" ADD CONSTRAINT "rungs_clock_id_clocks_id_fk" FOREIGN KEY ("clock_id") REFERENCES "public"."clocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_inspector_id_inspectors_id_fk" FOREIGN KEY ("inspector_id") REFERENCES "public"."inspectors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_answers" ADD CONSTRAINT "visit_answers_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_answers" ADD CONSTRAINT "visit_answers_campaign_id_item_version_id_campaign_items_campaign_id_item_version_id_fk" FOREIGN KEY ("campaign_id","item_version_id") REFERENCES "public"."campaign_items"("campaign_id","item_version_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_inspection_id_inspections_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_sha256_evidence_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."evidence_files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_item_versions" ADD CONSTRAINT "checklist_item_versions_item_code_checklist_items_code_fk" FOREIGN KEY ("item_code") REFERENCES "public"."checklist_items"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_section_code_sections_code_fk" FOREIGN KEY ("section_code") REFERENCES "public"."sections"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprises" ADD CONSTRAINT "enterprises_town_code_towns_code_fk" FOREIGN KEY ("town_code") REFERENCES "public"."towns"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprises" ADD CONSTRAINT "enterprises_section_code_sections_code_fk" FOREIGN KEY ("section_code") REFERENCES "public"."sections"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspectors" ADD CONSTRAINT "inspectors_section_code_sections_code_fk" FOREIGN KEY ("section_code") REFERENCES "public"."sections"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_inspector_id_inspectors_id_fk" FOREIGN KEY ("inspector_id") REFERENCES "public"."inspectors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusals" ADD CONSTRAINT "recusals_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "campaign_items_by_item" ON "campaign_items" USING btree ("item_version_id");--> statement-breakpoint
CREATE INDEX "publications_by_campaign" ON "publications" USING btree ("campaign_id","seq");--> statement-breakpoint
CREATE INDEX "publications_by_inspection" ON "publications" USING btree ("inspection_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_clock_per_finding" ON "clocks" USING btree ("finding_id") WHERE "clocks"."state" = 'running' and "clocks"."finding_id" is not null;--> statement-breakpoint
CREATE INDEX "clocks_running" ON "clocks" USING btree ("inspection_id","state");--> statement-breakpoint
CREATE INDEX "clocks_due" ON "clocks" USING btree ("state","next_fire_at");--> statement-breakpoint
CREATE INDEX "findings_by_campaign" ON "findings" USING btree ("campaign_id","state");--> statement-breakpoint
CREATE INDEX "inspections_by_campaign" ON "inspections" USING btree ("campaign_id","stage");--> statement-breakpoint
CREATE INDEX "inspections_owed" ON "inspections" USING btree ("launch_state");--> statement-breakpoint
CREATE INDEX "rungs_by_campaign" ON "rungs" USING btree ("campaign_id","act");--> statement-breakpoint
CREATE INDEX "rungs_by_inspection" ON "rungs" USING btree ("inspection_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_holder_per_place" ON "seats" USING btree ("inspection_id","place") WHERE "seats"."state" in ('asked', 'accepted');--> statement-breakpoint
CREATE UNIQUE INDEX "one_place_per_inspector" ON "seats" USING btree ("inspection_id","inspector_id") WHERE "seats"."state" in ('asked', 'accepted');--> statement-breakpoint
CREATE INDEX "seats_by_inspector" ON "seats" USING btree ("inspector_id","state");--> statement-breakpoint
CREATE INDEX "commands_pending" ON "command_inbox" USING btree ("status","next_try_at");--> statement-breakpoint
CREATE INDEX "commands_by_subject" ON "command_inbox" USING btree ("subject_id","received_at");--> statement-breakpoint
CREATE INDEX "evidence_by_inspection" ON "evidence" USING btree ("inspection_id");--> statement-breakpoint
CREATE INDEX "ledger_by_subject" ON "ledger" USING btree ("subject_kind","subject_id","seq");--> statement-breakpoint
CREATE INDEX "ledger_by_campaign" ON "ledger" USING btree ("campaign_id","seq");--> statement-breakpoint
CREATE INDEX "mail_due" ON "mail_outbox" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "mail_by_inspection" ON "mail_outbox" USING btree ("inspection_id");--> statement-breakpoint
CREATE INDEX "enterprises_by_section" ON "enterprises" USING btree ("section_code","credit_class");