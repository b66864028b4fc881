-- 高端研修: one project.
CREATE TABLE training (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  cohort_no INTEGER NOT NULL REFERENCES cohort (no),
  name      TEXT NOT NULL
) STRICT;
