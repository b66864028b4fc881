CREATE TABLE district (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  code       TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL UNIQUE,
  short_name TEXT NOT NULL,
  position   INTEGER NOT NULL,
  is_outside INTEGER NOT NULL DEFAULT 0 CHECK (is_outside IN (0, 1))
) STRICT;

-- Code lists (学段, 学科, 职称, 荣誉…): `grade` compares titles and honours, larger is higher.
CREATE TABLE code_entry (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  list        TEXT NOT NULL,
  name        TEXT NOT NULL,
  level       TEXT,
  grade       INTEGER,
  position    INTEGER NOT NULL,
  is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
  UNIQUE (list, name)
) STRICT;

-- Other words for a code; with a stage where the same word means different things (政治).
CREATE TABLE code_alias (
  no       INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL UNIQUE,
  list     TEXT NOT NULL,
  alias    TEXT NOT NULL,
  stage    TEXT NOT NULL DEFAULT '',
  name     TEXT NOT NULL,
  UNIQUE (list, alias, stage)
) STRICT;

CREATE TABLE school (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  code        TEXT,
  name        TEXT NOT NULL,
  district_no INTEGER NOT NULL REFERENCES district (no),
  town        TEXT,
  ownership   TEXT CHECK (ownership IN ('public', 'private')),
  urban_code  TEXT CHECK (urban_code IN ('111', '112', '121', '122', '123', '210', '220')),
  urban_type  TEXT CHECK (urban_type IN ('urban', 'town', 'rural')),
  is_lead     INTEGER NOT NULL DEFAULT 0 CHECK (is_lead IN (0, 1)),
  is_outside  INTEGER NOT NULL DEFAULT 0 CHECK (is_outside IN (0, 1)),
  students    INTEGER,
  teachers    INTEGER,
  principal   TEXT,
  contact     TEXT,
  phone       TEXT,
  status      TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed', 'renamed')),
  remark      TEXT,
  sort_key    TEXT NOT NULL,
  source_row  INTEGER,
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX school_by_code ON school (code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX school_by_name ON school (district_no, name);
CREATE INDEX school_by_sort ON school (sort_key, no);
CREATE INDEX school_by_district_sort ON school (district_no, sort_key, no);

CREATE TABLE school_stage (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  school_no INTEGER NOT NULL REFERENCES school (no) ON DELETE CASCADE,
  stage     TEXT NOT NULL,
  UNIQUE (school_no, stage)
) STRICT;

-- Every other name a school goes by: short names, former names with their years, spellings an officer confirmed.
CREATE TABLE school_name (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  school_no INTEGER NOT NULL REFERENCES school (no) ON DELETE CASCADE,
  kind      TEXT NOT NULL CHECK (kind IN ('alias', 'former', 'confirmed')),
  name      TEXT NOT NULL,
  until_on  TEXT,
  UNIQUE (school_no, name)
) STRICT;

CREATE INDEX school_name_by_name ON school_name (name);

-- `birth`, `work_start` and `title_date` are known to the day, the month or the year.
CREATE TABLE teacher (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  reading     TEXT,
  sex         TEXT CHECK (sex IN ('male', 'female')),
  national_id TEXT CHECK (national_id IS NULL OR length(national_id) = 18),
  birth       TEXT,
  ethnicity   TEXT,
  political   TEXT,
  work_start  TEXT,
  school_no   INTEGER REFERENCES school (no),
  district_no INTEGER REFERENCES district (no),
  stage       TEXT,
  subject     TEXT,
  subject_2   TEXT,
  post        TEXT,
  title       TEXT,
  title_date  TEXT,
  education   TEXT,
  major       TEXT,
  phone       TEXT,
  email       TEXT,
  status      TEXT NOT NULL DEFAULT 'active'
    CHECK (status IN ('active', 'transferred', 'retired', 'left', 'on-aid', 'seconded')),
  left_on     TEXT,
  is_rural    INTEGER CHECK (is_rural IN (0, 1)),
  remark      TEXT,
  sort_key    TEXT NOT NULL,
  source_row  INTEGER,
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;

CREATE INDEX teacher_by_national_id ON teacher (national_id) WHERE national_id IS NOT NULL;
-- These two also hold what the search for duplicates compares, so that it reads no row.
CREATE INDEX teacher_by_name ON teacher (name, school_no, subject, birth);
CREATE INDEX teacher_by_phone ON teacher (phone, name) WHERE phone IS NOT NULL;
CREATE INDEX teacher_by_sort ON teacher (sort_key, no);
CREATE INDEX teacher_by_district_sort ON teacher (district_no, sort_key, no);
-- With the status the teachers of a school are counted without reading one.
CREATE INDEX teacher_by_school_sort ON teacher (school_no, sort_key, no, status);
CREATE INDEX teacher_by_subject_sort ON teacher (subject, sort_key, no);
CREATE INDEX teacher_by_stage_sort ON teacher (stage, sort_key, no);
CREATE INDEX teacher_by_title_sort ON teacher (title, sort_key, no);
-- Those not in post are few: an index over all would be mostly of the others.
CREATE INDEX teacher_by_status_sort ON teacher (status, sort_key, no) WHERE status <> 'active';
CREATE INDEX teacher_by_updated ON teacher (updated_at, no);

CREATE TABLE employment (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  teacher_no INTEGER NOT NULL REFERENCES teacher (no) ON DELETE CASCADE,
  school_no  INTEGER REFERENCES school (no),
  starts_on  TEXT,
  ends_on    TEXT,
  reason     TEXT
) STRICT;

CREATE INDEX employment_by_teacher ON employment (teacher_no);
CREATE INDEX employment_by_school ON employment (school_no);

CREATE TABLE honour (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  teacher_no  INTEGER NOT NULL REFERENCES teacher (no) ON DELETE CASCADE,
  name        TEXT NOT NULL,
  level       TEXT,
  batch       TEXT,
  state       TEXT NOT NULL DEFAULT 'confirmed' CHECK (state IN ('candidate', 'confirmed', 'cancelled', 'expired')),
  awarded_on  TEXT,
  document_no TEXT,
  valid_until TEXT
) STRICT;

CREATE INDEX honour_by_teacher ON honour (teacher_no);
CREATE INDEX honour_by_name ON honour (name, state, teacher_no);

-- Type-ahead: every suffix of the name, of its initials and of its pinyin by syllable. Derived, so it is not history.
CREATE TABLE search_key (
  kind INTEGER NOT NULL,
  k    TEXT NOT NULL,
  no   INTEGER NOT NULL,
  PRIMARY KEY (kind, k, no)
) STRICT, WITHOUT ROWID;

-- The other direction, to drop the keys of one record.
CREATE INDEX search_key_by_record ON search_key (kind, no);
