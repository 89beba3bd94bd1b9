-- Attachments: files kept with rows. The row is journaled like any other and names its bytes by their SHA-256; the bytes
-- are not journaled. They lie here, each once however many rows of however many campaigns name them.
CREATE TABLE "attachments" (
  scope TEXT NOT NULL,
  id TEXT NOT NULL,
  "position" TEXT NOT NULL DEFAULT '',
  "task" TEXT,
  "name" TEXT NOT NULL DEFAULT '',
  "hash" TEXT NOT NULL DEFAULT '',
  "size" INTEGER NOT NULL DEFAULT 0,
  "added" INTEGER NOT NULL DEFAULT 0,
  "notes" TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (scope, id),
  FOREIGN KEY (scope, "task") REFERENCES "tasks" (scope, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_task ON attachments (scope, task);

CREATE TABLE files (
  no INTEGER PRIMARY KEY,
  hash TEXT UNIQUE,                     -- SHA-256, hex; NULL as long as not all of the bytes are here
  size INTEGER NOT NULL,                -- bytes
  at INTEGER NOT NULL                   -- when it was last put here, epoch ms: its step may still be on the way
) STRICT;
CREATE TABLE file_parts (
  file INTEGER NOT NULL REFERENCES files (no) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (file, part)
) STRICT;

-- Which steps name which bytes. As long as one does, undo, redo, a return to an earlier moment or another laptop may want
-- them.
CREATE INDEX changes_file ON changes (fields->>'$.hash') WHERE kind='attachment';
