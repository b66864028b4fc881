-- 龙都名师大讲堂. First 考试日: days on which schools hold examinations; no day off, but no day for a session either.
CREATE TABLE exam_period (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  name      TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on   TEXT NOT NULL CHECK (ends_on >= starts_on),
  UNIQUE (name, starts_on)
) STRICT;

CREATE INDEX exam_period_by_day ON exam_period (starts_on);

-- 一季 of 龙都名师大讲堂. Numbers 第N期 count within it, or on from the season before, as the policy says.
CREATE TABLE lecture_series (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  cohort_no  INTEGER NOT NULL REFERENCES cohort (no),
  name       TEXT NOT NULL,
  is_closed  INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1)),
  remark     TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (cohort_no, name)
) STRICT;

-- One session. `span` null: worked out from the times; `hours` null: by the policy. Money in fen.
CREATE TABLE lecture (
  no                INTEGER PRIMARY KEY AUTOINCREMENT,
  id                TEXT NOT NULL UNIQUE,
  code              TEXT NOT NULL UNIQUE,
  series_no         INTEGER NOT NULL REFERENCES lecture_series (no),
  issue             INTEGER NOT NULL CHECK (issue > 0),
  topic             TEXT NOT NULL,
  form              TEXT NOT NULL CHECK (form IN ('onsite', 'online', 'mixed', 'outreach')),
  held_on           TEXT NOT NULL,
  starts_at         TEXT,
  ends_at           TEXT,
  span              TEXT CHECK (span IN ('half', 'day', 'minutes')),
  hours             REAL CHECK (hours >= 0),
  place             TEXT,
  host_school_no    INTEGER REFERENCES school (no),
  host              TEXT,
  district_no       INTEGER REFERENCES district (no),
  planned           INTEGER CHECK (planned >= 0),
  chair             TEXT,
  brief             TEXT,
  satisfied_percent REAL CHECK (satisfied_percent BETWEEN 0 AND 100),
  satisfaction      TEXT,
  funds_fen         INTEGER CHECK (funds_fen >= 0),
  status            TEXT NOT NULL CHECK (status IN ('plan', 'notified', 'held', 'filed', 'attested', 'postponed',
    'cancelled')),
  status_since      TEXT NOT NULL,
  reason            TEXT,
  postponed_from    TEXT,
  notified_on       TEXT,
  filed_on          TEXT,
  attested_on       TEXT,
  remark            TEXT,
  source_row        INTEGER,
  created_at        TEXT NOT NULL,
  updated_at        TEXT NOT NULL,
  CHECK (starts_at IS NULL OR ends_at IS NULL OR ends_at > starts_at)
) STRICT;

CREATE INDEX lecture_by_day ON lecture (held_on, no);
CREATE INDEX lecture_by_series ON lecture (series_no, issue, no);
CREATE INDEX lecture_by_status ON lecture (status, held_on);
CREATE INDEX lecture_by_updated ON lecture (updated_at, no);
-- A number is free again when its session was called off.
CREATE UNIQUE INDEX lecture_issue ON lecture (series_no, issue) WHERE status <> 'cancelled';

-- For whom it is; no row: for all.
CREATE TABLE lecture_district (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  lecture_no  INTEGER NOT NULL REFERENCES lecture (no) ON DELETE CASCADE,
  district_no INTEGER NOT NULL REFERENCES district (no),
  UNIQUE (lecture_no, district_no)
) STRICT;

CREATE TABLE lecture_stage (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  lecture_no INTEGER NOT NULL REFERENCES lecture (no) ON DELETE CASCADE,
  stage      TEXT NOT NULL,
  UNIQUE (lecture_no, stage)
) STRICT;

CREATE TABLE lecture_subject (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  lecture_no INTEGER NOT NULL REFERENCES lecture (no) ON DELETE CASCADE,
  subject    TEXT NOT NULL,
  UNIQUE (lecture_no, subject)
) STRICT;

-- Who speaks; somebody outside the register stands with name, unit and title.
CREATE TABLE lecture_speaker (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  lecture_no INTEGER NOT NULL REFERENCES lecture (no) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  teacher_no INTEGER REFERENCES teacher (no),
  name       TEXT NOT NULL,
  unit       TEXT,
  title      TEXT,
  category   TEXT NOT NULL CHECK (category IN ('city', 'province', 'outside')),
  topic      TEXT,
  hours      REAL CHECK (hours >= 0)
) STRICT;

