import type { z } from 'zod'
import { createStatements, where } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { Page } from '#shared/kernel/page.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import type { trainingContract } from '#shared/training/training-contract.ts'
import { targetLabel } from '#shared/training/training-labels.ts'
import {
  trainingStatuses,
  type TrainingRow,
  type TrainingStatus,
  type TrainingTarget,
} from '#shared/training/training.ts'

type Input<Verb extends 'list' | 'counts'> = z.output<(typeof trainingContract)[Verb]['input']>
type Filter = Input<'counts'> & { readonly statuses?: readonly TrainingStatus[] | undefined }

/** `search_key.kind` of teachers. */
const teacherKeys = 1

const people = (condition: string): string =>
  `(SELECT count(*) FROM trainee x WHERE x.training_no = g.no AND ${condition})`

export const trainingRowColumns = `g.no, g.id, g.code, g.name, g.category, g.organizer, g.place, g.starts_on AS startsOn,
  g.ends_on AS endsOn, g.days, g.hundredths / 100.0 AS hours, g.document_no AS documentNo, g.fund_fen AS fundFen, g.status,
  g.status_since AS statusSince,
  (SELECT coalesce(sum(q.places), 0) FROM training_quota q WHERE q.training_no = g.no) AS places,
  ${people("x.status = 'nominated'")} AS nominated, ${people("x.status = 'admitted'")} AS admitted,
  ${people("x.status = 'waiting'")} AS waiting,
  ${people("x.status = 'admitted' AND x.result IN ('excellent', 'pass')")} AS passed,
  (SELECT json_group_array(json_object('stage', r.stage, 'subject', r.subject)) FROM training_target r
   WHERE r.training_no = g.no) AS targets`

export type StoredRow = Omit<TrainingRow, 'target'> & { readonly no: number; readonly targets: string }

export const toRow = ({ no: _no, targets, ...row }: StoredRow): TrainingRow => ({
  ...row,
  target: targetLabel(JSON.parse(targets) as TrainingTarget[]),
})

const conditionsOf = (filter: Filter): (string | false)[] => [
  filter.cohortId !== undefined && 'g.cohort_no = (SELECT no FROM cohort WHERE id = :cohortId)',
  filter.statuses === undefined ? "g.status <> 'cancelled'" : 'g.status IN (SELECT value FROM json_each(:statuses))',
  filter.category !== undefined && 'g.category = :category',
  filter.from !== undefined && 'g.ends_on >= :from',
  filter.to !== undefined && 'g.starts_on <= :to',
  filter.teacherId !== undefined &&
    'g.no IN (SELECT training_no FROM trainee WHERE teacher_no = (SELECT no FROM teacher WHERE id = :teacherId))',
  filter.districtId !== undefined &&
    `g.no IN (SELECT training_no FROM training_quota WHERE places > 0
       AND district_no = (SELECT no FROM district WHERE id = :districtId))`,
  (filter.text ?? '') !== '' &&
    `(instr(g.code, :code) > 0 OR instr(g.name, :text) > 0 OR instr(g.organizer, :text) > 0 OR g.no IN (
       WITH hit AS MATERIALIZED (SELECT DISTINCT +no AS no FROM search_key
         WHERE kind = ${teacherKeys} AND k >= :keyFrom AND k < :keyTo)
       SELECT x.training_no FROM hit CROSS JOIN trainee x ON x.teacher_no = hit.no))`,
]

function parametersOf({ text, statuses, ...filter }: Filter) {
  const range = text === undefined ? null : searchRangeOf(text)
  return {
    ...filter,
    statuses: statuses === undefined ? null : JSON.stringify(statuses),
    text: text ?? null,
    code: (text ?? '').toUpperCase(),
    keyFrom: range?.from ?? null,
    keyTo: range?.to ?? null,
  }
}

/** The lists of trainings, by their first day. */
export function createTrainingList(db: Database) {
  const prepare = createStatements(db)
  const one = db.prepare<[string], StoredRow>(`SELECT ${trainingRowColumns} FROM training g WHERE g.id = ?`)

  return {
    row: (id: string) => one.get(id),
    list({ limit, after, descending, ...filter }: Input<'list'>): Page<TrainingRow> {
      const cursor = readCursor(after)
      const [direction, sign] = descending ? ['DESC', '<'] : ['ASC', '>']
      const beyond = cursor !== null && `(g.starts_on, g.no) ${sign} (:afterKey, :afterNo)`
      const rows = prepare<StoredRow>(
        `SELECT ${trainingRowColumns} FROM training g ${where([...conditionsOf(filter), beyond])}
         ORDER BY g.starts_on ${direction}, g.no ${direction} LIMIT :limit`,
      ).all({ ...parametersOf(filter), afterKey: cursor?.key ?? null, afterNo: cursor?.no ?? null, limit })
      const last = rows.at(-1)
      const isFull = rows.length === limit && last !== undefined
      return { rows: rows.map(toRow), next: isFull ? writeCursor({ key: last.startsOn, no: last.no }) : null }
    },
    counts(filter: Input<'counts'>) {
      const found = prepare<{ readonly status: TrainingStatus; readonly count: number; readonly admitted: number }>(
        `SELECT g.status, count(*) AS count, sum(${people("x.status = 'admitted'")}) AS admitted
         FROM training g ${where(conditionsOf({ ...filter, statuses: trainingStatuses }))} GROUP BY g.status`,
      ).all(parametersOf({ ...filter, statuses: trainingStatuses }))
      const byStatus = Object.fromEntries(
        trainingStatuses.map((status) => [status, found.find((row) => row.status === status)?.count ?? 0]),
      ) as Readonly<Record<TrainingStatus, number>>
      const living = found.filter(({ status }) => status !== 'cancelled')
      const sum = (pick: (row: (typeof found)[number]) => number): number =>
        living.reduce((total, row) => total + pick(row), 0)
      return { byStatus, total: sum(({ count }) => count), admitted: sum(({ admitted }) => admitted) }
    },
  }
}

export type TrainingList = ReturnType<typeof createTrainingList>
