-- The weeks before and the day itself: the life of materials and what is given out of them, what channels cost, links of
-- posts, what the day made of the run of show, readings, deviations, incidents and their log.
ALTER TABLE "campaigns" ADD COLUMN "route" TEXT NOT NULL DEFAULT '';
ALTER TABLE "materials" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'planned';
ALTER TABLE "materials" ADD COLUMN "accepted_on" TEXT NOT NULL DEFAULT '';
ALTER TABLE "materials" ADD COLUMN "promised" INTEGER;
ALTER TABLE "channels" ADD COLUMN "cost" INTEGER;
ALTER TABLE "posts" ADD COLUMN "link" TEXT NOT NULL DEFAULT '';
ALTER TABLE "run_items" ADD COLUMN "started" INTEGER;
ALTER TABLE "run_items" ADD COLUMN "ended" INTEGER;
ALTER TABLE "run_items" ADD COLUMN "skipped" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "run_items" ADD COLUMN "inserted" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "awards" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "material" TEXT,
  "quantity" INTEGER,
  "at" INTEGER NOT NULL DEFAULT 0,
  "person" TEXT,
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "material") REFERENCES "materials" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "person") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX awards_material ON awards (scope, "material");
CREATE INDEX awards_person ON awards (scope, "person");

CREATE TABLE "deviations" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "metric" TEXT,
  "channel" TEXT,
  "day" TEXT NOT NULL DEFAULT '',
  "expected" REAL,
  "actual" REAL,
  "cause" TEXT NOT NULL DEFAULT '',
  "fix" TEXT NOT NULL DEFAULT '',
  "owner" TEXT,
  "opened" INTEGER,
  "deadline" TEXT NOT NULL DEFAULT '',
  "deadline_time" TEXT NOT NULL DEFAULT '',
  "state" TEXT NOT NULL DEFAULT 'todo',
  "done_on" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "metric") REFERENCES "metrics" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "channel") REFERENCES "channels" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX deviations_metric ON deviations (scope, "metric");
CREATE INDEX deviations_channel ON deviations (scope, "channel");
CREATE INDEX deviations_owner ON deviations (scope, "owner");

CREATE TABLE "incidents" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "risk" TEXT,
  "tier" TEXT NOT NULL DEFAULT 'major',
  "area" TEXT NOT NULL DEFAULT '',
  "owner" TEXT,
  "minutes" INTEGER,
  "started" INTEGER,
  "answered" INTEGER,
  "closed" INTEGER,
  "cause" TEXT NOT NULL DEFAULT '',
  "outcome" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "risk") REFERENCES "risks" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX incidents_risk ON incidents (scope, "risk");
CREATE INDEX incidents_owner ON incidents (scope, "owner");

CREATE TABLE "log_entries" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "incident" TEXT,
  "at" INTEGER NOT NULL DEFAULT 0,
  "text" TEXT NOT NULL DEFAULT '',
  "person" TEXT,
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "incident") REFERENCES "incidents" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "person") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX log_entries_incident ON log_entries (scope, "incident");
CREATE INDEX log_entries_person ON log_entries (scope, "person");

CREATE TABLE "readings" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "metric" TEXT,
  "channel" TEXT,
  "day" TEXT NOT NULL DEFAULT '',
  "value" REAL,
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "metric") REFERENCES "metrics" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "channel") REFERENCES "channels" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX readings_metric ON readings (scope, "metric", "day");
CREATE INDEX readings_channel ON readings (scope, "channel");

-- Columns that refer to (scope, id) cannot be added to a table: the table is made again. Nothing refers to it.
CREATE TABLE "attachments_with_more" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "task" TEXT,
  "name" TEXT NOT NULL DEFAULT '',
  "hash" TEXT NOT NULL DEFAULT '',
  "size" INTEGER NOT NULL DEFAULT 0,
  "added" INTEGER NOT NULL DEFAULT 0,
  "notes" TEXT NOT NULL DEFAULT '',
  "partner" TEXT,
  "material" TEXT,
  "post" TEXT,
  "incident" TEXT,
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "task") REFERENCES "tasks" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "partner") REFERENCES "partners" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "material") REFERENCES "materials" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "post") REFERENCES "posts" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "incident") REFERENCES "incidents" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "attachments_with_more" SELECT scope, id, "position", "task", "name", "hash", "size", "added", "notes", "partner", NULL, NULL, NULL FROM "attachments";
DROP TABLE "attachments";
ALTER TABLE "attachments_with_more" RENAME TO "attachments";
CREATE INDEX attachments_task ON attachments (scope, "task");
CREATE INDEX attachments_partner ON attachments (scope, "partner");
CREATE INDEX attachments_material ON attachments (scope, "material");
CREATE INDEX attachments_post ON attachments (scope, "post");
CREATE INDEX attachments_incident ON attachments (scope, "incident");
