-- Written by schema.test.ts from the migrations; run it with UPDATE_SCHEMA=1 after adding one.

CREATE TABLE access_rule (
  one          INTEGER PRIMARY KEY CHECK (one = 1),
  least_length INTEGER NOT NULL,
  least_kinds  INTEGER NOT NULL,
  change_days  INTEGER,
  idle_minutes INTEGER NOT NULL
) STRICT;

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

CREATE TABLE achievement_posting (
  no             INTEGER PRIMARY KEY AUTOINCREMENT,
  achievement_no INTEGER NOT NULL REFERENCES achievement (no) ON DELETE CASCADE,
  posting_no     INTEGER NOT NULL REFERENCES posting (no),
  UNIQUE (achievement_no, posting_no)
) STRICT;

CREATE INDEX achievement_posting_by_posting ON achievement_posting (posting_no, achievement_no);

CREATE TABLE achievement_studio (
  no             INTEGER PRIMARY KEY AUTOINCREMENT,
  achievement_no INTEGER NOT NULL REFERENCES achievement (no) ON DELETE CASCADE,
  studio_no      INTEGER NOT NULL REFERENCES studio (no),
  UNIQUE (achievement_no, studio_no)
) STRICT;

CREATE INDEX achievement_studio_by_studio ON achievement_studio (studio_no, achievement_no);

CREATE TRIGGER action_is_append_only_update BEFORE UPDATE OF id, kind, operation, operator, at, reverts ON action
BEGIN SELECT RAISE(ABORT, 'actions are append-only'); END;

CREATE TABLE action (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  kind      TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  operation TEXT NOT NULL,
  title     TEXT NOT NULL,
  operator  TEXT NOT NULL,
  at        TEXT NOT NULL,
  reverts   INTEGER REFERENCES action (no),
  undone_by INTEGER REFERENCES action (no)
) STRICT;

CREATE INDEX action_reverts ON action (reverts) WHERE reverts IS NOT NULL;

CREATE INDEX action_undone ON action (undone_by) WHERE undone_by IS NOT NULL;

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

CREATE INDEX activity_by_district ON activity (district_no, held_on, no);

CREATE INDEX activity_by_level ON activity (level, held_on, no) WHERE level IS NOT NULL;

CREATE INDEX activity_by_type ON activity (type, held_on, no, amount);

CREATE TABLE activity_lecture (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no INTEGER NOT NULL UNIQUE REFERENCES activity (no) ON DELETE CASCADE,
  lecture_no  INTEGER NOT NULL UNIQUE REFERENCES lecture (no) ON DELETE CASCADE
) STRICT;

CREATE TABLE activity_pairing (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no INTEGER NOT NULL REFERENCES activity (no) ON DELETE CASCADE,
  pairing_no  INTEGER NOT NULL REFERENCES pairing (no),
  UNIQUE (activity_no, pairing_no)
) STRICT;

CREATE INDEX activity_pairing_by_pairing ON activity_pairing (pairing_no, activity_no);

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

CREATE TABLE activity_posting (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no INTEGER NOT NULL REFERENCES activity (no) ON DELETE CASCADE,
  posting_no  INTEGER NOT NULL REFERENCES posting (no),
  UNIQUE (activity_no, posting_no)
) STRICT;

CREATE INDEX activity_posting_by_posting ON activity_posting (posting_no, activity_no);

CREATE TABLE activity_studio (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no INTEGER NOT NULL REFERENCES activity (no) ON DELETE CASCADE,
  studio_no   INTEGER NOT NULL REFERENCES studio (no),
  UNIQUE (activity_no, studio_no)
) STRICT;

CREATE INDEX activity_studio_by_studio ON activity_studio (studio_no, activity_no);

CREATE TABLE activity_twin_group (
  no            INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no   INTEGER NOT NULL REFERENCES activity (no) ON DELETE CASCADE,
  twin_group_no INTEGER NOT NULL REFERENCES twin_group (no),
  UNIQUE (activity_no, twin_group_no)
) STRICT;

CREATE INDEX activity_twin_group_by_group ON activity_twin_group (twin_group_no, activity_no);

CREATE TABLE activity_visit (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  activity_no INTEGER NOT NULL REFERENCES activity (no) ON DELETE CASCADE,
  visit_no    INTEGER NOT NULL REFERENCES visit (no),
  UNIQUE (activity_no, visit_no)
) STRICT;

CREATE INDEX activity_visit_by_visit ON activity_visit (visit_no, activity_no);

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

