-- 学时台账. It only grows: what stands for a person is the sum of his entries, and a mistake is put right by an entry of
-- its own. `hundredths` of an hour, so that sums are exact. `source_no` is the number of a session, training or activity
-- and no reference: the entries outlive it. School, stage and subject are those of the day on which it was written.
CREATE TABLE hour_entry (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  teacher_no  INTEGER NOT NULL REFERENCES teacher (no),
  on_date     TEXT NOT NULL,
  year        INTEGER NOT NULL GENERATED ALWAYS AS (CAST(substr(on_date, 1, 4) AS INTEGER)) VIRTUAL,
  hundredths  INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('award', 'correction', 'cancellation')),
  source      TEXT NOT NULL CHECK (source IN ('lecture', 'training', 'activity', 'manual')),
  source_no   INTEGER NOT NULL,
  title       TEXT NOT NULL,
  role        TEXT NOT NULL,
  reason      TEXT,
  corrects_no INTEGER REFERENCES hour_entry (no),
  by_hand     INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1)),
  school_no   INTEGER REFERENCES school (no),
  school_name TEXT NOT NULL,
  district_no INTEGER REFERENCES district (no),
  stage       TEXT,
  subject     TEXT,
  written_at  TEXT NOT NULL,
  CHECK (kind <> 'award' OR hundredths > 0),
  CHECK (kind = 'award' OR reason IS NOT NULL)
) STRICT;

-- In the order in which totals are added up, with the amount beside it: adding up reads no row.
CREATE INDEX hour_entry_by_teacher ON hour_entry (teacher_no, year, source, hundredths);
CREATE INDEX hour_entry_by_source ON hour_entry (source, source_no, teacher_no);
CREATE INDEX hour_entry_by_day ON hour_entry (on_date, source, source_no);
CREATE INDEX hour_entry_by_school ON hour_entry (school_no) WHERE school_no IS NOT NULL;
CREATE INDEX hour_entry_by_corrected ON hour_entry (corrects_no) WHERE corrects_no IS NOT NULL;

-- Only a merge of two records of one teacher or school may touch a row, and only whose it is.
CREATE TRIGGER hour_entry_is_append_only BEFORE UPDATE OF id, on_date, hundredths, kind, source, source_no, title, role,
  reason, corrects_no, by_hand, school_name, district_no, stage, subject, written_at ON hour_entry
BEGIN SELECT RAISE(ABORT, 'the hours ledger is append-only'); END;

-- The hours that activities have given so far, by whoever was there; of two roles the larger counts.
INSERT INTO hour_entry (id, teacher_no, on_date, hundredths, kind, source, source_no, title, role, school_no, school_name,
  district_no, stage, subject, written_at)
SELECT lower(hex(randomblob(16))), t.no, due.on_date, due.hundredths, 'award', 'activity', due.source_no, due.title,
  due.role, due.school_no, coalesce(due.unit, s.name, ''), t.district_no, t.stage, t.subject, due.written_at
FROM (
  SELECT a.no AS source_no, a.held_on AS on_date, a.type || '：' || a.topic AS title, a.updated_at AS written_at,
    p.teacher_no, p.school_no, p.unit,
    CASE p.role WHEN 'lead' THEN '执教或主讲' WHEN 'host' THEN '主持' WHEN 'listener' THEN '听课' WHEN 'reviewer' THEN '评课'
      ELSE '参加' END AS role,
    max(CAST(round(coalesce(p.hours, a.hours) * 100) AS INTEGER)) AS hundredths
  FROM activity_participant p JOIN activity a ON a.no = p.activity_no
  WHERE p.teacher_no IS NOT NULL AND p.attendance <> 'absent'
  GROUP BY a.no, p.teacher_no) due
JOIN teacher t ON t.no = due.teacher_no LEFT JOIN school s ON s.no = due.school_no
WHERE due.hundredths > 0 ORDER BY due.on_date, due.source_no;

