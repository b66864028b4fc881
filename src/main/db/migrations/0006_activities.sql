-- 校历: the two terms of each school year, and the days that are off or worked against the weekday.
CREATE TABLE school_term (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  school_year TEXT NOT NULL,
  semester    INTEGER NOT NULL CHECK (semester IN (1, 2)),
  starts_on   TEXT NOT NULL,
  ends_on     TEXT NOT NULL CHECK (ends_on > starts_on),
  UNIQUE (school_year, semester)
) STRICT;

CREATE TABLE calendar_day (
  no   INTEGER PRIMARY KEY AUTOINCREMENT,
  id   TEXT NOT NULL UNIQUE,
  day  TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
  name TEXT NOT NULL
) STRICT;

-- One activity, entered once; the tables after it say to which programmes it counts. `amount` is in lessons or times.
CREATE TABLE activity (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  held_on     TEXT NOT NULL,
  starts_at   TEXT,
  ends_at     TEXT,
  type        TEXT NOT NULL,
  topic       TEXT NOT NULL,
  lesson      TEXT,
  class_name  TEXT,
  amount      REAL NOT NULL DEFAULT 1 CHECK (amount > 0),
  hours       REAL NOT NULL DEFAULT 0 CHECK (hours >= 0),
  stage       TEXT,
  subject     TEXT,
  level       TEXT,
  place       TEXT,
  organizer   TEXT,
  district_no INTEGER REFERENCES district (no),
  summary     TEXT,
  reflection  TEXT,
  remark      TEXT,
  source_row  INTEGER,
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL
) STRICT;

CREATE INDEX activity_by_day ON activity (held_on, no);
-- `amount` beside the order of the list, so that counting by type reads no row.
CREATE INDEX activity_by_type ON activity (type, held_on, no, amount);
CREATE INDEX activity_by_level ON activity (level, held_on, no) WHERE level IS NOT NULL;
CREATE INDEX activity_by_district ON activity (district_no, held_on, no);

-- Who took part and as what; somebody outside the register stands with name and unit. `hours` null: those of the activity.
CREATE TABLE activity_participant (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no INTEGER NOT NULL REFERENCES activity (no) ON DELETE CASCADE,
  teacher_no  INTEGER REFERENCES teacher (no),
  name        TEXT NOT NULL,
  unit        TEXT,
  school_no   INTEGER REFERENCES school (no),
  role        TEXT NOT NULL CHECK (role IN ('lead', 'host', 'listener', 'reviewer', 'participant')),
  attendance  TEXT NOT NULL DEFAULT 'present' CHECK (attendance IN ('present', 'late', 'absent')),
  hours       REAL CHECK (hours >= 0),
  UNIQUE (activity_no, teacher_no, role)
) STRICT;

CREATE INDEX activity_participant_by_teacher ON activity_participant (teacher_no, activity_no);

CREATE TABLE activity_pairing (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no INTEGER NOT NULL REFERENCES activity (no) ON DELETE CASCADE,
  pairing_no  INTEGER NOT NULL REFERENCES pairing (no),
  UNIQUE (activity_no, pairing_no)
) STRICT;

CREATE INDEX activity_pairing_by_pairing ON activity_pairing (pairing_no, activity_no);

-- 成果: papers, projects, prizes… of one teacher. `award` 特等 to 三等, `phase` 立项 or 结题 of a project.
CREATE TABLE achievement (
  no             INTEGER PRIMARY KEY AUTOINCREMENT,
  id             TEXT NOT NULL UNIQUE,
  teacher_no     INTEGER NOT NULL REFERENCES teacher (no),
  kind           TEXT NOT NULL,
  name           TEXT NOT NULL,
  level          TEXT,
  award          TEXT,
  phase          TEXT CHECK (phase IN ('opened', 'concluded')),
  issuer         TEXT,
  achieved_on    TEXT NOT NULL,
  author_rank    INTEGER CHECK (author_rank > 0),
  certificate_no TEXT,
  remark         TEXT,
  source_row     INTEGER,
  created_at     TEXT NOT NULL,
  updated_at     TEXT NOT NULL
) STRICT;

CREATE INDEX achievement_by_day ON achievement (achieved_on, no);
CREATE INDEX achievement_by_teacher ON achievement (teacher_no, achieved_on);

CREATE TABLE achievement_pairing (
  no             INTEGER PRIMARY KEY AUTOINCREMENT,
  achievement_no INTEGER NOT NULL REFERENCES achievement (no) ON DELETE CASCADE,
  pairing_no     INTEGER NOT NULL REFERENCES pairing (no),
  UNIQUE (achievement_no, pairing_no)
) STRICT;

