-- 名师工作室, in every state from 申报 to the end of its term. School, title and honours are those of the head at naming.
CREATE TABLE studio (
  no            INTEGER PRIMARY KEY AUTOINCREMENT,
  id            TEXT NOT NULL UNIQUE,
  code          TEXT NOT NULL UNIQUE,
  cohort_no     INTEGER NOT NULL REFERENCES cohort (no),
  name          TEXT NOT NULL,
  type          TEXT NOT NULL,
  level         TEXT NOT NULL,
  lead_no       INTEGER REFERENCES teacher (no),
  school_no     INTEGER REFERENCES school (no),
  school_name   TEXT NOT NULL,
  district_no   INTEGER REFERENCES district (no),
  lead_title    TEXT,
  lead_honours  TEXT,
  stage         TEXT NOT NULL,
  subject       TEXT NOT NULL,
  document_no   TEXT,
  applied_on    TEXT,
  named_on      TEXT,
  plate_on      TEXT,
  starts_on     TEXT NOT NULL,
  ends_on       TEXT NOT NULL CHECK (ends_on > starts_on),
  term          INTEGER NOT NULL DEFAULT 1 CHECK (term > 0),
  status        TEXT NOT NULL CHECK (status IN ('applied', 'recommended', 'qualified', 'reviewed', 'publicised', 'named',
    'running', 'rectifying', 'halted', 'final', 'ended', 'revoked', 'rejected', 'void')),
  status_since  TEXT NOT NULL,
  reason        TEXT,
  rectify_until TEXT,
  address       TEXT,
  phone         TEXT,
  platform      TEXT,
  direction     TEXT,
  remark        TEXT,
  source_row    INTEGER,
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL
) STRICT;

CREATE INDEX studio_by_status ON studio (status, code);
CREATE INDEX studio_by_lead ON studio (lead_no);
CREATE INDEX studio_by_cohort ON studio (cohort_no, code);

-- Names it went by before: a new head gives it a new one.
CREATE TABLE studio_name (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  studio_no INTEGER NOT NULL REFERENCES studio (no) ON DELETE CASCADE,
  name      TEXT NOT NULL,
  lead_no   INTEGER REFERENCES teacher (no),
  until_on  TEXT NOT NULL,
  reason    TEXT
) STRICT;

CREATE INDEX studio_name_by_studio ON studio_name (studio_no);

CREATE TABLE studio_member (
  no           INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  studio_no    INTEGER NOT NULL REFERENCES studio (no) ON DELETE CASCADE,
  teacher_no   INTEGER NOT NULL REFERENCES teacher (no),
  role         TEXT NOT NULL CHECK (role IN ('lead', 'vice', 'assistant', 'core', 'member', 'trainee', 'adviser')),
  joined_on    TEXT NOT NULL,
  left_on      TEXT CHECK (left_on >= joined_on),
  leave_reason TEXT,
  school_no    INTEGER REFERENCES school (no),
  school_name  TEXT NOT NULL,
  district_no  INTEGER REFERENCES district (no),
  title        TEXT,
  honours      TEXT,
  is_rural     INTEGER NOT NULL DEFAULT 0 CHECK (is_rural IN (0, 1)),
  plan         TEXT,
  remark       TEXT,
  source_row   INTEGER
) STRICT;

CREATE UNIQUE INDEX studio_member_current ON studio_member (studio_no, teacher_no) WHERE left_on IS NULL;
CREATE INDEX studio_member_by_teacher ON studio_member (teacher_no, studio_no);

-- Money in fen; the balance is what was granted less what was spent.
CREATE TABLE studio_fund (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  studio_no   INTEGER NOT NULL REFERENCES studio (no) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN ('granted', 'spent')),
  on_date     TEXT NOT NULL,
  fen         INTEGER NOT NULL CHECK (fen > 0),
  purpose     TEXT NOT NULL,
  document_no TEXT,
  remark      TEXT
) STRICT;

CREATE INDEX studio_fund_by_studio ON studio_fund (studio_no, on_date);

-- The plan over the years of the term: an indicator, where it stood, where it is to stand, where it stands.
CREATE TABLE studio_goal (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  studio_no INTEGER NOT NULL REFERENCES studio (no) ON DELETE CASCADE,
  year      INTEGER NOT NULL CHECK (year BETWEEN 1 AND 6),
  indicator TEXT NOT NULL,
  baseline  TEXT,
  target    TEXT NOT NULL,
  actual    TEXT,
  remark    TEXT
) STRICT;

CREATE INDEX studio_goal_by_studio ON studio_goal (studio_no, year);

-- 年度考核, 复评 and 期满考核, as they ended.
CREATE TABLE studio_assessment (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  studio_no   INTEGER NOT NULL REFERENCES studio (no) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN ('annual', 'recheck', 'final')),
  school_year TEXT NOT NULL,
  on_date     TEXT NOT NULL,
  grade       TEXT NOT NULL,
  score       REAL,
  note        TEXT
) STRICT;

CREATE INDEX studio_assessment_by_studio ON studio_assessment (studio_no, on_date);

CREATE TABLE activity_studio (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no INTEGER NOT NULL REFERENCES activity (no) ON DELETE CASCADE,
  studio_no   INTEGER NOT NULL REFERENCES studio (no),
  UNIQUE (activity_no, studio_no)
) STRICT;

CREATE INDEX activity_studio_by_studio ON activity_studio (studio_no, activity_no);

CREATE TABLE achievement_studio (
  no             INTEGER PRIMARY KEY AUTOINCREMENT,
  achievement_no INTEGER NOT NULL REFERENCES achievement (no) ON DELETE CASCADE,
  studio_no      INTEGER NOT NULL REFERENCES studio (no),
  UNIQUE (achievement_no, studio_no)
) STRICT;

CREATE INDEX achievement_studio_by_studio ON achievement_studio (studio_no, achievement_no);
