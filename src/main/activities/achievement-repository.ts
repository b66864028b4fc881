import { createStatements, where } from '#main/db/composed-sql.ts'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import type { Database } from '#main/db/house.ts'
import type { achievementContract, AchievementFilter } from '#shared/activities/activity-contract.ts'
import type { Achievement, AchievementDraft } from '#shared/activities/achievement.ts'
import type { z } from 'zod'
import { achievementConditionsOf, achievementParametersOf } from './activity-filter-sql.ts'

export type AchievementListRequest = z.output<(typeof achievementContract)['list']['input']>

export interface AchievementFields extends Omit<AchievementDraft, 'teacherId' | 'credits'> {
  readonly teacherNo: number
}

export interface StoredAchievement extends Omit<Achievement, 'credits'> {
  readonly no: number
}

const rowColumns = `
  a.no, a.id, t.id AS teacherId, t.name AS teacher, s.name AS school, a.kind, a.name, a.level, a.award, a.phase, a.issuer,
  a.achieved_on AS achievedOn, a.author_rank AS authorRank, a.certificate_no AS certificateNo, a.remark,
  (SELECT count(*) FROM attachment f WHERE f.achievement_no = a.no) AS attachments`
const joins = 'JOIN teacher t ON t.no = a.teacher_no LEFT JOIN school s ON s.no = t.school_no'

const columns: Readonly<Record<keyof AchievementFields, string>> = {
  teacherNo: 'teacher_no',
  kind: 'kind',
  name: 'name',
  level: 'level',
  award: 'award',
  phase: 'phase',
  issuer: 'issuer',
  achievedOn: 'achieved_on',
  authorRank: 'author_rank',
  certificateNo: 'certificate_no',
  remark: 'remark',
}
const names = Object.values(columns).join(', ')
const values = Object.keys(columns)
  .map((key) => `:${key}`)
  .join(', ')
const sets = Object.entries(columns)
  .map(([key, column]) => `${column} = :${key}`)
  .join(', ')

/** Every statement over achievements. */
export function createAchievementRepository(db: Database) {
  const prepare = createStatements(db)
  const insert = db.prepare<[AchievementFields & { id: string; at: string }], never>(
    `INSERT INTO achievement (id, ${names}, created_at, updated_at) VALUES (:id, ${values}, :at, :at)`,
  )
  const update = db.prepare<[AchievementFields & { no: number; at: string }], never>(
    `UPDATE achievement SET ${sets}, updated_at = :at WHERE no = :no`,
  )
  const remove = db.prepare<[number], never>('DELETE FROM achievement WHERE no = ?')
  const byIds = db.prepare<[string], StoredAchievement>(
    `SELECT ${rowColumns} FROM json_each(?) j CROSS JOIN achievement a ON a.id = j.value ${joins}`,
  )
  const teacherNo = db.prepare<[string], number>('SELECT no FROM teacher WHERE id = ?').pluck()

  function pageSql(request: AchievementListRequest): string {
    const [direction, sign] = request.descending ? ['DESC', '<'] : ['ASC', '>']
    const beyond =
      request.after != null &&
      `a.achieved_on ${sign}= :afterKey AND (a.achieved_on ${sign} :afterKey OR a.no ${sign} :afterNo)`
    return `
      SELECT ${rowColumns}
      FROM (SELECT a.achieved_on AS achievedOn, a.no FROM achievement a
            ${where([...achievementConditionsOf(request), beyond])}
            ORDER BY a.achieved_on ${direction}, a.no ${direction} LIMIT :limit) page
      CROSS JOIN achievement a ON a.no = page.no ${joins}
      ORDER BY page.achievedOn ${direction}, page.no ${direction}`
  }

  return {
    insert: (fields: AchievementFields, stamp: { readonly id: string; readonly at: string }): number =>
      Number(insert.run({ ...fields, ...stamp }).lastInsertRowid),
    update: (no: number, fields: AchievementFields, at: string): void => void update.run({ ...fields, no, at }),
    remove: (no: number): void => void remove.run(no),
    byIds: (ids: readonly string[]): readonly StoredAchievement[] => byIds.all(JSON.stringify(ids)),
    teacherNo: (id: string) => teacherNo.get(id),
    page(request: AchievementListRequest): { rows: readonly StoredAchievement[]; next: string | null } {
      const cursor = readCursor(request.after)
      const paging = { afterKey: cursor?.key ?? null, afterNo: cursor?.no ?? null, limit: request.limit }
      const rows = prepare<StoredAchievement>(pageSql(request)).all({
        ...achievementParametersOf(request),
        descending: null,
        ...paging,
      })
      const last = rows.at(-1)
      const isFull = rows.length === request.limit && last !== undefined
      return { rows, next: isFull ? writeCursor({ key: last.achievedOn, no: last.no }) : null }
    },
    countByKind: (filter: AchievementFilter) =>
      prepare<{ readonly kind: string; readonly count: number }>(
        `SELECT a.kind, count(*) AS count FROM achievement a ${where(achievementConditionsOf(filter))}
         GROUP BY a.kind ORDER BY 2 DESC, 1`,
      ).all(achievementParametersOf(filter)),
  }
}

export type AchievementRepository = ReturnType<typeof createAchievementRepository>
