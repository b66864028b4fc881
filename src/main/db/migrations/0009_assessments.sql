-- 考核方案. `is_copy`: the copy that a round took when it began, so that later edits of the scheme leave it alone.
CREATE TABLE assess_scheme (
  no              INTEGER PRIMARY KEY AUTOINCREMENT,
  id              TEXT NOT NULL UNIQUE,
  name            TEXT NOT NULL,
  object          TEXT NOT NULL CHECK (object IN ('mentee', 'mentor', 'studio', 'member')),
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

CREATE TABLE assess_grade (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  scheme_no INTEGER NOT NULL REFERENCES assess_scheme (no) ON DELETE CASCADE,
  grade     TEXT NOT NULL,
  min_score REAL NOT NULL,
  UNIQUE (scheme_no, grade)
) STRICT;

-- `max`: the most the item gives (null: no cap). `base`: what a deduction begins from. `quota`: what a ratio divides by;
-- null: the quota of the object's policy that the source names.
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

-- What an item counts. `type` is an activity type, a kind of achievement, 'late' or 'absent', the label of a quota, or
-- null for any; `points` for each.
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

-- A matrix: points by level and award; a null award holds for any.
CREATE TABLE assess_cell (
  no      INTEGER PRIMARY KEY AUTOINCREMENT,
  item_no INTEGER NOT NULL REFERENCES assess_item (no) ON DELETE CASCADE,
  level   TEXT NOT NULL,
  award   TEXT,
  points  REAL NOT NULL
) STRICT;

CREATE INDEX assess_cell_by_item ON assess_cell (item_no);

-- One assessment of one kind of object over one period. Open: scores are worked out from the records. Published: they
-- stand as they were.
CREATE TABLE assess_round (
  no           INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  object       TEXT NOT NULL CHECK (object IN ('mentee', 'mentor', 'studio', 'member')),
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

-- What people say: the score of a manual item, or another score than the computed one, with the reason. `target_no` is
-- the number of a pairing (mentee), pairing_group (mentor), studio or studio_member, as the round's object says.
CREATE TABLE assess_mark (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  round_no  INTEGER NOT NULL REFERENCES assess_round (no) ON DELETE CASCADE,
  target_no INTEGER NOT NULL,
  item_no   INTEGER NOT NULL REFERENCES assess_item (no),
  score     REAL NOT NULL,
  reason    TEXT,
  UNIQUE (round_no, target_no, item_no)
) STRICT;

-- A grade other than that of the score (the share of 优秀 is full), with the reason; or left out of the round.
CREATE TABLE assess_verdict (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  round_no  INTEGER NOT NULL REFERENCES assess_round (no) ON DELETE CASCADE,
  target_no INTEGER NOT NULL,
  grade     TEXT,
  is_exempt INTEGER NOT NULL DEFAULT 0 CHECK (is_exempt IN (0, 1)),
  reason    TEXT NOT NULL,
  UNIQUE (round_no, target_no)
) STRICT;

-- Frozen when published, with the words that lists print.
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

-- The records that a frozen score was made of, in words; `record_id` opens them while they are there.
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
