-- What milestones, attachments, quotas and assessments may be about grows by the programmes of 0010 to 0013. A closed set of
-- a column cannot be altered in place, so those tables are written anew, with the row numbers that they have given out.

CREATE TABLE milestone_new (
  no              INTEGER PRIMARY KEY AUTOINCREMENT,
  id              TEXT NOT NULL UNIQUE,
  kind            TEXT NOT NULL CHECK (kind IN ('plan', 'midterm', 'term-report', 'annual', 'final', 'rectify', 'succession',
    'condolence', 'custom')),
  title           TEXT NOT NULL,
  due_on          TEXT NOT NULL,
  done_on         TEXT,
  note            TEXT,
  planned_on      TEXT,
  pairing_no      INTEGER REFERENCES pairing (no),
  studio_no       INTEGER REFERENCES studio (no),
  twin_group_no   INTEGER REFERENCES twin_group (no),
  brand_school_no INTEGER REFERENCES brand_school (no),
  posting_no      INTEGER REFERENCES posting (no),
  CHECK ((pairing_no IS NOT NULL) + (studio_no IS NOT NULL) + (twin_group_no IS NOT NULL) + (brand_school_no IS NOT NULL)
    + (posting_no IS NOT NULL) = 1)
) STRICT;
INSERT INTO milestone_new (no, id, kind, title, due_on, done_on, note, planned_on, pairing_no, studio_no)
SELECT no, id, kind, title, due_on, done_on, note, planned_on, pairing_no, studio_no FROM milestone;
DELETE FROM sqlite_sequence WHERE name = 'milestone_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'milestone_new', seq FROM sqlite_sequence WHERE name = 'milestone';
DROP TABLE milestone;
ALTER TABLE milestone_new RENAME TO milestone;

CREATE INDEX milestone_open ON milestone (due_on, no) WHERE done_on IS NULL;
CREATE INDEX milestone_done ON milestone (done_on, no) WHERE done_on IS NOT NULL;
CREATE INDEX milestone_by_pairing ON milestone (pairing_no, due_on) WHERE pairing_no IS NOT NULL;
CREATE INDEX milestone_by_studio ON milestone (studio_no, due_on) WHERE studio_no IS NOT NULL;
CREATE INDEX milestone_by_twin_group ON milestone (twin_group_no, due_on) WHERE twin_group_no IS NOT NULL;
CREATE INDEX milestone_by_brand_school ON milestone (brand_school_no, due_on) WHERE brand_school_no IS NOT NULL;
CREATE INDEX milestone_by_posting ON milestone (posting_no, due_on) WHERE posting_no IS NOT NULL;

ALTER TABLE attachment ADD COLUMN lecture_no INTEGER REFERENCES lecture (no) ON DELETE CASCADE;
ALTER TABLE attachment ADD COLUMN training_no INTEGER REFERENCES training (no) ON DELETE CASCADE;
ALTER TABLE attachment ADD COLUMN twin_group_no INTEGER REFERENCES twin_group (no) ON DELETE CASCADE;
ALTER TABLE attachment ADD COLUMN brand_school_no INTEGER REFERENCES brand_school (no) ON DELETE CASCADE;
ALTER TABLE attachment ADD COLUMN visit_no INTEGER REFERENCES visit (no) ON DELETE CASCADE;
ALTER TABLE attachment ADD COLUMN posting_no INTEGER REFERENCES posting (no) ON DELETE CASCADE;
CREATE INDEX attachment_by_lecture ON attachment (lecture_no) WHERE lecture_no IS NOT NULL;
CREATE INDEX attachment_by_training ON attachment (training_no) WHERE training_no IS NOT NULL;
CREATE INDEX attachment_by_twin_group ON attachment (twin_group_no) WHERE twin_group_no IS NOT NULL;
CREATE INDEX attachment_by_brand_school ON attachment (brand_school_no) WHERE brand_school_no IS NOT NULL;
CREATE INDEX attachment_by_visit ON attachment (visit_no) WHERE visit_no IS NOT NULL;
CREATE INDEX attachment_by_posting ON attachment (posting_no) WHERE posting_no IS NOT NULL;

