-- The plan whole: weights of goals, what the client pays, releases of the reserve, payment plans and contracts of partners,
-- questions and answers, and the worries of a pre-mortem.
ALTER TABLE "goals" ADD COLUMN "weight" INTEGER;
ALTER TABLE "budget_lines" ADD COLUMN "charge" INTEGER;

-- A column that refers to (scope, id) cannot be added to a table: the table is made again. Nothing refers to it.
CREATE TABLE "attachments_with_partner" (
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
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "task") REFERENCES "tasks" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "partner") REFERENCES "partners" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
INSERT INTO "attachments_with_partner" SELECT scope, id, "position", "task", "name", "hash", "size", "added", "notes", NULL FROM "attachments";
DROP TABLE "attachments";
ALTER TABLE "attachments_with_partner" RENAME TO "attachments";
CREATE INDEX attachments_task ON attachments (scope, task);
CREATE INDEX attachments_partner ON attachments (scope, partner);

CREATE TABLE "releases" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "reason" TEXT NOT NULL DEFAULT '',
  "amount" INTEGER,
  "person" TEXT,
  "day" TEXT NOT NULL DEFAULT '',
  "line" TEXT,
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "person") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "line") REFERENCES "budget_lines" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX releases_person ON releases (scope, "person");
CREATE INDEX releases_line ON releases (scope, "line");

CREATE TABLE "payments" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "partner" TEXT,
  "name" TEXT NOT NULL DEFAULT '',
  "amount" INTEGER,
  "due" TEXT NOT NULL DEFAULT '',
  "paid" TEXT NOT NULL DEFAULT '',
  "line" TEXT,
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "partner") REFERENCES "partners" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "line") REFERENCES "budget_lines" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX payments_partner ON payments (scope, "partner");
CREATE INDEX payments_line ON payments (scope, "line");

CREATE TABLE "answers" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "question" TEXT NOT NULL DEFAULT '',
  "answer" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "worries" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT '',
  "person" TEXT,
  "theme" TEXT NOT NULL DEFAULT '',
  "risk" TEXT,
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "person") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "risk") REFERENCES "risks" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX worries_person ON worries (scope, "person");
CREATE INDEX worries_risk ON worries (scope, "risk");
