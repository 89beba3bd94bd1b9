-- The guest list: who is invited to an event, and when they came.
CREATE TABLE "guests" (
  scope TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "organisation" TEXT NOT NULL DEFAULT '',
  "role" TEXT NOT NULL DEFAULT '',
  "category" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "owner" TEXT,
  "notes" TEXT NOT NULL DEFAULT '',
  "arrived" INTEGER,
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "owner") REFERENCES "people" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX guests_owner ON guests (scope, "owner");