CREATE TABLE assess_cell (
  no      INTEGER PRIMARY KEY AUTOINCREMENT,
  item_no INTEGER NOT NULL REFERENCES assess_item (no) ON DELETE CASCADE,
  level   TEXT NOT NULL,
  award   TEXT,
  points  REAL NOT NULL
) STRICT;

CREATE INDEX assess_cell_by_item ON assess_cell (item_no);

CREATE TABLE assess_grade (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  scheme_no INTEGER NOT NULL REFERENCES assess_scheme (no) ON DELETE CASCADE,
  grade     TEXT NOT NULL,
  min_score REAL NOT NULL,
  UNIQUE (scheme_no, grade)
) STRICT;

CREATE TABLE assess_ground (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  score_no  INTEGER NOT NULL REFERENCES assess_score (no) ON DELETE CASCADE,
  record    TEXT NOT NULL CHECK (record IN ('activity', 'achievement', 'quota', 'result')),
  record_id TEXT NOT NULL,
  on_date   TEXT,
  words     TEXT NOT NULL,
  points    REAL NOT NULL
) STRICT;

CREATE INDEX assess_ground_by_score ON assess_ground (score_no);

CREATE TABLE assess_item (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  scheme_no INTEGER NOT NULL REFERENCES assess_scheme (no) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  section   TEXT NOT NULL,
  name      TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('manual', 'count', 'matrix', 'deduction', 'ratio', 'veto')),
  max       REAL CHECK (max >= 0),
  base      REAL CHECK (base >= 0),
  quota     REAL CHECK (quota > 0),
  is_bonus  INTEGER NOT NULL DEFAULT 0 CHECK (is_bonus IN (0, 1)),
  standard  TEXT
) STRICT;

CREATE INDEX assess_item_by_scheme ON assess_item (scheme_no, position);

CREATE TABLE assess_mark (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  round_no  INTEGER NOT NULL REFERENCES assess_round (no) ON DELETE CASCADE,
  target_no INTEGER NOT NULL,
  item_no   INTEGER NOT NULL REFERENCES assess_item (no),
  score     REAL NOT NULL,
  reason    TEXT,
  UNIQUE (round_no, target_no, item_no)
) STRICT;

CREATE TABLE assess_result (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  round_no  INTEGER NOT NULL REFERENCES assess_round (no) ON DELETE CASCADE,
  target_no INTEGER NOT NULL,
  target_id TEXT NOT NULL,
  code      TEXT NOT NULL,
  name      TEXT NOT NULL,
  unit      TEXT NOT NULL,
  district  TEXT,
  score     REAL NOT NULL,
  rank      INTEGER,
  grade     TEXT NOT NULL,
  computed_grade TEXT NOT NULL,
  is_exempt INTEGER NOT NULL DEFAULT 0 CHECK (is_exempt IN (0, 1)),
  veto      TEXT,
  note      TEXT,
  UNIQUE (round_no, target_no)
) STRICT;

