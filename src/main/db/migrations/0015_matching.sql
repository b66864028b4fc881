-- 配对助手. A round has one pool of people (or of schools) and several scenarios over it; what an officer chooses in a scenario
-- is kept with who and when, so that it holds when it is planned anew.
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

-- Who takes part. Whom the officer took out stays with is_out, so that the register does not bring him back.
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

CREATE UNIQUE INDEX match_person_by_teacher ON match_person (teacher_no, round_no, side) WHERE teacher_no IS NOT NULL;
CREATE UNIQUE INDEX match_person_by_school ON match_person (school_no, round_no, side) WHERE school_no IS NOT NULL;
CREATE INDEX match_person_by_round ON match_person (round_no, side);

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

CREATE INDEX match_wish_by_round ON match_wish (round_no);
CREATE INDEX match_wish_by_mentor ON match_wish (mentor_no);

-- 回避: relatives, direct superiors.
CREATE TABLE match_ban (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  round_no  INTEGER NOT NULL REFERENCES match_round (no) ON DELETE CASCADE,
  mentor_no INTEGER NOT NULL REFERENCES match_person (no) ON DELETE CASCADE,
  mentee_no INTEGER NOT NULL REFERENCES match_person (no) ON DELETE CASCADE,
  reason    TEXT NOT NULL,
  UNIQUE (mentee_no, mentor_no)
) STRICT;

CREATE INDEX match_ban_by_round ON match_ban (round_no);
CREATE INDEX match_ban_by_mentor ON match_ban (mentor_no);

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

-- The weights and rules of a scenario, a copy of its own.
CREATE TABLE match_setting (
  no          INTEGER PRIMARY KEY AUTOINCREMENT,
  scenario_no INTEGER NOT NULL REFERENCES match_scenario (no) ON DELETE CASCADE,
  key         TEXT NOT NULL,
  value       TEXT NOT NULL,
  UNIQUE (scenario_no, key)
) STRICT;

-- lock: 锁定 · manual: 手调 · forbid: 不许 · out: left out by hand.
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

CREATE UNIQUE INDEX match_choice_held ON match_choice (scenario_no, mentee_no) WHERE kind <> 'forbid';
CREATE UNIQUE INDEX match_choice_forbidden ON match_choice (scenario_no, mentee_no, mentor_no) WHERE kind = 'forbid';
CREATE INDEX match_choice_by_mentee ON match_choice (mentee_no);
CREATE INDEX match_choice_by_mentor ON match_choice (mentor_no) WHERE mentor_no IS NOT NULL;

-- The plan: who goes to whom. Whoever is in no row is left out.
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

-- The drafts that were made of a plan.
CREATE TABLE match_draft (
  no             INTEGER PRIMARY KEY AUTOINCREMENT,
  scenario_no    INTEGER NOT NULL REFERENCES match_scenario (no) ON DELETE CASCADE,
  pairing_no     INTEGER UNIQUE REFERENCES pairing (no) ON DELETE CASCADE,
  twin_member_no INTEGER UNIQUE REFERENCES twin_member (no) ON DELETE CASCADE,
  CHECK ((pairing_no IS NULL) <> (twin_member_no IS NULL))
) STRICT;

CREATE INDEX match_draft_by_scenario ON match_draft (scenario_no);
