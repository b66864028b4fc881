-- 援疆批次.
CREATE TABLE aid_batch (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  cohort_no INTEGER NOT NULL REFERENCES cohort (no),
  name      TEXT NOT NULL
) STRICT;

-- 援派人员: one teacher at one host school over one span.
CREATE TABLE posting (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  teacher_no INTEGER NOT NULL REFERENCES teacher (no)
) STRICT;

-- 互访交流.
CREATE TABLE visit (
  no    INTEGER PRIMARY KEY AUTOINCREMENT,
  id    TEXT NOT NULL UNIQUE,
  topic TEXT NOT NULL
) STRICT;
