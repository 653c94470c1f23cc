CREATE TABLE "brief" (
	"city_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"version" integer NOT NULL,
	"number" integer NOT NULL,
	"basis" text NOT NULL,
	"content" text NOT NULL,
	"content_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "brief_city_id_plan_id_version_pk" PRIMARY KEY("city_id","plan_id","version")
);
--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "outcome" jsonb;--> statement-breakpoint
ALTER TABLE "brief" ADD CONSTRAINT "brief_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief" ADD CONSTRAINT "brief_city_id_plan_id_plan_city_id_id_fk" FOREIGN KEY ("city_id","plan_id") REFERENCES "public"."plan"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "brief_city_id_number_version_index" ON "brief" USING btree ("city_id","number","version");--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_city_id_plan_id_plan_city_id_id_fk" FOREIGN KEY ("city_id","plan_id") REFERENCES "public"."plan"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_city_id_fingerprint_frozen_scenario_city_id_fingerprint_fk" FOREIGN KEY ("city_id","fingerprint") REFERENCES "public"."frozen_scenario"("city_id","fingerprint") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solve" ADD CONSTRAINT "solve_city_id_plan_id_plan_city_id_id_fk" FOREIGN KEY ("city_id","plan_id") REFERENCES "public"."plan"("city_id","id") ON DELETE no action ON UPDATE no action;