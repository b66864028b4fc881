-- A cohort of a programme; its policy is a copy, so that old years keep their rules.
CREATE TABLE cohort (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  programme   TEXT NOT NULL,
  name        TEXT NOT NULL,
  school_year TEXT NOT NULL,
  starts_on   TEXT NOT NULL,
  ends_on     TEXT NOT NULL CHECK (ends_on > starts_on),
  cloned_from INTEGER REFERENCES cohort (no),
  is_closed   INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1)),
  UNIQUE (programme, name)
) STRICT;

CREATE TABLE policy (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  cohort_no   INTEGER NOT NULL UNIQUE REFERENCES cohort (no) ON DELETE CASCADE,
  name        TEXT NOT NULL,
  document_no TEXT
) STRICT;

CREATE TABLE policy_value (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  policy_no INTEGER NOT NULL REFERENCES policy (no) ON DELETE CASCADE,
  key       TEXT NOT NULL,
  value     TEXT NOT NULL,
  UNIQUE (policy_no, key)
) STRICT;

-- The “1”: a mentor with what he was when it started (snapshot), for people move and old reports must not change.
CREATE TABLE pairing_group (
  no                  INTEGER PRIMARY KEY AUTOINCREMENT,
  id                  TEXT NOT NULL UNIQUE,
  code                TEXT NOT NULL UNIQUE,
  cohort_no           INTEGER NOT NULL REFERENCES cohort (no),
  kind                TEXT NOT NULL,
  level               TEXT NOT NULL,
  mentor_no           INTEGER NOT NULL REFERENCES teacher (no),
  co_mentor_no        INTEGER REFERENCES teacher (no),
  stage               TEXT NOT NULL,
  subject             TEXT NOT NULL,
  starts_on           TEXT NOT NULL,
  ends_on             TEXT NOT NULL,
  agreement_on        TEXT,
  agreement_no        TEXT,
  appointment_no      TEXT,
  goal                TEXT,
  remark              TEXT,
  mentor_school_no    INTEGER REFERENCES school (no),
  mentor_school_name  TEXT NOT NULL,
  mentor_district_no  INTEGER REFERENCES district (no),
  mentor_title        TEXT,
  mentor_honours      TEXT,
  source_row          INTEGER,
  created_at          TEXT NOT NULL,
  updated_at          TEXT NOT NULL
) STRICT;

CREATE INDEX pairing_group_by_mentor ON pairing_group (mentor_no);
CREATE INDEX pairing_group_by_cohort ON pairing_group (cohort_no, code);

-- One of the N: the countable unit. 待考核 is not stored: it is what 在带 becomes when its end has passed.
CREATE TABLE pairing (
  no                  INTEGER PRIMARY KEY AUTOINCREMENT,
  id                  TEXT NOT NULL UNIQUE,
  group_no            INTEGER NOT NULL REFERENCES pairing_group (no),
  seq                 INTEGER NOT NULL,
  mentee_no           INTEGER NOT NULL REFERENCES teacher (no),
  role                TEXT NOT NULL DEFAULT 'mentee' CHECK (role IN ('mentee', 'shadow')),
  status              TEXT NOT NULL CHECK (status IN (
    'draft', 'submitted', 'active', 'paused', 'assessed', 'completed', 'extended', 'terminated', 'dissolved', 'void')),
  starts_on           TEXT NOT NULL,
  ends_on             TEXT NOT NULL,
  left_on             TEXT,
  baseline            TEXT,
  target              TEXT,
  reason              TEXT,
  reason_note         TEXT,
  grade               TEXT,
  score               REAL,
  assessed_on         TEXT,
  completed_on        TEXT,
  extensions          INTEGER NOT NULL DEFAULT 0,
  paused_on           TEXT,
  paused_until        TEXT,
  mentor_wish         TEXT,
  mentee_wish         TEXT,
  previous_no         INTEGER REFERENCES pairing (no),
  mentee_school_no    INTEGER REFERENCES school (no),
  mentee_school_name  TEXT NOT NULL,
  mentee_district_no  INTEGER REFERENCES district (no),
  mentee_title        TEXT,
  mentee_honours      TEXT,
  mentee_years        INTEGER,
  mentee_stage        TEXT,
  mentee_subject      TEXT,
  remark              TEXT,
  source_row          INTEGER,
  source_label        TEXT,
  source_district_no  INTEGER REFERENCES district (no),
  created_at          TEXT NOT NULL,
  updated_at          TEXT NOT NULL,
  UNIQUE (group_no, seq)
) STRICT;

CREATE INDEX pairing_by_mentee ON pairing (mentee_no, status);
CREATE INDEX pairing_by_status ON pairing (status, ends_on);
CREATE INDEX pairing_by_end ON pairing (ends_on);
CREATE INDEX pairing_by_updated ON pairing (updated_at);
CREATE INDEX pairing_by_previous ON pairing (previous_no) WHERE previous_no IS NOT NULL;

-- A finding that the officer has looked at and accepts, with the reason.
CREATE TABLE pairing_waiver (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  rule       TEXT NOT NULL,
  subject    TEXT NOT NULL,
  reason     TEXT NOT NULL,
  operator   TEXT NOT NULL,
  at         TEXT NOT NULL,
  UNIQUE (rule, subject)
) STRICT;
