-- 援疆批次: who was sent together, under one name and stream.
CREATE TABLE aid_batch (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  cohort_no   INTEGER NOT NULL REFERENCES cohort (no),
  name        TEXT NOT NULL,
  type        TEXT NOT NULL,
  sender      TEXT,
  host_place  TEXT NOT NULL,
  starts_on   TEXT NOT NULL,
  ends_on     TEXT NOT NULL CHECK (ends_on > starts_on),
  leader      TEXT,
  planned     INTEGER CHECK (planned > 0),
  document_no TEXT,
  remark      TEXT,
  source_row  INTEGER,
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL,
  UNIQUE (name, type)
) STRICT;

-- 援派人员: one teacher at one host school over one term; what he was when he was sent stays with the row.
CREATE TABLE posting (
  no               INTEGER PRIMARY KEY AUTOINCREMENT,
  id               TEXT NOT NULL UNIQUE,
  code             TEXT NOT NULL UNIQUE,
  batch_no         INTEGER NOT NULL REFERENCES aid_batch (no),
  teacher_no       INTEGER NOT NULL REFERENCES teacher (no),
  home_no          INTEGER REFERENCES school (no),
  home_name        TEXT NOT NULL,
  home_district_no INTEGER REFERENCES district (no),
  title            TEXT,
  honours          TEXT,
  host_no          INTEGER REFERENCES school (no),
  host_name        TEXT NOT NULL,
  post             TEXT NOT NULL,
  stage            TEXT NOT NULL,
  subject          TEXT NOT NULL,
  weekly_lessons   REAL CHECK (weekly_lessons >= 0),
  classes          INTEGER CHECK (classes >= 0),
  students         INTEGER CHECK (students >= 0),
  entered_on       TEXT NOT NULL,
  due_on           TEXT NOT NULL CHECK (due_on > entered_on),
  left_on          TEXT CHECK (left_on >= entered_on),
  status           TEXT NOT NULL CHECK (status IN ('recommended', 'vetted', 'publicised', 'dispatched', 'serving', 'on-leave',
    'assessed', 'returned', 'stopped', 'withdrawn', 'void')),
  status_since     TEXT NOT NULL,
  reason           TEXT,
  previous_no      INTEGER REFERENCES posting (no),
  award            TEXT,
  remark           TEXT,
  source_row       INTEGER,
  created_at       TEXT NOT NULL,
  updated_at       TEXT NOT NULL,
  CHECK ((status IN ('returned', 'stopped')) = (left_on IS NOT NULL) OR status = 'void')
) STRICT;

CREATE INDEX posting_by_batch ON posting (batch_no, code);
CREATE INDEX posting_by_teacher ON posting (teacher_no, entered_on);
CREATE INDEX posting_by_status ON posting (status, due_on);
CREATE INDEX posting_by_host ON posting (host_no, entered_on);
CREATE INDEX posting_by_due ON posting (due_on, no);
CREATE INDEX posting_by_entry ON posting (entered_on, no);
-- One comes in the place of one; a place that was given up may be filled by another.
CREATE UNIQUE INDEX posting_successor ON posting (previous_no)
  WHERE previous_no IS NOT NULL AND status NOT IN ('withdrawn', 'void');

CREATE TABLE posting_extension (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  posting_no  INTEGER NOT NULL REFERENCES posting (no) ON DELETE CASCADE,
  from_on     TEXT NOT NULL,
  until_on    TEXT NOT NULL CHECK (until_on > from_on),
  decided_on  TEXT NOT NULL,
  reason      TEXT NOT NULL,
  document_no TEXT
) STRICT;

CREATE INDEX posting_extension_by_posting ON posting_extension (posting_no, until_on);

CREATE TABLE posting_grade (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  posting_no  INTEGER NOT NULL REFERENCES posting (no) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN ('annual', 'midterm', 'final')),
  school_year TEXT NOT NULL,
  on_date     TEXT NOT NULL,
  grade       TEXT NOT NULL,
  note        TEXT,
  UNIQUE (posting_no, kind, school_year)
) STRICT;

-- 健康、紧急联系人: apart from the posting, shown only when asked for, and in no report.
CREATE TABLE posting_private (
  no            INTEGER PRIMARY KEY AUTOINCREMENT,
  posting_no    INTEGER NOT NULL UNIQUE REFERENCES posting (no) ON DELETE CASCADE,
  health        TEXT,
  contact       TEXT,
  relation      TEXT,
  contact_phone TEXT,
  family        TEXT
) STRICT;

