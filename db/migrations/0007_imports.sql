ALTER TABLE "intake" RENAME TO "import";--> statement-breakpoint
ALTER TABLE "import" RENAME CONSTRAINT "intake_city_id_id_pk" TO "import_city_id_id_pk";--> statement-breakpoint
ALTER TABLE "import" RENAME CONSTRAINT "intake_city_id_city_id_fk" TO "import_city_id_city_id_fk";--> statement-breakpoint
ALTER TABLE "project" RENAME COLUMN "intake_id" TO "import_id";--> statement-breakpoint
ALTER TABLE "scenario" RENAME COLUMN "intake_id" TO "import_id";--> statement-breakpoint
ALTER TABLE "fact" RENAME COLUMN "intake_id" TO "import_id";--> statement-breakpoint
ALTER TABLE "fact" RENAME CONSTRAINT "fact_city_id_kind_intake_id_position_pk" TO "fact_city_id_kind_import_id_position_pk";--> statement-breakpoint
ALTER INDEX "project_city_id_intake_id_index" RENAME TO "project_city_id_import_id_index";