CREATE TABLE quota_new (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  policy_no   INTEGER NOT NULL REFERENCES policy (no) ON DELETE CASCADE,
  label       TEXT NOT NULL,
  unit        TEXT NOT NULL,
  period      TEXT NOT NULL CHECK (period IN ('semester', 'year', 'term')),
  side        TEXT NOT NULL CHECK (side IN ('mentee', 'mentor', 'pair', 'studio', 'studio-lead', 'twin')),
  required    REAL NOT NULL CHECK (required >= 0),
  weekly_most REAL NOT NULL DEFAULT 1 CHECK (weekly_most > 0),
  position    INTEGER NOT NULL,
  UNIQUE (policy_no, label)
) STRICT;
INSERT INTO quota_new (no, id, policy_no, label, unit, period, side, required, weekly_most, position)
SELECT no, id, policy_no, label, unit, period, side, required, weekly_most, position FROM quota;
DELETE FROM sqlite_sequence WHERE name = 'quota_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'quota_new', seq FROM sqlite_sequence WHERE name = 'quota';
DROP TABLE quota;
ALTER TABLE quota_new RENAME TO quota;

CREATE TABLE assess_scheme_new (
  no              INTEGER PRIMARY KEY AUTOINCREMENT,
  id              TEXT NOT NULL UNIQUE,
  name            TEXT NOT NULL,
  object          TEXT NOT NULL CHECK (object IN ('mentee', 'mentor', 'studio', 'member', 'twin')),
  total           REAL CHECK (total > 0),
  excellent_share REAL CHECK (excellent_share BETWEEN 0 AND 100),
  basis           TEXT,
  is_copy         INTEGER NOT NULL DEFAULT 0 CHECK (is_copy IN (0, 1)),
  copied_from     INTEGER REFERENCES assess_scheme (no) ON DELETE SET NULL,
  is_archived     INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
  position        INTEGER NOT NULL
) STRICT;
INSERT INTO assess_scheme_new (no, id, name, object, total, excellent_share, basis, is_copy, copied_from, is_archived, position)
SELECT no, id, name, object, total, excellent_share, basis, is_copy, copied_from, is_archived, position FROM assess_scheme;
DELETE FROM sqlite_sequence WHERE name = 'assess_scheme_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'assess_scheme_new', seq FROM sqlite_sequence WHERE name = 'assess_scheme';
DROP TABLE assess_scheme;
ALTER TABLE assess_scheme_new RENAME TO assess_scheme;

CREATE UNIQUE INDEX assess_scheme_by_name ON assess_scheme (name) WHERE is_copy = 0;
CREATE INDEX assess_scheme_by_origin ON assess_scheme (copied_from) WHERE copied_from IS NOT NULL;

CREATE TABLE assess_round_new (
  no           INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  object       TEXT NOT NULL CHECK (object IN ('mentee', 'mentor', 'studio', 'member', 'twin')),
  scheme_no    INTEGER NOT NULL REFERENCES assess_scheme (no),
  cohort_no    INTEGER NOT NULL REFERENCES cohort (no),
  purpose      TEXT NOT NULL CHECK (purpose IN ('annual', 'recheck', 'final')),
  starts_on    TEXT NOT NULL,
  ends_on      TEXT NOT NULL CHECK (ends_on > starts_on),
  state        TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'published')),
  published_on TEXT,
  document_no  TEXT,
  created_at   TEXT NOT NULL,
  UNIQUE (cohort_no, name)
) STRICT;
INSERT INTO assess_round_new (no, id, name, object, scheme_no, cohort_no, purpose, starts_on, ends_on, state, published_on,
  document_no, created_at)
SELECT no, id, name, object, scheme_no, cohort_no, purpose, starts_on, ends_on, state, published_on, document_no, created_at
FROM assess_round;
DELETE FROM sqlite_sequence WHERE name = 'assess_round_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'assess_round_new', seq FROM sqlite_sequence WHERE name = 'assess_round';
DROP TABLE assess_round;
ALTER TABLE assess_round_new RENAME TO assess_round;