-- 互访交流, both ways and online. The heads told are those of whoever reported; the list may name them one by one.
CREATE TABLE visit (
  no           INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  code         TEXT NOT NULL UNIQUE,
  direction    TEXT NOT NULL CHECK (direction IN ('out', 'in', 'online')),
  kind         TEXT NOT NULL,
  topic        TEXT NOT NULL,
  starts_on    TEXT NOT NULL,
  ends_on      TEXT NOT NULL CHECK (ends_on >= starts_on),
  place        TEXT,
  leader       TEXT,
  city         TEXT NOT NULL,
  teachers     INTEGER CHECK (teachers >= 0),
  leaders      INTEGER CHECK (leaders >= 0),
  students     INTEGER CHECK (students >= 0),
  plan         TEXT,
  content      TEXT,
  result       TEXT,
  brief        TEXT,
  document_no  TEXT,
  fen          INTEGER CHECK (fen >= 0),
  status       TEXT NOT NULL CHECK (status IN ('planned', 'underway', 'ended', 'archived', 'cancelled', 'void')),
  status_since TEXT NOT NULL,
  reason       TEXT,
  remark       TEXT,
  source_row   INTEGER,
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL
) STRICT;

CREATE INDEX visit_by_start ON visit (starts_on, no);
CREATE INDEX visit_by_end ON visit (ends_on, no);

CREATE TABLE visit_person (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  visit_no   INTEGER NOT NULL REFERENCES visit (no) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  teacher_no INTEGER REFERENCES teacher (no),
  name       TEXT NOT NULL,
  unit       TEXT,
  kind       TEXT NOT NULL CHECK (kind IN ('teacher', 'leader', 'student')),
  duty       TEXT,
  heads      INTEGER NOT NULL DEFAULT 1 CHECK (heads > 0),
  from_on    TEXT,
  to_on      TEXT CHECK (to_on >= from_on),
  remark     TEXT,
  CHECK (teacher_no IS NULL OR heads = 1)
) STRICT;

CREATE INDEX visit_person_by_visit ON visit_person (visit_no, position);
CREATE INDEX visit_person_by_teacher ON visit_person (teacher_no, visit_no) WHERE teacher_no IS NOT NULL;

CREATE TABLE visit_stop (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  visit_no  INTEGER NOT NULL REFERENCES visit (no) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  on_date   TEXT NOT NULL,
  time      TEXT,
  place     TEXT,
  school_no INTEGER REFERENCES school (no),
  content   TEXT NOT NULL,
  contact   TEXT
) STRICT;

CREATE INDEX visit_stop_by_visit ON visit_stop (visit_no, position);

CREATE TABLE visit_agreement (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  visit_no    INTEGER NOT NULL REFERENCES visit (no) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  name        TEXT NOT NULL,
  parties     TEXT,
  signed_on   TEXT NOT NULL,
  until_on    TEXT,
  document_no TEXT,
  content     TEXT
) STRICT;

CREATE INDEX visit_agreement_by_visit ON visit_agreement (visit_no, position);

CREATE TABLE visit_donation (
  no       INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL UNIQUE,
  visit_no INTEGER NOT NULL REFERENCES visit (no) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  item     TEXT NOT NULL,
  quantity TEXT,
  fen      INTEGER CHECK (fen >= 0),
  donor    TEXT,
  receiver TEXT,
  on_date  TEXT,
  remark   TEXT
) STRICT;

CREATE INDEX visit_donation_by_visit ON visit_donation (visit_no, position);

-- 慰问: of one who is there, by a visit or without one.
CREATE TABLE posting_care (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  posting_no INTEGER NOT NULL REFERENCES posting (no) ON DELETE CASCADE,
  on_date    TEXT NOT NULL,
  kind       TEXT NOT NULL,
  content    TEXT NOT NULL,
  visit_no   INTEGER REFERENCES visit (no)
) STRICT;

CREATE INDEX posting_care_by_posting ON posting_care (posting_no, on_date);

