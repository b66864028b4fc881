-- Written by schema.test.ts from the migrations; run it with UPDATE_SCHEMA=1 after adding one.

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

CREATE TABLE draft (
  no       INTEGER PRIMARY KEY,
  form     TEXT NOT NULL,
  key      TEXT NOT NULL,
  content  TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  UNIQUE (form, key)
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

CREATE TRIGGER export_log_is_append_only_delete BEFORE DELETE ON export_log
BEGIN SELECT RAISE(ABORT, 'export log is append-only'); END;

CREATE TRIGGER export_log_is_append_only_update BEFORE UPDATE ON export_log
BEGIN SELECT RAISE(ABORT, 'export log is append-only'); END;

CREATE TABLE export_log (
  no        INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  at        TEXT NOT NULL,
  operator  TEXT NOT NULL,
  report    TEXT NOT NULL,
  scope     TEXT NOT NULL,
  version   INTEGER NOT NULL CHECK (version > 0),
  format    TEXT NOT NULL CHECK (format IN ('xlsx', 'docx', 'html')),
  masking   TEXT NOT NULL CHECK (masking IN ('public', 'check', 'full')),
  reason    TEXT NOT NULL CHECK (masking <> 'full' OR reason <> ''),
  row_count INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  sha256    TEXT NOT NULL
) STRICT;

CREATE INDEX export_log_by_report ON export_log (report, scope, no);

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

CREATE TABLE marker (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  product    TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE staged_row (
  no       INTEGER PRIMARY KEY,
  sheet_no INTEGER NOT NULL REFERENCES import_sheet (no) ON DELETE CASCADE,
  row      INTEGER NOT NULL,
  cells    TEXT NOT NULL,
  UNIQUE (sheet_no, row)
) STRICT;

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
