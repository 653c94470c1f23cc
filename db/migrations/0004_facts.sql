CREATE TABLE "fact" (
	"city_id" text NOT NULL,
	"intake_id" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "fact_city_id_kind_intake_id_position_pk" PRIMARY KEY("city_id","kind","intake_id","position")
);
--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE cascade ON UPDATE no action;