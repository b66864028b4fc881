-- What was taken away: deleted rows, and rows set to a state in which lists no longer show them. The recycle bin reads
-- by this index, so that it need not go through the whole change log.
CREATE INDEX change_removal ON change (no) WHERE kind = 'delete' OR (kind = 'update'
  AND (after ->> 'status' IN ('void', 'archived', 'cancelled') OR after ->> 'is_archived' = 1
    OR after ->> 'voided_on' IS NOT NULL));

-- Changes with every restore, which begins a branch of its own: what backups have kept of the trail is compared within one
-- branch alone. In the marker and not among the settings, for no officer sets it and no comparison should show it.
ALTER TABLE marker ADD COLUMN epoch TEXT NOT NULL DEFAULT '';
