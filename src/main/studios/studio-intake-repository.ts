import type { Database } from '#main/db/house.ts'

interface School {
  readonly schoolNo: number
  readonly schoolName: string
  readonly districtNo: number
}

interface Standing {
  readonly no: number
  readonly startsOn: string
  readonly leadNo: number | null
}

/** What the taking over of registers must find. */
export function createStudioIntakeRepository(db: Database) {
  const school = db.prepare<[string], School>(
    'SELECT no AS schoolNo, name AS schoolName, district_no AS districtNo FROM school WHERE id = ?',
  )
  const columns = 's.no, s.starts_on AS startsOn, s.lead_no AS leadNo'
  const byName = db.prepare<[{ name: string }], Standing>(
    `SELECT ${columns} FROM studio s WHERE s.name = :name AND s.status <> 'void' ORDER BY s.no DESC LIMIT 1`,
  )
  const byFormerName = db.prepare<[{ name: string }], Standing>(
    `SELECT ${columns} FROM studio_name n JOIN studio s ON s.no = n.studio_no
     WHERE n.name = :name AND s.status <> 'void' ORDER BY n.no DESC LIMIT 1`,
  )
  return {
    school: (id: string) => school.get(id),
    /** The studio that goes or went by a name. */
    named: (name: string): Standing | undefined => byName.get({ name }) ?? byFormerName.get({ name }),
  }
}
