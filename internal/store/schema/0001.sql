-- The journal and what stands beside it, and one table per kind of row. A table's columns are the kind's fields.
-- Rows of a campaign lie together (primary key scope, id), and a reference cannot leave its scope.

-- What travels. A row of steps or changes is never changed or removed; live, parked and merge are local and derived.
CREATE TABLE steps (
  no INTEGER PRIMARY KEY,               -- order of arrival here
  id TEXT NOT NULL UNIQUE,
  scope TEXT NOT NULL,
  device TEXT NOT NULL,
  n INTEGER NOT NULL,
  hlc INTEGER NOT NULL,
  at INTEGER NOT NULL,
  author TEXT NOT NULL,
  label TEXT NOT NULL,                  -- JSON of campaign.Label
  schema INTEGER NOT NULL,
  target TEXT,                          -- the step this one undoes (undo 1) or redoes (undo 0)
  undo INTEGER,
  seen TEXT NOT NULL,                   -- JSON {device: n}
  live INTEGER NOT NULL DEFAULT 1,      -- counts in the fold
  parked INTEGER NOT NULL DEFAULT 0,    -- brought by a merge that was undone: out of the fold and of exchange
  merge INTEGER,                        -- the merge that brought it
  UNIQUE (scope, device, n)
) STRICT;
CREATE INDEX steps_target ON steps (target) WHERE target IS NOT NULL;
CREATE INDEX steps_merge ON steps (merge) WHERE merge IS NOT NULL;