CREATE TABLE "assess_round" (
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

CREATE TABLE "assess_scheme" (
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

CREATE UNIQUE INDEX assess_scheme_by_name ON assess_scheme (name) WHERE is_copy = 0;

CREATE INDEX assess_scheme_by_origin ON assess_scheme (copied_from) WHERE copied_from IS NOT NULL;

CREATE TABLE assess_score (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  result_no INTEGER NOT NULL REFERENCES assess_result (no) ON DELETE CASCADE,
  item_no   INTEGER NOT NULL REFERENCES assess_item (no),
  computed  REAL,
  score     REAL NOT NULL,
  reason    TEXT,
  words     TEXT NOT NULL,
  UNIQUE (result_no, item_no)
) STRICT;

CREATE TABLE assess_source (
  no      INTEGER PRIMARY KEY AUTOINCREMENT,
  item_no INTEGER NOT NULL REFERENCES assess_item (no) ON DELETE CASCADE,
  source  TEXT NOT NULL CHECK (source IN ('activity', 'achievement', 'attendance', 'quota', 'quota-gap', 'mentee-score')),
  type    TEXT,
  role    TEXT CHECK (role IN ('lead', 'host', 'listener', 'reviewer', 'participant')),
  phase   TEXT CHECK (phase IN ('opened', 'concluded')),
  points  REAL NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX assess_source_by_item ON assess_source (item_no);

CREATE TABLE assess_verdict (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  round_no  INTEGER NOT NULL REFERENCES assess_round (no) ON DELETE CASCADE,
  target_no INTEGER NOT NULL,
  grade     TEXT,
  is_exempt INTEGER NOT NULL DEFAULT 0 CHECK (is_exempt IN (0, 1)),
  reason    TEXT NOT NULL,
  UNIQUE (round_no, target_no)
) STRICT;

CREATE TABLE attachment (
  no             INTEGER PRIMARY KEY AUTOINCREMENT,
  id             TEXT NOT NULL UNIQUE,
  sha256         TEXT NOT NULL CHECK (length(sha256) = 64),
  name           TEXT NOT NULL,
  bytes          INTEGER NOT NULL CHECK (bytes >= 0),
  added_at       TEXT NOT NULL,
  activity_no    INTEGER REFERENCES activity (no) ON DELETE CASCADE,
  achievement_no INTEGER REFERENCES achievement (no) ON DELETE CASCADE,
  studio_no      INTEGER REFERENCES studio (no) ON DELETE CASCADE
, lecture_no INTEGER REFERENCES lecture (no) ON DELETE CASCADE, training_no INTEGER REFERENCES training (no) ON DELETE CASCADE, twin_group_no INTEGER REFERENCES twin_group (no) ON DELETE CASCADE, brand_school_no INTEGER REFERENCES brand_school (no) ON DELETE CASCADE, visit_no INTEGER REFERENCES visit (no) ON DELETE CASCADE, posting_no INTEGER REFERENCES posting (no) ON DELETE CASCADE) STRICT;

CREATE INDEX attachment_by_achievement ON attachment (achievement_no) WHERE achievement_no IS NOT NULL;

CREATE INDEX attachment_by_activity ON attachment (activity_no) WHERE activity_no IS NOT NULL;

CREATE INDEX attachment_by_brand_school ON attachment (brand_school_no) WHERE brand_school_no IS NOT NULL;

CREATE INDEX attachment_by_hash ON attachment (sha256);

CREATE INDEX attachment_by_lecture ON attachment (lecture_no) WHERE lecture_no IS NOT NULL;

CREATE INDEX attachment_by_posting ON attachment (posting_no) WHERE posting_no IS NOT NULL;

CREATE INDEX attachment_by_studio ON attachment (studio_no) WHERE studio_no IS NOT NULL;

CREATE INDEX attachment_by_training ON attachment (training_no) WHERE training_no IS NOT NULL;

CREATE INDEX attachment_by_twin_group ON attachment (twin_group_no) WHERE twin_group_no IS NOT NULL;

CREATE INDEX attachment_by_visit ON attachment (visit_no) WHERE visit_no IS NOT NULL;

CREATE TRIGGER audit_entry_is_append_only_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TRIGGER audit_entry_is_append_only_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

CREATE TABLE audit_entry (
  no       INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,
  operator TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('sign-in', 'sign-in-failed', 'lock', 'reveal', 'import', 'export', 'merge',
    'restore', 'protection', 'account')),
  subject  TEXT NOT NULL,
  detail   TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX audit_entry_by_kind ON audit_entry (kind, no);

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

CREATE INDEX brand_school_by_cohort ON brand_school (cohort_no, code);

CREATE INDEX brand_school_by_school ON brand_school (school_no);

CREATE INDEX brand_school_by_status ON brand_school (status, code);

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

CREATE TABLE calendar_day (
  no   INTEGER PRIMARY KEY AUTOINCREMENT,
  id   TEXT NOT NULL UNIQUE,
  day  TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE certificate_serial (
  prefix TEXT NOT NULL,
  year   INTEGER NOT NULL,
  last   INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (prefix, year)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_is_append_only_delete BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'change log is append-only'); END;

CREATE TRIGGER change_is_append_only_update BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'change log is append-only'); END;

CREATE TABLE change (
  no         INTEGER PRIMARY KEY,
  action_no  INTEGER NOT NULL REFERENCES action (no),
  table_name TEXT NOT NULL,
  row_no     INTEGER NOT NULL,
  owner_no   INTEGER,
  kind       TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  before     TEXT,
  after      TEXT
) STRICT;

CREATE INDEX change_by_action ON change (action_no);

CREATE INDEX change_by_owner ON change (table_name, owner_no, no) WHERE owner_no IS NOT NULL;

CREATE INDEX change_by_row ON change (table_name, row_no, no);

CREATE INDEX change_removal ON change (no) WHERE kind = 'delete' OR (kind = 'update'
  AND (after ->> 'status' IN ('void', 'archived', 'cancelled') OR after ->> 'is_archived' = 1
    OR after ->> 'voided_on' IS NOT NULL));

CREATE TABLE code_alias (
  no       INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL UNIQUE,
  list     TEXT NOT NULL,
  alias    TEXT NOT NULL,
  stage    TEXT NOT NULL DEFAULT '',
  name     TEXT NOT NULL,
  UNIQUE (list, alias, stage)
) STRICT;

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

CREATE TABLE column_memory (
  no        INTEGER PRIMARY KEY,
  signature TEXT NOT NULL,
  header    TEXT NOT NULL,
  field     TEXT,
  UNIQUE (signature, header)
) STRICT;

CREATE TABLE district (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  code       TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL UNIQUE,
  short_name TEXT NOT NULL,
  position   INTEGER NOT NULL,
  is_outside INTEGER NOT NULL DEFAULT 0 CHECK (is_outside IN (0, 1))
) STRICT;

CREATE TABLE "draft" (
  owner    TEXT NOT NULL,
  form     TEXT NOT NULL,
  key      TEXT NOT NULL,
  content  TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (owner, form, key)
) STRICT;

CREATE TABLE employment (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  teacher_no INTEGER NOT NULL REFERENCES teacher (no) ON DELETE CASCADE,
  school_no  INTEGER REFERENCES school (no),
  starts_on  TEXT,
  ends_on    TEXT,
  reason     TEXT
) STRICT;

CREATE INDEX employment_by_school ON employment (school_no);

CREATE INDEX employment_by_teacher ON employment (teacher_no);

CREATE TABLE exam_period (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  name      TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on   TEXT NOT NULL CHECK (ends_on >= starts_on),
  UNIQUE (name, starts_on)
) STRICT;

CREATE INDEX exam_period_by_day ON exam_period (starts_on);

CREATE TRIGGER export_log_is_append_only_delete BEFORE DELETE ON export_log
BEGIN SELECT RAISE(ABORT, 'export log is append-only'); END;

CREATE TRIGGER export_log_is_append_only_update BEFORE UPDATE ON export_log
BEGIN SELECT RAISE(ABORT, 'export log is append-only'); END;

CREATE TABLE "export_log" (
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

CREATE INDEX export_log_by_report ON export_log (report, scope, no);

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

CREATE INDEX honour_by_name ON honour (name, state, teacher_no);

CREATE INDEX honour_by_teacher ON honour (teacher_no);

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

CREATE INDEX hour_certificate_by_school ON hour_certificate (school_no) WHERE school_no IS NOT NULL;

CREATE INDEX hour_certificate_by_source ON hour_certificate (source, source_no) WHERE source IS NOT NULL;

CREATE INDEX hour_certificate_by_teacher ON hour_certificate (teacher_no, year);

CREATE TABLE hour_certificate_line (
  no             INTEGER PRIMARY KEY AUTOINCREMENT,
  certificate_no INTEGER NOT NULL REFERENCES hour_certificate (no) ON DELETE CASCADE,
  on_date        TEXT NOT NULL,
  title          TEXT NOT NULL,
  role           TEXT NOT NULL,
  hundredths     INTEGER NOT NULL
) STRICT;

CREATE INDEX hour_certificate_line_by_certificate ON hour_certificate_line (certificate_no);

CREATE TRIGGER hour_entry_is_append_only BEFORE UPDATE OF id, on_date, hundredths, kind, source, source_no, title, role,
  reason, corrects_no, by_hand, school_name, district_no, stage, subject, written_at ON hour_entry
BEGIN SELECT RAISE(ABORT, 'the hours ledger is append-only'); END;

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

CREATE INDEX hour_entry_by_corrected ON hour_entry (corrects_no) WHERE corrects_no IS NOT NULL;

CREATE INDEX hour_entry_by_day ON hour_entry (on_date, source, source_no);

CREATE INDEX hour_entry_by_school ON hour_entry (school_no) WHERE school_no IS NOT NULL;

CREATE INDEX hour_entry_by_source ON hour_entry (source, source_no, teacher_no);

CREATE INDEX hour_entry_by_teacher ON hour_entry (teacher_no, year, source, hundredths);

CREATE TABLE import_batch (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  label     TEXT NOT NULL,
  state     TEXT NOT NULL CHECK (state IN ('staged', 'committed', 'discarded')),
  operator  TEXT NOT NULL,
  at        TEXT NOT NULL,
  operation TEXT
) STRICT;

CREATE TABLE import_decision (
  no          INTEGER PRIMARY KEY,
  sheet_no    INTEGER NOT NULL REFERENCES import_sheet (no) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN (
    'value', 'person', 'accept', 'exclude', 'kind', 'column', 'include', 'district')),
  row         INTEGER NOT NULL DEFAULT 0,
  matter      TEXT NOT NULL DEFAULT '',
  value       TEXT,
  is_kept     INTEGER NOT NULL DEFAULT 0 CHECK (is_kept IN (0, 1)),
  UNIQUE (sheet_no, kind, row, matter)
) STRICT;

CREATE TABLE import_file (
  no          INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  batch_no    INTEGER NOT NULL REFERENCES import_batch (no) ON DELETE CASCADE,
  name        TEXT NOT NULL,
  is_openable INTEGER NOT NULL CHECK (is_openable IN (0, 1))
) STRICT;

CREATE INDEX import_file_by_batch ON import_file (batch_no, no);

CREATE TABLE import_file_finding (
  no      INTEGER PRIMARY KEY,
  file_no INTEGER NOT NULL REFERENCES import_file (no) ON DELETE CASCADE,
  code    TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT;

CREATE INDEX import_file_finding_by_file ON import_file_finding (file_no);

CREATE TABLE import_sheet (
  no            INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  file_no       INTEGER NOT NULL REFERENCES import_file (no) ON DELETE CASCADE,
  name          TEXT NOT NULL,
  is_hidden     INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
  knows_types   INTEGER NOT NULL CHECK (knows_types IN (0, 1)),
  declared_rows INTEGER NOT NULL,
  shape         TEXT NOT NULL
) STRICT;

CREATE INDEX import_sheet_by_file ON import_sheet (file_no, no);

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

CREATE UNIQUE INDEX lecture_issue ON lecture (series_no, issue) WHERE status <> 'cancelled';

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

CREATE INDEX lecture_attendee_by_key ON lecture_attendee (name_key, unit_key);

CREATE INDEX lecture_attendee_by_lecture ON lecture_attendee (lecture_no, no);

CREATE INDEX lecture_attendee_by_teacher ON lecture_attendee (teacher_no, lecture_no) WHERE teacher_no IS NOT NULL;

CREATE UNIQUE INDEX lecture_attendee_once ON lecture_attendee (lecture_no, teacher_no) WHERE teacher_no IS NOT NULL;

CREATE INDEX lecture_attendee_waiting ON lecture_attendee (lecture_no, no) WHERE state = 'waiting';

CREATE TABLE lecture_district (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  lecture_no  INTEGER NOT NULL REFERENCES lecture (no) ON DELETE CASCADE,
  district_no INTEGER NOT NULL REFERENCES district (no),
  UNIQUE (lecture_no, district_no)
) STRICT;

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

CREATE INDEX lecture_invitee_by_teacher ON lecture_invitee (teacher_no) WHERE teacher_no IS NOT NULL;

CREATE UNIQUE INDEX lecture_invitee_district ON lecture_invitee (lecture_no, district_no)
  WHERE district_no IS NOT NULL;

CREATE UNIQUE INDEX lecture_invitee_school ON lecture_invitee (lecture_no, school_no) WHERE school_no IS NOT NULL;

CREATE UNIQUE INDEX lecture_invitee_teacher ON lecture_invitee (lecture_no, teacher_no) WHERE teacher_no IS NOT NULL;

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

CREATE TABLE marker (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  product    TEXT NOT NULL,
  created_at TEXT NOT NULL
, epoch TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE match_ban (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  round_no  INTEGER NOT NULL REFERENCES match_round (no) ON DELETE CASCADE,
  mentor_no INTEGER NOT NULL REFERENCES match_person (no) ON DELETE CASCADE,
  mentee_no INTEGER NOT NULL REFERENCES match_person (no) ON DELETE CASCADE,
  reason    TEXT NOT NULL,
  UNIQUE (mentee_no, mentor_no)
) STRICT;

CREATE INDEX match_ban_by_mentor ON match_ban (mentor_no);

CREATE INDEX match_ban_by_round ON match_ban (round_no);

CREATE TABLE match_choice (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  scenario_no INTEGER NOT NULL REFERENCES match_scenario (no) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN ('lock', 'manual', 'forbid', 'out')),
  mentee_no   INTEGER NOT NULL REFERENCES match_person (no) ON DELETE CASCADE,
  mentor_no   INTEGER REFERENCES match_person (no) ON DELETE CASCADE,
  operator    TEXT NOT NULL,
  at          TEXT NOT NULL,
  CHECK ((kind = 'out') = (mentor_no IS NULL))
) STRICT;

CREATE INDEX match_choice_by_mentee ON match_choice (mentee_no);

CREATE INDEX match_choice_by_mentor ON match_choice (mentor_no) WHERE mentor_no IS NOT NULL;

CREATE UNIQUE INDEX match_choice_forbidden ON match_choice (scenario_no, mentee_no, mentor_no) WHERE kind = 'forbid';

CREATE UNIQUE INDEX match_choice_held ON match_choice (scenario_no, mentee_no) WHERE kind <> 'forbid';

CREATE TABLE match_draft (
  no             INTEGER PRIMARY KEY AUTOINCREMENT,
  scenario_no    INTEGER NOT NULL REFERENCES match_scenario (no) ON DELETE CASCADE,
  pairing_no     INTEGER UNIQUE REFERENCES pairing (no) ON DELETE CASCADE,
  twin_member_no INTEGER UNIQUE REFERENCES twin_member (no) ON DELETE CASCADE,
  CHECK ((pairing_no IS NULL) <> (twin_member_no IS NULL))
) STRICT;

CREATE INDEX match_draft_by_scenario ON match_draft (scenario_no);

CREATE TABLE match_pair (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  scenario_no INTEGER NOT NULL REFERENCES match_scenario (no) ON DELETE CASCADE,
  mentee_no   INTEGER NOT NULL REFERENCES match_person (no) ON DELETE CASCADE,
  mentor_no   INTEGER NOT NULL REFERENCES match_person (no) ON DELETE CASCADE,
  fit         REAL NOT NULL CHECK (fit BETWEEN 0 AND 100),
  UNIQUE (scenario_no, mentee_no)
) STRICT;

CREATE INDEX match_pair_by_mentee ON match_pair (mentee_no);

CREATE INDEX match_pair_by_mentor ON match_pair (mentor_no);

CREATE TABLE match_person (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  round_no   INTEGER NOT NULL REFERENCES match_round (no) ON DELETE CASCADE,
  side       TEXT NOT NULL CHECK (side IN ('mentor', 'mentee')),
  teacher_no INTEGER REFERENCES teacher (no),
  school_no  INTEGER REFERENCES school (no),
  own_room   INTEGER CHECK (own_room >= 0),
  is_added   INTEGER NOT NULL DEFAULT 0 CHECK (is_added IN (0, 1)),
  is_out     INTEGER NOT NULL DEFAULT 0 CHECK (is_out IN (0, 1)),
  CHECK ((teacher_no IS NULL) <> (school_no IS NULL)),
  CHECK (side = 'mentor' OR own_room IS NULL)
) STRICT;

CREATE INDEX match_person_by_round ON match_person (round_no, side);

CREATE UNIQUE INDEX match_person_by_school ON match_person (school_no, round_no, side) WHERE school_no IS NOT NULL;

CREATE UNIQUE INDEX match_person_by_teacher ON match_person (teacher_no, round_no, side) WHERE teacher_no IS NOT NULL;

CREATE TABLE match_round (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  cohort_no   INTEGER NOT NULL REFERENCES cohort (no),
  kind        TEXT NOT NULL CHECK (kind IN ('teacher', 'school')),
  name        TEXT NOT NULL,
  district_no INTEGER REFERENCES district (no),
  stage       TEXT,
  subject     TEXT,
  -- Goes up with every change of people, wishes and 回避: a scenario that was planned for an older one asks to be planned anew.
  revision    INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1)),
  created_at  TEXT NOT NULL,
  UNIQUE (cohort_no, name)
) STRICT;

CREATE TABLE match_scenario (
  no              INTEGER PRIMARY KEY AUTOINCREMENT,
  id              TEXT NOT NULL UNIQUE,
  round_no        INTEGER NOT NULL REFERENCES match_round (no) ON DELETE CASCADE,
  name            TEXT NOT NULL,
  position        INTEGER NOT NULL,
  solved_at       TEXT,
  solved_revision INTEGER,
  proof_by        TEXT CHECK (proof_by IN ('flow', 'program')),
  proof_gap       REAL CHECK (proof_gap >= 0),
  proof_ms        REAL CHECK (proof_ms >= 0),
  published_at    TEXT,
  UNIQUE (round_no, name),
  CHECK ((solved_at IS NULL) = (solved_revision IS NULL))
) STRICT;

CREATE TABLE match_setting (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  scenario_no INTEGER NOT NULL REFERENCES match_scenario (no) ON DELETE CASCADE,
  key         TEXT NOT NULL,
  value       TEXT NOT NULL,
  UNIQUE (scenario_no, key)
) STRICT;

CREATE TABLE match_wish (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  round_no  INTEGER NOT NULL REFERENCES match_round (no) ON DELETE CASCADE,
  wished_by TEXT NOT NULL CHECK (wished_by IN ('mentor', 'mentee')),
  rank      INTEGER NOT NULL CHECK (rank > 0),
  mentor_no INTEGER NOT NULL REFERENCES match_person (no) ON DELETE CASCADE,
  mentee_no INTEGER NOT NULL REFERENCES match_person (no) ON DELETE CASCADE,
  UNIQUE (mentee_no, mentor_no, wished_by)
) STRICT;

CREATE INDEX match_wish_by_mentor ON match_wish (mentor_no);

CREATE INDEX match_wish_by_round ON match_wish (round_no);

CREATE TABLE "milestone" (
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

CREATE INDEX milestone_by_brand_school ON milestone (brand_school_no, due_on) WHERE brand_school_no IS NOT NULL;

CREATE INDEX milestone_by_pairing ON milestone (pairing_no, due_on) WHERE pairing_no IS NOT NULL;

CREATE INDEX milestone_by_posting ON milestone (posting_no, due_on) WHERE posting_no IS NOT NULL;

CREATE INDEX milestone_by_studio ON milestone (studio_no, due_on) WHERE studio_no IS NOT NULL;

CREATE INDEX milestone_by_twin_group ON milestone (twin_group_no, due_on) WHERE twin_group_no IS NOT NULL;

CREATE INDEX milestone_done ON milestone (done_on, no) WHERE done_on IS NOT NULL;

CREATE INDEX milestone_open ON milestone (due_on, no) WHERE done_on IS NULL;

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

CREATE INDEX pairing_by_end ON pairing (ends_on);

CREATE INDEX pairing_by_mentee ON pairing (mentee_no, status);

CREATE INDEX pairing_by_previous ON pairing (previous_no) WHERE previous_no IS NOT NULL;

CREATE INDEX pairing_by_status ON pairing (status, ends_on);

CREATE INDEX pairing_by_updated ON pairing (updated_at);

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

CREATE INDEX pairing_group_by_cohort ON pairing_group (cohort_no, code);

CREATE INDEX pairing_group_by_mentor ON pairing_group (mentor_no);

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

CREATE INDEX posting_by_due ON posting (due_on, no);

CREATE INDEX posting_by_entry ON posting (entered_on, no);

CREATE INDEX posting_by_host ON posting (host_no, entered_on);

CREATE INDEX posting_by_status ON posting (status, due_on);

CREATE INDEX posting_by_teacher ON posting (teacher_no, entered_on);

CREATE UNIQUE INDEX posting_successor ON posting (previous_no)
  WHERE previous_no IS NOT NULL AND status NOT IN ('withdrawn', 'void');

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

CREATE TABLE posting_private (
  no            INTEGER PRIMARY KEY AUTOINCREMENT,
  posting_no    INTEGER NOT NULL UNIQUE REFERENCES posting (no) ON DELETE CASCADE,
  health        TEXT,
  contact       TEXT,
  relation      TEXT,
  contact_phone TEXT,
  family        TEXT
) STRICT;

CREATE TABLE "quota" (
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

CREATE TABLE quota_source (
  no       INTEGER PRIMARY KEY AUTOINCREMENT,
  quota_no INTEGER NOT NULL REFERENCES quota (no) ON DELETE CASCADE,
  source   TEXT NOT NULL CHECK (source IN ('activity', 'achievement')),
  type     TEXT NOT NULL,
  role     TEXT CHECK (role IN ('lead', 'host', 'listener', 'reviewer', 'participant')),
  UNIQUE (quota_no, source, type, role)
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

CREATE INDEX school_by_district_sort ON school (district_no, sort_key, no);

CREATE UNIQUE INDEX school_by_name ON school (district_no, name);

CREATE INDEX school_by_sort ON school (sort_key, no);

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

CREATE TABLE school_stage (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  school_no INTEGER NOT NULL REFERENCES school (no) ON DELETE CASCADE,
  stage     TEXT NOT NULL,
  UNIQUE (school_no, stage)
) STRICT;

CREATE TABLE school_term (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  school_year TEXT NOT NULL,
  semester    INTEGER NOT NULL CHECK (semester IN (1, 2)),
  starts_on   TEXT NOT NULL,
  ends_on     TEXT NOT NULL CHECK (ends_on > starts_on),
  UNIQUE (school_year, semester)
) STRICT;

CREATE TABLE search_key (
  kind INTEGER NOT NULL,
  k    TEXT NOT NULL,
  no   INTEGER NOT NULL,
  PRIMARY KEY (kind, k, no)
) STRICT, WITHOUT ROWID;

CREATE INDEX search_key_by_record ON search_key (kind, no);

CREATE TABLE setting (
  no    INTEGER PRIMARY KEY AUTOINCREMENT,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

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

CREATE TABLE staged_row (
  no       INTEGER PRIMARY KEY,
  sheet_no INTEGER NOT NULL REFERENCES import_sheet (no) ON DELETE CASCADE,
  row      INTEGER NOT NULL,
  cells    TEXT NOT NULL,
  UNIQUE (sheet_no, row)
) STRICT;

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

CREATE INDEX studio_by_cohort ON studio (cohort_no, code);

CREATE INDEX studio_by_lead ON studio (lead_no);

CREATE INDEX studio_by_status ON studio (status, code);

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

CREATE INDEX studio_member_by_teacher ON studio_member (teacher_no, studio_no);

CREATE UNIQUE INDEX studio_member_current ON studio_member (studio_no, teacher_no) WHERE left_on IS NULL;

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

CREATE INDEX teacher_by_district_sort ON teacher (district_no, sort_key, no);

CREATE INDEX teacher_by_name ON teacher (name, school_no, subject, birth);

CREATE INDEX teacher_by_national_id ON teacher (national_id) WHERE national_id IS NOT NULL;

CREATE INDEX teacher_by_phone ON teacher (phone, name) WHERE phone IS NOT NULL;

CREATE INDEX teacher_by_school_sort ON teacher (school_no, sort_key, no, status);

CREATE INDEX teacher_by_sort ON teacher (sort_key, no);

CREATE INDEX teacher_by_stage_sort ON teacher (stage, sort_key, no);

CREATE INDEX teacher_by_status_sort ON teacher (status, sort_key, no) WHERE status <> 'active';

CREATE INDEX teacher_by_subject_sort ON teacher (subject, sort_key, no);

CREATE INDEX teacher_by_title_sort ON teacher (title, sort_key, no);

CREATE INDEX teacher_by_updated ON teacher (updated_at, no);

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

CREATE INDEX training_by_cohort ON training (cohort_no);

CREATE INDEX training_by_day ON training (starts_on, no);

CREATE TABLE training_quota (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  training_no INTEGER NOT NULL REFERENCES training (no) ON DELETE CASCADE,
  district_no INTEGER NOT NULL REFERENCES district (no),
  places      INTEGER NOT NULL CHECK (places >= 0),
  UNIQUE (training_no, district_no)
) STRICT;

CREATE TABLE training_target (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  training_no INTEGER NOT NULL REFERENCES training (no) ON DELETE CASCADE,
  stage       TEXT,
  subject     TEXT
) STRICT;

CREATE INDEX training_target_by_training ON training_target (training_no);

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

CREATE INDEX twin_group_by_cohort ON twin_group (cohort_no, code);

CREATE INDEX twin_group_by_scheme ON twin_group (scheme_no);

CREATE INDEX twin_group_by_status ON twin_group (status, code);

CREATE TABLE twin_group_name (
  no       INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL UNIQUE,
  group_no INTEGER NOT NULL REFERENCES twin_group (no) ON DELETE CASCADE,
  name     TEXT NOT NULL,
  until_on TEXT NOT NULL
) STRICT;

CREATE INDEX twin_group_name_by_group ON twin_group_name (group_no, until_on);

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

CREATE INDEX twin_link_by_from ON twin_link (from_no);

CREATE INDEX twin_link_by_group ON twin_link (group_no);

CREATE INDEX twin_link_by_to ON twin_link (to_no);

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

CREATE INDEX twin_member_by_school ON twin_member (school_no, group_no);

CREATE INDEX twin_member_by_slot ON twin_member (group_no, slot);

CREATE UNIQUE INDEX twin_member_current ON twin_member (group_no, school_no) WHERE left_on IS NULL;

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

CREATE TABLE twin_target (
  no      INTEGER PRIMARY KEY AUTOINCREMENT,
  id      TEXT NOT NULL UNIQUE,
  year    INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 2000 AND 2100),
  percent REAL NOT NULL CHECK (percent BETWEEN 0 AND 100),
  basis   TEXT
) STRICT;

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

CREATE INDEX visit_by_end ON visit (ends_on, no);

CREATE INDEX visit_by_start ON visit (starts_on, no);

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

CREATE INDEX visit_person_by_teacher ON visit_person (teacher_no, visit_no) WHERE teacher_no IS NOT NULL;

CREATE INDEX visit_person_by_visit ON visit_person (visit_no, position);

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
