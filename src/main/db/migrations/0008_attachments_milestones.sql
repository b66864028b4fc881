-- A file that belongs to one record. Its bytes lie once under their SHA-256 in the folder beside the database.
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
) STRICT;

CREATE INDEX attachment_by_activity ON attachment (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX attachment_by_achievement ON attachment (achievement_no) WHERE achievement_no IS NOT NULL;
CREATE INDEX attachment_by_studio ON attachment (studio_no) WHERE studio_no IS NOT NULL;
CREATE INDEX attachment_by_hash ON attachment (sha256);

-- 节点: what is due when, of one pair or studio. Coming, due soon and overdue are derived from the day. What came from a
-- policy keeps the day that the policy gave (planned_on), so that it follows its object unless an officer chose another day.
CREATE TABLE milestone (
  no         INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL CHECK (kind IN ('plan', 'midterm', 'term-report', 'annual', 'final', 'rectify', 'custom')),
  title      TEXT NOT NULL,
  due_on     TEXT NOT NULL,
  done_on    TEXT,
  note       TEXT,
  planned_on TEXT,
  pairing_no INTEGER REFERENCES pairing (no),
  studio_no  INTEGER REFERENCES studio (no),
  CHECK ((pairing_no IS NULL) <> (studio_no IS NULL))
) STRICT;

CREATE INDEX milestone_open ON milestone (due_on, no) WHERE done_on IS NULL;
CREATE INDEX milestone_done ON milestone (done_on, no) WHERE done_on IS NOT NULL;
CREATE INDEX milestone_by_pairing ON milestone (pairing_no, due_on) WHERE pairing_no IS NOT NULL;
CREATE INDEX milestone_by_studio ON milestone (studio_no, due_on) WHERE studio_no IS NOT NULL;