CREATE TABLE changes (
  step INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  row TEXT NOT NULL,
  op TEXT NOT NULL,                     -- create, patch, delete
  fields TEXT NOT NULL,                 -- JSON
  PRIMARY KEY (step, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX changes_row ON changes (row);

-- Local: how far each device's steps are here; steps that wait for others; dead rows that living rows still need.
CREATE TABLE have (scope TEXT NOT NULL, device TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (scope, device)) STRICT, WITHOUT ROWID;
CREATE TABLE inbox (id TEXT PRIMARY KEY, scope TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE kept (scope TEXT NOT NULL, kind TEXT NOT NULL, row TEXT NOT NULL, PRIMARY KEY (scope, kind, row)) STRICT, WITHOUT ROWID;
CREATE TABLE clock (one INTEGER PRIMARY KEY CHECK (one = 1), hlc INTEGER NOT NULL, merges INTEGER NOT NULL) STRICT;
INSERT INTO clock VALUES (1, 0, 0);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Derived: version counts the writes to a scope; summary is what lists show, made at that version.
CREATE TABLE scopes (scope TEXT PRIMARY KEY, version INTEGER NOT NULL, made INTEGER NOT NULL DEFAULT 0, summary TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

-- Derived: the search index. found names the row behind a rowid of search; the newest text has the highest.
CREATE TABLE found (no INTEGER PRIMARY KEY, scope TEXT NOT NULL, kind TEXT NOT NULL, row TEXT NOT NULL, UNIQUE (scope, kind, row)) STRICT;
CREATE VIRTUAL TABLE search USING fts5(text, content='', contentless_delete=1, tokenize='unicode61', detail=full, prefix='1');

CREATE TABLE "campaigns" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "name" TEXT NOT NULL DEFAULT '',
  "client" TEXT NOT NULL DEFAULT '',
  "scenario" TEXT NOT NULL DEFAULT 'custom',
  "form" TEXT NOT NULL DEFAULT '',
  "stage" TEXT NOT NULL DEFAULT 'plan',
  "theme" TEXT NOT NULL DEFAULT '',
  "benefit" TEXT NOT NULL DEFAULT '',
  "slogan" TEXT NOT NULL DEFAULT '',
  "background" TEXT NOT NULL DEFAULT '',
  "audience" TEXT NOT NULL DEFAULT '',
  "mechanics" TEXT NOT NULL DEFAULT '',
  "rules" TEXT NOT NULL DEFAULT '',
  "venue" TEXT NOT NULL DEFAULT '',
  "public" INTEGER NOT NULL DEFAULT 0,
  "crowd" INTEGER,
  "currency" TEXT NOT NULL DEFAULT 'CNY',
  "approved" INTEGER,
  "reserve" INTEGER,
  "reserve_share" INTEGER,
  "lead" TEXT,
  "notes" TEXT NOT NULL DEFAULT '',
  "template" INTEGER NOT NULL DEFAULT 0,
  "sample" INTEGER NOT NULL DEFAULT 0,
  "trashed" INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "lead") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "periods" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'preparation',
  "name" TEXT NOT NULL DEFAULT '',
  "starts" TEXT NOT NULL DEFAULT '',
  "ends" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "metrics" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "unit" TEXT NOT NULL DEFAULT '',
  "aggregate" TEXT NOT NULL DEFAULT 'sum',
  "over" TEXT,
  "under" TEXT,
  "core" INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "over") REFERENCES "metrics" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "under") REFERENCES "metrics" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "goals" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "parent" TEXT,
  "metric" TEXT,
  "name" TEXT NOT NULL DEFAULT '',
  "target" REAL,
  "unit" TEXT NOT NULL DEFAULT '',
  "direction" TEXT NOT NULL DEFAULT 'at_least',
  "baseline" REAL,
  "deadline" TEXT NOT NULL DEFAULT '',
  "owner" TEXT,
  "why" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "parent") REFERENCES "goals" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "metric") REFERENCES "metrics" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "budget_lines" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "category" TEXT NOT NULL DEFAULT '',
  "item" TEXT NOT NULL DEFAULT '',
  "price" INTEGER,
  "quantity" REAL,
  "share" INTEGER,
  "planned" INTEGER,
  "committed" INTEGER,
  "paid" INTEGER,
  "payee" TEXT,
  "owner" TEXT,
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "payee") REFERENCES "partners" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "departments" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "duty" TEXT NOT NULL DEFAULT '',
  "lead" TEXT,
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "lead") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "groups" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "duty" TEXT NOT NULL DEFAULT '',
  "lead" TEXT,
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "lead") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "people" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "role" TEXT NOT NULL DEFAULT '',
  "group" TEXT,
  "department" TEXT,
  "organisation" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "email" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT '',
  "source" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "group") REFERENCES "groups" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "department") REFERENCES "departments" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "partners" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'other',
  "contact" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "email" TEXT NOT NULL DEFAULT '',
  "duties" TEXT NOT NULL DEFAULT '',
  "rights" TEXT NOT NULL DEFAULT '',
  "fee" INTEGER,
  "standard" TEXT NOT NULL DEFAULT '',
  "status" TEXT NOT NULL DEFAULT 'none',
  "starts" TEXT NOT NULL DEFAULT '',
  "ends" TEXT NOT NULL DEFAULT '',
  "owner" TEXT,
  "notes" TEXT NOT NULL DEFAULT '',
  "source" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "tasks" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "title" TEXT NOT NULL DEFAULT '',
  "stage" TEXT NOT NULL DEFAULT 'plan',
  "key_action" TEXT NOT NULL DEFAULT '',
  "group" TEXT,
  "owner" TEXT,
  "starts" TEXT NOT NULL DEFAULT '',
  "due" TEXT NOT NULL DEFAULT '',
  "due_time" TEXT NOT NULL DEFAULT '',
  "timing" TEXT NOT NULL DEFAULT '',
  "state" TEXT NOT NULL DEFAULT 'todo',
  "done_on" TEXT NOT NULL DEFAULT '',
  "critical" INTEGER NOT NULL DEFAULT 0,
  "milestone" INTEGER NOT NULL DEFAULT 0,
  "deliverable" TEXT NOT NULL DEFAULT '',
  "acceptance" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "group") REFERENCES "groups" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "items" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "task" TEXT,
  "text" TEXT NOT NULL DEFAULT '',
  "done" INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "task") REFERENCES "tasks" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "dependencies" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "task" TEXT,
  "on" TEXT,
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "task") REFERENCES "tasks" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "on") REFERENCES "tasks" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "risks" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "category" TEXT NOT NULL DEFAULT 'other',
  "likelihood" INTEGER,
  "impact" INTEGER,
  "trigger" TEXT NOT NULL DEFAULT '',
  "response" TEXT NOT NULL DEFAULT '',
  "owner" TEXT,
  "minutes" INTEGER,
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "materials" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'onsite',
  "spec" TEXT NOT NULL DEFAULT '',
  "unit" TEXT NOT NULL DEFAULT '',
  "quantity" INTEGER,
  "received" INTEGER,
  "accepted" INTEGER,
  "defects" INTEGER,
  "left_over" INTEGER,
  "supplier" TEXT,
  "owner" TEXT,
  "due" TEXT NOT NULL DEFAULT '',
  "needed" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "supplier") REFERENCES "partners" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "channels" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "go_live" TEXT NOT NULL DEFAULT '',
  "go_live_time" TEXT NOT NULL DEFAULT '',
  "owner" TEXT,
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "posts" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "channel" TEXT,
  "title" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'other',
  "day" TEXT NOT NULL DEFAULT '',
  "time" TEXT NOT NULL DEFAULT '',
  "owner" TEXT,
  "text" TEXT NOT NULL DEFAULT '',
  "status" TEXT NOT NULL DEFAULT 'idea',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "channel") REFERENCES "channels" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "run_items" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "title" TEXT NOT NULL DEFAULT '',
  "day" TEXT NOT NULL DEFAULT '',
  "starts" TEXT NOT NULL DEFAULT '',
  "minutes" INTEGER,
  "hard" INTEGER NOT NULL DEFAULT 0,
  "area" TEXT NOT NULL DEFAULT '',
  "cue" TEXT NOT NULL DEFAULT '',
  "owner" TEXT,
  "materials" TEXT NOT NULL DEFAULT '',
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "questions" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'text',
  "options" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "prints" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "handout" TEXT NOT NULL DEFAULT '',
  "options" TEXT NOT NULL DEFAULT '',
  "revision" INTEGER NOT NULL DEFAULT 0,
  "hash" TEXT NOT NULL DEFAULT '',
  "at" INTEGER NOT NULL DEFAULT 0,
  "rows" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "lessons" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'keep',
  "scenario" TEXT NOT NULL DEFAULT '',
  "topic" TEXT NOT NULL DEFAULT '',
  "source" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "settings" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "value" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

-- Deleting a task looks for its items and dependencies; there may be thousands.
CREATE INDEX items_task ON items (scope, task);
CREATE INDEX dependencies_task ON dependencies (scope, task);
CREATE INDEX dependencies_on ON dependencies (scope, "on");