CREATE INDEX lecture_speaker_by_lecture ON lecture_speaker (lecture_no, position);
CREATE UNIQUE INDEX lecture_speaker_once ON lecture_speaker (teacher_no, lecture_no) WHERE teacher_no IS NOT NULL;

-- 应到: people by name, and places of schools and counties.
CREATE TABLE lecture_invitee (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  lecture_no  INTEGER NOT NULL REFERENCES lecture (no) ON DELETE CASCADE,
  teacher_no  INTEGER REFERENCES teacher (no),
  school_no   INTEGER REFERENCES school (no),
  district_no INTEGER REFERENCES district (no),
  places      INTEGER NOT NULL DEFAULT 1 CHECK (places > 0),
  CHECK ((teacher_no IS NOT NULL) + (school_no IS NOT NULL) + (district_no IS NOT NULL) = 1)
) STRICT;

CREATE UNIQUE INDEX lecture_invitee_teacher ON lecture_invitee (lecture_no, teacher_no) WHERE teacher_no IS NOT NULL;
CREATE UNIQUE INDEX lecture_invitee_school ON lecture_invitee (lecture_no, school_no) WHERE school_no IS NOT NULL;
CREATE UNIQUE INDEX lecture_invitee_district ON lecture_invitee (lecture_no, district_no)
  WHERE district_no IS NOT NULL;
CREATE INDEX lecture_invitee_by_teacher ON lecture_invitee (teacher_no) WHERE teacher_no IS NOT NULL;

-- Who signed, as it was written; `name_key` and `unit_key` are what was written without blanks and marks. Nobody is
-- matched without a teacher, and a teacher signs a session once.
CREATE TABLE lecture_attendee (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  lecture_no  INTEGER NOT NULL REFERENCES lecture (no) ON DELETE CASCADE,
  name        TEXT NOT NULL,
  unit        TEXT,
  name_key    TEXT NOT NULL,
  unit_key    TEXT NOT NULL,
  subject     TEXT,
  phone       TEXT,
  national_id TEXT,
  school_no   INTEGER REFERENCES school (no),
  teacher_no  INTEGER REFERENCES teacher (no),
  state       TEXT NOT NULL CHECK (state IN ('matched', 'waiting', 'outsider', 'discarded')),
  matched_by  TEXT CHECK (matched_by IN ('auto', 'chosen', 'new')),
  method      TEXT NOT NULL CHECK (method IN ('import', 'manual')),
  presence    TEXT NOT NULL DEFAULT 'present' CHECK (presence IN ('present', 'late', 'absent')),
  morning     INTEGER CHECK (morning IN (0, 1)),
  afternoon   INTEGER CHECK (afternoon IN (0, 1)),
  is_observer INTEGER NOT NULL DEFAULT 0 CHECK (is_observer IN (0, 1)),
  hours       REAL CHECK (hours >= 0),
  source_row  INTEGER,
  CHECK ((state = 'matched') = (teacher_no IS NOT NULL)),
  CHECK ((state = 'matched') = (matched_by IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX lecture_attendee_once ON lecture_attendee (lecture_no, teacher_no) WHERE teacher_no IS NOT NULL;
CREATE INDEX lecture_attendee_by_teacher ON lecture_attendee (teacher_no, lecture_no) WHERE teacher_no IS NOT NULL;
CREATE INDEX lecture_attendee_by_lecture ON lecture_attendee (lecture_no, no);
CREATE INDEX lecture_attendee_waiting ON lecture_attendee (lecture_no, no) WHERE state = 'waiting';
CREATE INDEX lecture_attendee_by_key ON lecture_attendee (name_key, unit_key);

-- The activity that stands for a session which took place.
CREATE TABLE activity_lecture (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no INTEGER NOT NULL UNIQUE REFERENCES activity (no) ON DELETE CASCADE,
  lecture_no  INTEGER NOT NULL UNIQUE REFERENCES lecture (no) ON DELETE CASCADE
) STRICT;
