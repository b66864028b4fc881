-- 学校结对: one group of schools.
CREATE TABLE twin_group (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  cohort_no INTEGER NOT NULL REFERENCES cohort (no),
  name      TEXT NOT NULL
) STRICT;

-- 名校培育: a school and its theme (一校一品).
CREATE TABLE brand_school (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  school_no INTEGER NOT NULL REFERENCES school (no),
  theme     TEXT NOT NULL
) STRICT;
