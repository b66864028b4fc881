import type { House } from '#main/db/house.ts'
import type { EventLevel } from '#shared/activities/activity.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { StudioStatus } from '#shared/studios/studio.ts'
import { columnNames, createRowSetter, places, selected } from '#main/db/row-writer.ts'

/** What the head was at the naming, and where the plate hangs; people move, and old reports must not change. */
export interface LeadSnapshot {
  readonly leadNo: number | null
  readonly schoolNo: number | null
  readonly schoolName: string
  readonly districtNo: number | null
  readonly leadTitle: string | null
  readonly leadHonours: string | null
}

export interface StudioFields extends LeadSnapshot {
  readonly cohortNo: number
  readonly name: string
  readonly type: string
  readonly level: EventLevel
  readonly stage: string
  readonly subject: string
  readonly documentNo: string | null
  readonly appliedOn: IsoDate | null
  readonly namedOn: IsoDate | null
  readonly plateOn: IsoDate | null
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly term: number
  readonly status: StudioStatus
  readonly statusSince: IsoDate
  readonly reason: string | null
  readonly rectifyUntil: IsoDate | null
  readonly address: string | null
  readonly phone: string | null
  readonly platform: string | null
  readonly direction: string | null
  readonly remark: string | null
  readonly sourceRow: number | null
}

export interface StoredStudio extends StudioFields {
  readonly no: number
  readonly id: string
  readonly code: string
}

export const studioColumns = {
  cohortNo: 'cohort_no',
  name: 'name',
  type: 'type',
  level: 'level',
  leadNo: 'lead_no',
  schoolNo: 'school_no',
  schoolName: 'school_name',
  districtNo: 'district_no',
  leadTitle: 'lead_title',
  leadHonours: 'lead_honours',
  stage: 'stage',
  subject: 'subject',
  documentNo: 'document_no',
  appliedOn: 'applied_on',
  namedOn: 'named_on',
  plateOn: 'plate_on',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  term: 'term',
  status: 'status',
  statusSince: 'status_since',
  reason: 'reason',
  rectifyUntil: 'rectify_until',
  address: 'address',
  phone: 'phone',
  platform: 'platform',
  direction: 'direction',
  remark: 'remark',
  sourceRow: 'source_row',
} as const satisfies Record<keyof StudioFields, string>

/** Writes and reads whole rows of `studio` and the names it went by before. */
export function createStudioRepository({ db, clock, createId }: House) {
  const select = `SELECT s.no, s.id, s.code, ${selected(studioColumns, 's')} FROM studio s`
  const byKey = db.prepare<[{ key: string }], StoredStudio>(`${select} WHERE s.id = :key OR s.code = :key`)
  const byNo = db.prepare<[number], StoredStudio>(`${select} WHERE s.no = ?`)
  const byIds = db.prepare<[string], StoredStudio>(
    `${select} WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY s.no`,
  )
  const insert = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO studio (id, code, ${columnNames(studioColumns)}, created_at, updated_at)
     VALUES (:id, :code, ${places(studioColumns)}, :now, :now)`,
  )
  const set = createRowSetter(db, 'studio', studioColumns, ', updated_at = :now')
  const touch = db.prepare<[string, number], never>('UPDATE studio SET updated_at = ? WHERE no = ?')
  const lastCode = db
    .prepare<[{ from: string; to: string; skip: number }], number>(
      'SELECT coalesce(max(CAST(substr(code, :skip) AS INTEGER)), 0) FROM studio WHERE code > :from AND code < :to',
    )
    .pluck()
  const insertName = db.prepare<[Record<string, unknown>], never>(
    `INSERT INTO studio_name (id, studio_no, name, lead_no, until_on, reason)
     VALUES (:id, :studioNo, :name, :leadNo, :untilOn, :reason)`,
  )

  /** Codes `GZS-2025-001`, counted on within the year of the cohort. */
  function nextCode(schoolYear: string): string {
    const prefix = `GZS-${schoolYear.slice(0, 4)}-`
    const last = Number(lastCode.get({ from: prefix, to: `${prefix}:`, skip: prefix.length + 1 }))
    return `${prefix}${String(last + 1).padStart(3, '0')}`
  }

  return {
    byKey: (idOrCode: string) => byKey.get({ key: idOrCode }),
    byNo: (no: number) => byNo.get(no),
    byIds: (ids: readonly string[]) => byIds.all(JSON.stringify(ids)),
    insert(schoolYear: string, fields: StudioFields): StoredStudio {
      const [id, code] = [createId(), nextCode(schoolYear)]
      const no = Number(insert.run({ ...fields, id, code, now: clock.now() }).lastInsertRowid)
      return { ...fields, id, code, no }
    },
    set: (no: number, changes: Partial<StudioFields>): void => set(no, changes, { now: clock.now() }),
    /** Something that belongs to it has changed. */
    touch: (no: number): void => void touch.run(clock.now(), no),
    addFormerName: (studio: StoredStudio, untilOn: IsoDate, reason: string): void => {
      const { no: studioNo, name, leadNo } = studio
      insertName.run({ id: createId(), studioNo, name, leadNo, untilOn, reason })
    },
  }
}

export type StudioRepository = ReturnType<typeof createStudioRepository>
