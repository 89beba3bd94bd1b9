-- How much of a target is to be reached by when.
ALTER TABLE "goals" ADD COLUMN "curve" TEXT NOT NULL DEFAULT '';
