-- The mark by which a file is known as ours: a 0-byte file opens without an error and passes every check.
CREATE TABLE marker (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  product    TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  no    INTEGER PRIMARY KEY AUTOINCREMENT,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

-- One business action: one transaction, one line under 撤销.
CREATE TABLE action (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  kind      TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  operation TEXT NOT NULL,
  title     TEXT NOT NULL,
  operator  TEXT NOT NULL,
  at        TEXT NOT NULL,
  reverts   INTEGER REFERENCES action (no),
  undone_by INTEGER REFERENCES action (no)
) STRICT;

CREATE INDEX action_undone ON action (undone_by) WHERE undone_by IS NOT NULL;
CREATE INDEX action_reverts ON action (reverts) WHERE reverts IS NOT NULL;

-- What an action changed, row by row: a deleted row whole, of an updated row the columns that differ, of an inserted
-- row only its number (its values are in the table, or in the change that removed it).
CREATE TABLE change (
  no         INTEGER PRIMARY KEY,
  action_no  INTEGER NOT NULL REFERENCES action (no),
  table_name TEXT NOT NULL,
  row_no     INTEGER NOT NULL,
  owner_no   INTEGER,
  kind       TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  before     TEXT,
  after      TEXT
) STRICT;

CREATE INDEX change_by_action ON change (action_no);
CREATE INDEX change_by_row ON change (table_name, row_no, no);
CREATE INDEX change_by_owner ON change (table_name, owner_no, no) WHERE owner_no IS NOT NULL;

CREATE TRIGGER change_is_append_only_update BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'change log is append-only'); END;
CREATE TRIGGER change_is_append_only_delete BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'change log is append-only'); END;
CREATE TRIGGER action_is_append_only_update BEFORE UPDATE OF id, kind, operation, operator, at, reverts ON action
BEGIN SELECT RAISE(ABORT, 'actions are append-only'); END;

-- Half-written forms, kept so that nothing typed is lost.
CREATE TABLE draft (
  no       INTEGER PRIMARY KEY,
  form     TEXT NOT NULL,
  key      TEXT NOT NULL,
  content  TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  UNIQUE (form, key)
) STRICT;
