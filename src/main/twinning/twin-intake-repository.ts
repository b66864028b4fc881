import type { Database } from '#main/db/house.ts'

interface Sought {
  readonly name: string | null
  readonly leadId: string
  readonly signedOn: string | null
}

/** What the taking over of lists must find. */
export function createTwinIntakeRepository(db: Database) {
  const isLedBy = `EXISTS (SELECT 1 FROM twin_member m JOIN school s ON s.no = m.school_no
    JOIN twin_group_slot l ON l.group_no = m.group_no AND l.code = m.slot
    WHERE m.group_no = g.no AND m.left_on IS NULL AND l.is_lead = 1 AND s.id = :leadId)`
  const find = db
    .prepare<[Sought], number>(
      `SELECT g.no FROM twin_group g
       WHERE g.status <> 'void' AND ${isLedBy} AND (g.name = :name
         OR EXISTS (SELECT 1 FROM twin_group_name n WHERE n.group_no = g.no AND n.name = :name)
         OR (:name IS NULL AND (:signedOn IS NULL OR substr(g.agreement_on, 1, length(:signedOn)) = :signedOn)))
       ORDER BY g.status IN ('closed', 'terminated'), g.no LIMIT 1`,
    )
    .pluck()
  return { find: (sought: Sought) => find.get(sought) }
}
