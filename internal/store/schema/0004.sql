-- What readiness asks for and no words can tell: which task files for the permit of a public event, which run items set up,
-- test or open the doors, and before which the equipment is tested.
ALTER TABLE "tasks" ADD COLUMN "permit" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "run_items" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'segment';
ALTER TABLE "run_items" ADD COLUMN "equipment" INTEGER NOT NULL DEFAULT 0;
