-- 学校结对. A scheme has slots; a group keeps a copy of those that it began with, so that old years keep their rules.
CREATE TABLE twin_scheme (
  no            INTEGER PRIMARY KEY AUTOINCREMENT,
  id            TEXT NOT NULL UNIQUE,
  name          TEXT NOT NULL UNIQUE,
  note          TEXT,
  district_rule TEXT NOT NULL DEFAULT 'any' CHECK (district_rule IN ('any', 'cross', 'same')),
  is_default    INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
  is_archived   INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
  position      INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX twin_scheme_default ON twin_scheme (is_default) WHERE is_default = 1;

CREATE TABLE twin_slot (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  scheme_no INTEGER NOT NULL REFERENCES twin_scheme (no) ON DELETE CASCADE,
  code      TEXT NOT NULL,
  label     TEXT NOT NULL,
  least     INTEGER NOT NULL CHECK (least >= 0),
  most      INTEGER CHECK (most >= least),
  layer     INTEGER NOT NULL CHECK (layer > 0),
  filter    TEXT NOT NULL CHECK (filter IN ('any', 'outside', 'inside', 'famous', 'city', 'county-town', 'rural')),
  is_lead   INTEGER NOT NULL DEFAULT 0 CHECK (is_lead IN (0, 1)),
  position  INTEGER NOT NULL,
  UNIQUE (scheme_no, code)
) STRICT;

CREATE TABLE twin_group (
  no            INTEGER PRIMARY KEY AUTOINCREMENT,
  id            TEXT NOT NULL UNIQUE,
  code          TEXT NOT NULL UNIQUE,
  cohort_no     INTEGER NOT NULL REFERENCES cohort (no),
  scheme_no     INTEGER REFERENCES twin_scheme (no),
  scheme_name   TEXT NOT NULL,
  district_rule TEXT NOT NULL CHECK (district_rule IN ('any', 'cross', 'same')),
  name          TEXT NOT NULL,
  stage         TEXT NOT NULL,
  agreement_no  TEXT,
  agreement_on  TEXT,
  starts_on     TEXT NOT NULL,
  ends_on       TEXT NOT NULL CHECK (ends_on > starts_on),
  term          INTEGER NOT NULL DEFAULT 1 CHECK (term > 0),
  status        TEXT NOT NULL CHECK (status IN (
    'proposed', 'signed', 'running', 'assessed', 'closed', 'terminated', 'void')),
  status_since  TEXT NOT NULL,
  ended_on      TEXT,
  reason        TEXT,
  organizer     TEXT,
  person        TEXT,
  phone         TEXT,
  content       TEXT,
  remark        TEXT,
  source_row    INTEGER,
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL
) STRICT;

CREATE INDEX twin_group_by_status ON twin_group (status, code);
CREATE INDEX twin_group_by_cohort ON twin_group (cohort_no, code);
CREATE INDEX twin_group_by_scheme ON twin_group (scheme_no);

CREATE TABLE twin_group_slot (
  no       INTEGER PRIMARY KEY AUTOINCREMENT,
  group_no INTEGER NOT NULL REFERENCES twin_group (no) ON DELETE CASCADE,
  code     TEXT NOT NULL,
  label    TEXT NOT NULL,
  least    INTEGER NOT NULL CHECK (least >= 0),
  most     INTEGER CHECK (most >= least),
  layer    INTEGER NOT NULL CHECK (layer > 0),
  filter   TEXT NOT NULL CHECK (filter IN ('any', 'outside', 'inside', 'famous', 'city', 'county-town', 'rural')),
  is_lead  INTEGER NOT NULL DEFAULT 0 CHECK (is_lead IN (0, 1)),
  position INTEGER NOT NULL,
  UNIQUE (group_no, code)
) STRICT;

CREATE TABLE twin_group_name (
  no       INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL UNIQUE,
  group_no INTEGER NOT NULL REFERENCES twin_group (no) ON DELETE CASCADE,
  name     TEXT NOT NULL,
  until_on TEXT NOT NULL
) STRICT;

CREATE INDEX twin_group_name_by_group ON twin_group_name (group_no, until_on);

-- A school in a group over a time. Name, district and urban type are those of the day of joining.
CREATE TABLE twin_member (
  no           INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  group_no     INTEGER NOT NULL REFERENCES twin_group (no) ON DELETE CASCADE,
  school_no    INTEGER NOT NULL REFERENCES school (no),
  slot         TEXT NOT NULL,
  joined_on    TEXT NOT NULL,
  left_on      TEXT CHECK (left_on >= joined_on),
  leave_reason TEXT,
  school_name  TEXT NOT NULL,
  district_no  INTEGER REFERENCES district (no),
  urban_type   TEXT,
  person       TEXT,
  phone        TEXT,
  source_row   INTEGER,
  FOREIGN KEY (group_no, slot) REFERENCES twin_group_slot (group_no, code)
) STRICT;

CREATE UNIQUE INDEX twin_member_current ON twin_member (group_no, school_no) WHERE left_on IS NULL;
CREATE INDEX twin_member_by_school ON twin_member (school_no, group_no);
CREATE INDEX twin_member_by_slot ON twin_member (group_no, slot);

-- 对子: one school helps another. Both belong to one group.
CREATE TABLE twin_link (
  no           INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  group_no     INTEGER NOT NULL REFERENCES twin_group (no) ON DELETE CASCADE,
  from_no      INTEGER NOT NULL REFERENCES twin_member (no) ON DELETE CASCADE,
  to_no        INTEGER NOT NULL REFERENCES twin_member (no) ON DELETE CASCADE CHECK (to_no <> from_no),
  agreement_no TEXT,
  signed_on    TEXT,
  starts_on    TEXT NOT NULL,
  ends_on      TEXT CHECK (ends_on >= starts_on),
  end_reason   TEXT
) STRICT;

CREATE INDEX twin_link_by_group ON twin_link (group_no);
CREATE INDEX twin_link_by_from ON twin_link (from_no);
CREATE INDEX twin_link_by_to ON twin_link (to_no);

CREATE TABLE twin_goal (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  group_no  INTEGER NOT NULL REFERENCES twin_group (no) ON DELETE CASCADE,
  year      INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  indicator TEXT NOT NULL,
  baseline  TEXT,
  target    TEXT NOT NULL,
  actual    TEXT,
  remark    TEXT
) STRICT;

CREATE INDEX twin_goal_by_group ON twin_goal (group_no, year);

CREATE TABLE twin_assessment (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  group_no    INTEGER NOT NULL REFERENCES twin_group (no) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN ('annual', 'final')),
  school_year TEXT NOT NULL,
  on_date     TEXT NOT NULL,
  grade       TEXT NOT NULL,
  score       REAL,
  note        TEXT
) STRICT;