-- 来濮跟岗: a teacher of 伊吾 at a school here.
CREATE TABLE shadowing (
  no               INTEGER PRIMARY KEY AUTOINCREMENT,
  id               TEXT NOT NULL UNIQUE,
  code             TEXT NOT NULL UNIQUE,
  teacher_no       INTEGER NOT NULL REFERENCES teacher (no),
  home_no          INTEGER REFERENCES school (no),
  home_name        TEXT NOT NULL,
  title            TEXT,
  host_no          INTEGER REFERENCES school (no),
  host_name        TEXT NOT NULL,
  guide_no         INTEGER REFERENCES teacher (no),
  visit_no         INTEGER REFERENCES visit (no),
  subject          TEXT NOT NULL,
  starts_on        TEXT NOT NULL,
  ends_on          TEXT NOT NULL CHECK (ends_on >= starts_on),
  lessons_heard    INTEGER CHECK (lessons_heard >= 0),
  report_lesson    TEXT,
  grade            TEXT,
  note             TEXT,
  status           TEXT NOT NULL CHECK (status IN ('planned', 'finished', 'cancelled', 'void')),
  reason           TEXT,
  remark           TEXT,
  source_row       INTEGER,
  created_at       TEXT NOT NULL,
  updated_at       TEXT NOT NULL,
  CHECK ((status = 'finished') = (grade IS NOT NULL) OR status = 'void')
) STRICT;

CREATE INDEX shadowing_by_start ON shadowing (starts_on, no);
CREATE INDEX shadowing_by_teacher ON shadowing (teacher_no, starts_on);
CREATE INDEX shadowing_by_visit ON shadowing (visit_no) WHERE visit_no IS NOT NULL;

-- What an activity counts to: entered once, it is a lesson of the posting, a part of the visit, or both.
CREATE TABLE activity_posting (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no INTEGER NOT NULL REFERENCES activity (no) ON DELETE CASCADE,
  posting_no  INTEGER NOT NULL REFERENCES posting (no),
  UNIQUE (activity_no, posting_no)
) STRICT;

CREATE INDEX activity_posting_by_posting ON activity_posting (posting_no, activity_no);

CREATE TABLE activity_visit (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no INTEGER NOT NULL REFERENCES activity (no) ON DELETE CASCADE,
  visit_no    INTEGER NOT NULL REFERENCES visit (no),
  UNIQUE (activity_no, visit_no)
) STRICT;

CREATE INDEX activity_visit_by_visit ON activity_visit (visit_no, activity_no);

CREATE TABLE achievement_posting (
  no             INTEGER PRIMARY KEY AUTOINCREMENT,
  achievement_no INTEGER NOT NULL REFERENCES achievement (no) ON DELETE CASCADE,
  posting_no     INTEGER NOT NULL REFERENCES posting (no),
  UNIQUE (achievement_no, posting_no)
) STRICT;

CREATE INDEX achievement_posting_by_posting ON achievement_posting (posting_no, achievement_no);

-- 座谈会 brief of a span: its paragraphs as the officer wrote them.
CREATE TABLE aid_brief (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  title      TEXT NOT NULL,
  from_on    TEXT NOT NULL,
  to_on      TEXT NOT NULL CHECK (to_on >= from_on),
  updated_at TEXT NOT NULL,
  UNIQUE (from_on, to_on)
) STRICT;

CREATE TABLE aid_brief_part (
  no       INTEGER PRIMARY KEY AUTOINCREMENT,
  brief_no INTEGER NOT NULL REFERENCES aid_brief (no) ON DELETE CASCADE,
  part     TEXT NOT NULL CHECK (part IN ('situation', 'measures', 'results', 'problems', 'next')),
  text     TEXT NOT NULL,
  UNIQUE (brief_no, part)
) STRICT;

-- Kinds of activities that came with this programme, for a list that the officer has already; a new one gets them as it is made.
INSERT INTO code_entry (id, list, name, position)
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' ||
    substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), 'activity-type', column1,
  (SELECT max(position) FROM code_entry WHERE list = 'activity-type') + column2
FROM (VALUES ('文化活动', 1), ('国家通用语言文字', 2), ('艺术办学', 3), ('职教合作', 4))
WHERE EXISTS (SELECT 1 FROM code_entry WHERE list = 'activity-type')
  AND NOT EXISTS (SELECT 1 FROM code_entry WHERE list = 'activity-type' AND name = column1);
