ALTER TABLE "event" ALTER COLUMN "city_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "solve" ADD COLUMN "attempt" integer DEFAULT 0 NOT NULL;