CREATE INDEX achievement_pairing_by_pairing ON achievement_pairing (pairing_no, achievement_no);

-- Quotas of a policy: how often what is to be done, each semester, each school year or over the whole term. `side` says
-- whose doing is counted; `weekly_most` how much a teaching week can still make up, by which a gap is hopeless or not.
CREATE TABLE quota (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  policy_no   INTEGER NOT NULL REFERENCES policy (no) ON DELETE CASCADE,
  label       TEXT NOT NULL,
  unit        TEXT NOT NULL,
  period      TEXT NOT NULL CHECK (period IN ('semester', 'year', 'term')),
  side        TEXT NOT NULL CHECK (side IN ('mentee', 'mentor', 'pair', 'studio', 'studio-lead')),
  required    REAL NOT NULL CHECK (required >= 0),
  weekly_most REAL NOT NULL DEFAULT 1 CHECK (weekly_most > 0),
  position    INTEGER NOT NULL,
  UNIQUE (policy_no, label)
) STRICT;

-- What counts for a quota: activities or achievements of one type, the side in one role; null: in any.
CREATE TABLE quota_source (
  no       INTEGER PRIMARY KEY AUTOINCREMENT,
  quota_no INTEGER NOT NULL REFERENCES quota (no) ON DELETE CASCADE,
  source   TEXT NOT NULL CHECK (source IN ('activity', 'achievement')),
  type     TEXT NOT NULL,
  role     TEXT CHECK (role IN ('lead', 'host', 'listener', 'reviewer', 'participant')),
  UNIQUE (quota_no, source, type, role)
) STRICT;

-- The quotas that policies held as numbers become rows that the officer can add to.
INSERT INTO quota (id, policy_no, label, unit, period, side, required, weekly_most, position)
SELECT lower(hex(randomblob(16))), p.no, q.label, q.unit, q.period, q.side,
  coalesce((SELECT CAST(v.value AS REAL) FROM policy_value v WHERE v.policy_no = p.no AND v.key = q.key), q.usual),
  q.weekly_most, q.position
FROM policy p CROSS JOIN (
  SELECT 'quotaListen' AS key, '听师傅课' AS label, '节' AS unit, 'semester' AS period, 'mentee' AS side, 8 AS usual, 1 AS weekly_most, 1 AS position
  UNION ALL SELECT 'quotaListened', '听徒弟课', '节', 'semester', 'mentor', 8, 1, 2
  UNION ALL SELECT 'quotaPlans', '教案送审', '篇', 'semester', 'mentee', 3, 1, 3
  UNION ALL SELECT 'quotaDiscussions', '业务研讨', '次', 'semester', 'pair', 8, 1, 4
  UNION ALL SELECT 'quotaPapers', '论文', '篇', 'semester', 'mentee', 1, 1, 5
  UNION ALL SELECT 'quotaSummaries', '学期总结', '篇', 'semester', 'mentee', 1, 1, 6
  UNION ALL SELECT 'quotaOpenLessons', '公开课', '节', 'year', 'mentee', 1, 1, 7
) q;

INSERT INTO quota_source (quota_no, source, type, role)
SELECT q.no, s.source, s.type, s.role
FROM quota q JOIN (
  SELECT '听师傅课' AS label, 'activity' AS source, '听课' AS type, 'listener' AS role
  UNION ALL SELECT '听徒弟课', 'activity', '听课', 'listener'
  UNION ALL SELECT '听徒弟课', 'activity', '评课', 'reviewer'
  UNION ALL SELECT '教案送审', 'activity', '教案送审', NULL
  UNION ALL SELECT '业务研讨', 'activity', '课题研讨', NULL
  UNION ALL SELECT '业务研讨', 'activity', '联合教研', NULL
  UNION ALL SELECT '业务研讨', 'activity', '集体备课', NULL
  UNION ALL SELECT '业务研讨', 'activity', '读书', NULL
  UNION ALL SELECT '业务研讨', 'activity', '研讨会', NULL
  UNION ALL SELECT '论文', 'achievement', '论文', NULL
  UNION ALL SELECT '学期总结', 'activity', '学期总结', NULL
  UNION ALL SELECT '公开课', 'activity', '公开课', 'lead'
) s ON s.label = q.label;

DELETE FROM policy_value WHERE key IN ('quotaListen', 'quotaListened', 'quotaPlans', 'quotaDiscussions', 'quotaPapers',
  'quotaSummaries', 'quotaOpenLessons');
