-- Who signs in, and what the office asks of passphrases. No history is kept of either and nothing of it can be undone, or
-- 撤销 would give back what an administrator has taken; the audit trail tells of every change. Passphrases are not here: each
-- is a way into the keyring beside the database.
CREATE TABLE account (
  id            TEXT PRIMARY KEY,
  login         TEXT NOT NULL UNIQUE,
  name          TEXT NOT NULL,
  role          TEXT NOT NULL CHECK (role IN ('reader', 'officer', 'admin')),
  is_active     INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  -- 1: the passphrase was given by somebody else and is to be changed at the next signing in.
  must_change   INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  created_at    TEXT NOT NULL,
  passphrase_at TEXT NOT NULL
) STRICT;

CREATE TABLE access_rule (
  one          INTEGER PRIMARY KEY CHECK (one = 1),
  least_length INTEGER NOT NULL,
  least_kinds  INTEGER NOT NULL,
  change_days  INTEGER,
  idle_minutes INTEGER NOT NULL
) STRICT;

-- What one person has typed and not saved is no business of the next: a draft belongs to an account, '' without accounts.
CREATE TABLE owned_draft (
  owner    TEXT NOT NULL,
  form     TEXT NOT NULL,
  key      TEXT NOT NULL,
  content  TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (owner, form, key)
) STRICT;

INSERT INTO owned_draft (owner, form, key, content, saved_at) SELECT '', form, key, content, saved_at FROM draft;
DROP TABLE draft;
ALTER TABLE owned_draft RENAME TO draft;
