-- 龙都名师大讲堂: a season and its sessions (第N期).
CREATE TABLE lecture_series (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  cohort_no INTEGER NOT NULL REFERENCES cohort (no),
  name      TEXT NOT NULL
) STRICT;

CREATE TABLE lecture (
  no        INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  series_no INTEGER NOT NULL REFERENCES lecture_series (no)
) STRICT;
