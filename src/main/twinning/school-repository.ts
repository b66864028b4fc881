import type { Database } from '#main/db/house.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { UrbanType } from '#shared/registry/school.ts'

/** What a school is now, to be copied into the group that it joins. */
export interface SchoolSnapshot {
  readonly no: number
  readonly id: string
  readonly name: string
  readonly districtNo: number
  readonly urbanType: UrbanType | null
  readonly isOutside: boolean
  readonly stages: readonly string[]
}

interface SchoolRow extends Omit<SchoolSnapshot, 'stages' | 'isOutside'> {
  readonly isOutside: number
  readonly stages: string | null
}

const select = `
  SELECT s.no, s.id, s.name, s.district_no AS districtNo, s.urban_type AS urbanType, s.is_outside AS isOutside,
    (SELECT group_concat(stage, '|') FROM school_stage WHERE school_no = s.no) AS stages
  FROM school s`

export function createSchoolRepository(db: Database) {
  const byId = db.prepare<[string], SchoolRow>(`${select} WHERE s.id = ?`)
  const byNo = db.prepare<[number], SchoolRow>(`${select} WHERE s.no = ?`)

  function required(row: SchoolRow | undefined): SchoolSnapshot {
    if (row === undefined) throw new AppError('input/invalid', { problems: ['所选学校已不在学校名录，请重新选择'] })
    return { ...row, isOutside: row.isOutside === 1, stages: row.stages === null ? [] : row.stages.split('|') }
  }

  return {
    /** Throws `input/invalid`. */
    byId: (id: string): SchoolSnapshot => required(byId.get(id)),
    byNo: (no: number): SchoolSnapshot => required(byNo.get(no)),
  }
}

export type SchoolRepository = ReturnType<typeof createSchoolRepository>
