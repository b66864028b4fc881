-- Who got in, what was seen in full, and what left or replaced the data. Each row carries the hash of the one before it, so
-- that a row altered, taken out, put in or moved is found; it is no history and cannot be undone.
CREATE TABLE audit_entry (
  no       INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,
  operator TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('sign-in', 'sign-in-failed', 'lock', 'reveal', 'import', 'export', 'merge',
    'restore', 'protection', 'account')),
  subject  TEXT NOT NULL,
  detail   TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX audit_entry_by_kind ON audit_entry (kind, no);

CREATE TRIGGER audit_entry_is_append_only_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_entry_is_append_only_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