-- 学时证明: what was printed stays as it was printed. A number is counted out once, below, and never again.
CREATE TABLE hour_certificate (
  no           INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  serial       TEXT NOT NULL UNIQUE,
  kind         TEXT NOT NULL CHECK (kind IN ('event', 'year')),
  teacher_no   INTEGER NOT NULL REFERENCES teacher (no),
  teacher_name TEXT NOT NULL,
  school_no    INTEGER REFERENCES school (no),
  school_name  TEXT NOT NULL,
  district_no  INTEGER REFERENCES district (no),
  year         INTEGER NOT NULL,
  source       TEXT CHECK (source IN ('lecture', 'training', 'activity')),
  source_no    INTEGER,
  title        TEXT NOT NULL,
  hundredths   INTEGER NOT NULL CHECK (hundredths > 0),
  issued_on    TEXT NOT NULL,
  voided_on    TEXT,
  void_reason  TEXT,
  created_at   TEXT NOT NULL,
  CHECK ((kind = 'event') = (source IS NOT NULL AND source_no IS NOT NULL)),
  CHECK ((voided_on IS NULL) = (void_reason IS NULL))
) STRICT;

CREATE INDEX hour_certificate_by_teacher ON hour_certificate (teacher_no, year);
CREATE INDEX hour_certificate_by_source ON hour_certificate (source, source_no) WHERE source IS NOT NULL;
CREATE INDEX hour_certificate_by_school ON hour_certificate (school_no) WHERE school_no IS NOT NULL;

CREATE TABLE hour_certificate_line (
  no             INTEGER PRIMARY KEY AUTOINCREMENT,
  certificate_no INTEGER NOT NULL REFERENCES hour_certificate (no) ON DELETE CASCADE,
  on_date        TEXT NOT NULL,
  title          TEXT NOT NULL,
  role           TEXT NOT NULL,
  hundredths     INTEGER NOT NULL
) STRICT;

CREATE INDEX hour_certificate_line_by_certificate ON hour_certificate_line (certificate_no);

-- The last number of each series. No history: a number that was taken back is not given to somebody else.
CREATE TABLE certificate_serial (
  prefix TEXT NOT NULL,
  year   INTEGER NOT NULL,
  last   INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (prefix, year)
) STRICT, WITHOUT ROWID;

-- Column layouts of other systems, in their order and spelling.
CREATE TABLE export_profile (
  no   INTEGER PRIMARY KEY AUTOINCREMENT,
  id   TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  rows TEXT NOT NULL CHECK (rows IN ('project', 'person'))
) STRICT;

CREATE TABLE export_profile_column (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  profile_no  INTEGER NOT NULL REFERENCES export_profile (no) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  header      TEXT NOT NULL,
  field       TEXT NOT NULL,
  constant    TEXT NOT NULL,
  date_format TEXT NOT NULL,
  UNIQUE (profile_no, position)
) STRICT;

INSERT INTO export_profile (id, name, rows) VALUES (lower(hex(randomblob(16))), '省级平台学时导入（每项目一行）', 'project');
INSERT INTO export_profile_column (profile_no, position, header, field, constant, date_format)
SELECT p.no, c.position, c.header, c.field, c.constant, '2025-03-05'
FROM export_profile p JOIN (
  SELECT 1 AS position, '姓名' AS header, 'name' AS field, '' AS constant
  UNION ALL SELECT 2, '身份证号', 'nationalId', ''
  UNION ALL SELECT 3, '学校标识码', 'schoolCode', ''
  UNION ALL SELECT 4, '单位名称', 'school', ''
  UNION ALL SELECT 5, '培训年度', 'year', ''
  UNION ALL SELECT 6, '项目名称', 'project', ''
  UNION ALL SELECT 7, '项目级别', 'none', '市级'
  UNION ALL SELECT 8, '培训日期', 'onDate', ''
  UNION ALL SELECT 9, '学时', 'hours', ''
  UNION ALL SELECT 10, '证书编号', 'serial', '') c;

-- What leaves the house may now be a CSV file or the zip of a dossier too.
CREATE TABLE export_log_new (
  no        INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  at        TEXT NOT NULL,
  operator  TEXT NOT NULL,
  report    TEXT NOT NULL,
  scope     TEXT NOT NULL,
  version   INTEGER NOT NULL CHECK (version > 0),
  format    TEXT NOT NULL CHECK (format IN ('xlsx', 'docx', 'html', 'csv', 'zip')),
  masking   TEXT NOT NULL CHECK (masking IN ('public', 'check', 'full')),
  reason    TEXT NOT NULL CHECK (masking <> 'full' OR reason <> ''),
  row_count INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  sha256    TEXT NOT NULL
) STRICT;