CREATE INDEX twin_assessment_by_group ON twin_assessment (group_no, on_date);

-- A finding that was accepted with a reason; `about` names the schools that it is about.
CREATE TABLE twin_waiver (
  no       INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL UNIQUE,
  group_no INTEGER NOT NULL REFERENCES twin_group (no) ON DELETE CASCADE,
  rule     TEXT NOT NULL,
  about    TEXT NOT NULL,
  reason   TEXT NOT NULL,
  operator TEXT NOT NULL,
  at       TEXT NOT NULL,
  UNIQUE (group_no, rule, about)
) STRICT;

-- 乡村校覆盖率: the target that holds from a year on.
CREATE TABLE twin_target (
  no      INTEGER PRIMARY KEY AUTOINCREMENT,
  id      TEXT NOT NULL UNIQUE,
  year    INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 2000 AND 2100),
  percent REAL NOT NULL CHECK (percent BETWEEN 0 AND 100),
  basis   TEXT
) STRICT;

CREATE TABLE activity_twin_group (
  no            INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no   INTEGER NOT NULL REFERENCES activity (no) ON DELETE CASCADE,
  twin_group_no INTEGER NOT NULL REFERENCES twin_group (no),
  UNIQUE (activity_no, twin_group_no)
) STRICT;

CREATE INDEX activity_twin_group_by_group ON activity_twin_group (twin_group_no, activity_no);

-- 名校培育, 一校一品: a school under cultivation for a theme, its 认定 and its 复评.
CREATE TABLE brand_school (
  no            INTEGER PRIMARY KEY AUTOINCREMENT,
  id            TEXT NOT NULL UNIQUE,
  code          TEXT NOT NULL UNIQUE,
  cohort_no     INTEGER NOT NULL REFERENCES cohort (no),
  school_no     INTEGER NOT NULL REFERENCES school (no),
  school_name   TEXT NOT NULL,
  district_no   INTEGER REFERENCES district (no),
  category      TEXT NOT NULL,
  theme         TEXT NOT NULL,
  starts_on     TEXT NOT NULL,
  ends_on       TEXT NOT NULL CHECK (ends_on > starts_on),
  goals         TEXT,
  person        TEXT,
  phone         TEXT,
  status        TEXT NOT NULL CHECK (status IN ('cultivating', 'recognised', 'rectifying', 'cancelled', 'void')),
  status_since  TEXT NOT NULL,
  reason        TEXT,
  level         TEXT,
  recognised_on TEXT,
  document_no   TEXT,
  reassess_on   TEXT,
  remark        TEXT,
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL
) STRICT;

CREATE INDEX brand_school_by_status ON brand_school (status, code);
CREATE INDEX brand_school_by_school ON brand_school (school_no);
CREATE INDEX brand_school_by_cohort ON brand_school (cohort_no, code);

CREATE TABLE brand_verdict (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  brand_no    INTEGER NOT NULL REFERENCES brand_school (no) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN ('recognise', 'reassess')),
  on_date     TEXT NOT NULL,
  level       TEXT,
  has_passed  INTEGER NOT NULL CHECK (has_passed IN (0, 1)),
  document_no TEXT,
  note        TEXT
) STRICT;

CREATE INDEX brand_verdict_by_brand ON brand_verdict (brand_no, on_date);

-- What groups of schools are asked to do, and where outside schools stand whose city has no row of its own; a database made
-- just now is given them with all other codes and districts.
INSERT INTO code_entry (id, list, name, position)
SELECT lower(hex(randomblob(16))), 'activity-type', column1,
  (SELECT max(position) FROM code_entry WHERE list = 'activity-type') + column2
FROM (VALUES ('资源共享', 1), ('年度总结', 2)) WHERE EXISTS (SELECT 1 FROM code_entry WHERE list = 'activity-type')
ON CONFLICT (list, name) DO NOTHING;

INSERT INTO district (id, code, name, short_name, position, is_outside)
SELECT lower(hex(randomblob(16))), '000000', '省内外其他地区', '市外其他', (SELECT max(position) FROM district) + 1, 1
WHERE EXISTS (SELECT 1 FROM district) ON CONFLICT DO NOTHING;
