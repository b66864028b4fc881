-- A batch of files that one officer took in at one time. Under history: storing and discarding it can be taken back.
CREATE TABLE import_batch (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  label     TEXT NOT NULL,
  state     TEXT NOT NULL CHECK (state IN ('staged', 'committed', 'discarded')),
  operator  TEXT NOT NULL,
  at        TEXT NOT NULL,
  operation TEXT
) STRICT;

-- The rest keeps what the files hold, cell by cell as read: raw material, not under history.
CREATE TABLE import_file (
  no          INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  batch_no    INTEGER NOT NULL REFERENCES import_batch (no) ON DELETE CASCADE,
  name        TEXT NOT NULL,
  is_openable INTEGER NOT NULL CHECK (is_openable IN (0, 1))
) STRICT;

CREATE INDEX import_file_by_batch ON import_file (batch_no, no);

CREATE TABLE import_file_finding (
  no      INTEGER PRIMARY KEY,
  file_no INTEGER NOT NULL REFERENCES import_file (no) ON DELETE CASCADE,
  code    TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT;

CREATE INDEX import_file_finding_by_file ON import_file_finding (file_no);

-- `shape` is the raw frame of the sheet as JSON: merged cells, hidden rows and columns.
CREATE TABLE import_sheet (
  no            INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  file_no       INTEGER NOT NULL REFERENCES import_file (no) ON DELETE CASCADE,
  name          TEXT NOT NULL,
  is_hidden     INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
  knows_types   INTEGER NOT NULL CHECK (knows_types IN (0, 1)),
  declared_rows INTEGER NOT NULL,
  shape         TEXT NOT NULL
) STRICT;

CREATE INDEX import_sheet_by_file ON import_sheet (file_no, no);

-- A row as the file holds it, as JSON. `source_row` of a school, teacher or pairing is a number of this table.
CREATE TABLE staged_row (
  no       INTEGER PRIMARY KEY,
  sheet_no INTEGER NOT NULL REFERENCES import_sheet (no) ON DELETE CASCADE,
  row      INTEGER NOT NULL,
  cells    TEXT NOT NULL,
  UNIQUE (sheet_no, row)
) STRICT;

-- What the officer answered; `matter` is the field, role, code or header that the answer is about.
CREATE TABLE import_decision (
  no          INTEGER PRIMARY KEY,
  sheet_no    INTEGER NOT NULL REFERENCES import_sheet (no) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN (
    'value', 'person', 'accept', 'exclude', 'kind', 'column', 'include', 'district')),
  row         INTEGER NOT NULL DEFAULT 0,
  matter      TEXT NOT NULL DEFAULT '',
  value       TEXT,
  is_kept     INTEGER NOT NULL DEFAULT 0 CHECK (is_kept IN (0, 1)),
  UNIQUE (sheet_no, kind, row, matter)
) STRICT;

-- How the columns of sheets with these headers were read last time.
CREATE TABLE column_memory (
  no        INTEGER PRIMARY KEY,
  signature TEXT NOT NULL,
  header    TEXT NOT NULL,
  field     TEXT,
  UNIQUE (signature, header)
) STRICT;
