-- The review: what metrics count, the margin, responses to the survey, meetings, improvements, and the report's texts.
ALTER TABLE "campaigns" ADD COLUMN "margin" INTEGER;
ALTER TABLE "campaigns" ADD COLUMN "archived_on" TEXT NOT NULL DEFAULT '';
ALTER TABLE "metrics" ADD COLUMN "role" TEXT NOT NULL DEFAULT '';

CREATE TABLE "responses" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "respondent" TEXT NOT NULL DEFAULT '',
  "day" TEXT NOT NULL DEFAULT '',
  "satisfaction" INTEGER,
  "recommend" INTEGER,
  "text" TEXT NOT NULL DEFAULT '',
  "answers" TEXT NOT NULL DEFAULT '',
  "tags" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "meetings" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'other',
  "day" TEXT NOT NULL DEFAULT '',
  "time" TEXT NOT NULL DEFAULT '',
  "place" TEXT NOT NULL DEFAULT '',
  "owner" TEXT,
  "people" TEXT NOT NULL DEFAULT '',
  "agenda" TEXT NOT NULL DEFAULT '',
  "minutes" TEXT NOT NULL DEFAULT '',
  "held" INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX meetings_owner ON meetings (scope, "owner");

CREATE TABLE "improvements" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'problem',
  "department" TEXT,
  "whys" TEXT NOT NULL DEFAULT '',
  "cause" TEXT NOT NULL DEFAULT '',
  "measure" TEXT NOT NULL DEFAULT '',
  "owner" TEXT,
  "deadline" TEXT NOT NULL DEFAULT '',
  "state" TEXT NOT NULL DEFAULT 'todo',
  "done_on" TEXT NOT NULL DEFAULT '',
  "meeting" TEXT,
  "incident" TEXT,
  "deviation" TEXT,
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "department") REFERENCES "departments" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "meeting") REFERENCES "meetings" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "incident") REFERENCES "incidents" (scope, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (scope, "deviation") REFERENCES "deviations" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX improvements_department ON improvements (scope, "department");
CREATE INDEX improvements_owner ON improvements (scope, "owner");
CREATE INDEX improvements_meeting ON improvements (scope, "meeting");
CREATE INDEX improvements_incident ON improvements (scope, "incident");
CREATE INDEX improvements_deviation ON improvements (scope, "deviation");

CREATE TABLE "passages" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "part" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT '',
  "drafted" TEXT NOT NULL DEFAULT '',
  "hidden" INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (scope, id)
) STRICT, WITHOUT ROWID;