INSERT INTO export_log_new SELECT no, id, at, operator, report, scope, version, format, masking, reason, row_count,
  file_name, sha256 FROM export_log;
DROP TABLE export_log;
ALTER TABLE export_log_new RENAME TO export_log;

CREATE INDEX export_log_by_report ON export_log (report, scope, no);

CREATE TRIGGER export_log_is_append_only_update BEFORE UPDATE ON export_log
BEGIN SELECT RAISE(ABORT, 'export log is append-only'); END;
CREATE TRIGGER export_log_is_append_only_delete BEFORE DELETE ON export_log
BEGIN SELECT RAISE(ABORT, 'export log is append-only'); END;

-- 高端研修, from the plan to the archive. Money in fen, `days` of teaching.
CREATE TABLE training (
  no           INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  code         TEXT NOT NULL UNIQUE,
  cohort_no    INTEGER NOT NULL REFERENCES cohort (no),
  name         TEXT NOT NULL,
  category     TEXT NOT NULL CHECK (category IN ('national', 'provincial', 'municipal', 'advanced', 'shadowing', 'visiting')),
  organizer    TEXT NOT NULL,
  place        TEXT,
  starts_on    TEXT NOT NULL,
  ends_on      TEXT NOT NULL CHECK (ends_on >= starts_on),
  days         REAL NOT NULL CHECK (days > 0),
  hundredths   INTEGER NOT NULL CHECK (hundredths >= 0),
  fund_fen     INTEGER NOT NULL DEFAULT 0 CHECK (fund_fen >= 0),
  document_no  TEXT,
  status       TEXT NOT NULL CHECK (status IN ('planned', 'allotted', 'nominating', 'reviewing', 'running', 'completed',
    'archived', 'cancelled')),
  status_since TEXT NOT NULL,
  reason       TEXT,
  remark       TEXT,
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL
) STRICT;

CREATE INDEX training_by_day ON training (starts_on, no);
CREATE INDEX training_by_cohort ON training (cohort_no);

-- Whom it is for; null: of any stage, any subject. Without a row it is for everybody.
CREATE TABLE training_target (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  training_no INTEGER NOT NULL REFERENCES training (no) ON DELETE CASCADE,
  stage       TEXT,
  subject     TEXT
) STRICT;

CREATE INDEX training_target_by_training ON training_target (training_no);

CREATE TABLE training_quota (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  training_no INTEGER NOT NULL REFERENCES training (no) ON DELETE CASCADE,
  district_no INTEGER NOT NULL REFERENCES district (no),
  places      INTEGER NOT NULL CHECK (places >= 0),
  UNIQUE (training_no, district_no)
) STRICT;

-- `district_no`: whose quota he takes. `days`: how many he was there. `waiver`: why he was taken against a rule.
CREATE TABLE trainee (
  no             INTEGER PRIMARY KEY AUTOINCREMENT,
  id             TEXT NOT NULL UNIQUE,
  training_no    INTEGER NOT NULL REFERENCES training (no) ON DELETE CASCADE,
  teacher_no     INTEGER NOT NULL REFERENCES teacher (no),
  nominator      TEXT NOT NULL CHECK (nominator IN ('city', 'district', 'school')),
  district_no    INTEGER REFERENCES district (no),
  school_no      INTEGER REFERENCES school (no),
  school_name    TEXT NOT NULL,
  nominated_on   TEXT NOT NULL,
  status         TEXT NOT NULL CHECK (status IN ('nominated', 'admitted', 'waiting', 'withdrawn')),
  days           REAL CHECK (days >= 0),
  result         TEXT CHECK (result IN ('excellent', 'pass', 'fail')),
  certificate_no TEXT,
  waiver         TEXT,
  reason         TEXT,
  remark         TEXT,
  UNIQUE (training_no, teacher_no)
) STRICT;

CREATE INDEX trainee_by_teacher ON trainee (teacher_no);
