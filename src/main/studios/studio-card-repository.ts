import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import { livingStatuses, type Studio, type StudioMember } from '#shared/studios/studio.ts'

interface CardMember extends Omit<StudioMember, 'isRural' | 'elsewhere'> {
  readonly isRural: number
  readonly elsewhere: string | null
}

export type StudioFigures = Readonly<Record<FigureKey, number>>
export type FigureKey =
  | 'members'
  | 'rural'
  | 'schools'
  | 'activities'
  | 'openLessons'
  | 'lectures'
  | 'outreach'
  | 'projects'
  | 'papers'
  | 'prizes'
  | 'granted'
  | 'spent'

const living = literals(livingStatuses)

const current = (what: string, more = ''): string =>
  `(SELECT ${what} FROM studio_member m WHERE m.studio_no = s.no AND m.left_on IS NULL${more})`

const activities = (types: readonly string[] | null): string => `
  (SELECT count(*) FROM activity_studio x JOIN activity a ON a.no = x.activity_no
   WHERE x.studio_no = s.no AND a.held_on BETWEEN :from AND :to
     ${types === null ? '' : `AND a.type IN (${literals(types)})`})`

const achievements = (condition: string): string => `
  (SELECT count(*) FROM achievement_studio x JOIN achievement a ON a.no = x.achievement_no
   WHERE x.studio_no = s.no AND a.achieved_on BETWEEN :from AND :to AND ${condition})`

const funds = (kind: 'granted' | 'spent'): string => `
  (SELECT coalesce(sum(f.fen), 0) FROM studio_fund f
   WHERE f.studio_no = s.no AND f.kind = '${kind}' AND f.on_date BETWEEN :from AND :to)`

const figures: Readonly<Record<FigureKey, string>> = {
  members: current('count(*)'),
  rural: current('count(*)', ' AND m.is_rural = 1'),
  schools: current('count(DISTINCT m.school_name)', ` AND m.school_name <> ''`),
  activities: activities(null),
  openLessons: activities(['公开课', '示范课']),
  lectures: activities(['讲座']),
  outreach: activities(['送教']),
  projects: achievements(`a.kind = '课题'`),
  papers: achievements(`a.kind = '论文'`),
  prizes: achievements(`(a.award IS NOT NULL OR a.kind IN ('优质课', '指导获奖', '荣誉', '教学成果奖'))`),
  granted: funds('granted'),
  spent: funds('spent'),
}

/** What the card of a studio and the comparison show, read in few statements. */
export function createStudioCardRepository(db: Database) {
  const members = db.prepare<[{ no: number }], CardMember>(
    `SELECT m.id, t.id AS teacherId, t.name, m.role, m.school_name AS school, d.name AS district, t.stage, t.subject,
       m.title, m.honours, m.is_rural AS isRural, m.joined_on AS joinedOn, m.left_on AS leftOn,
       m.leave_reason AS leaveReason, m.plan, m.remark,
       (SELECT group_concat(o.name, '、') FROM studio_member n JOIN studio o ON o.no = n.studio_no
        WHERE n.teacher_no = m.teacher_no AND n.left_on IS NULL AND o.no <> m.studio_no
          AND o.status IN (${living})) AS elsewhere
     FROM studio_member m JOIN teacher t ON t.no = m.teacher_no LEFT JOIN district d ON d.no = m.district_no
     WHERE m.studio_no = :no
     ORDER BY m.left_on IS NOT NULL, CASE m.role WHEN 'lead' THEN 0 WHEN 'vice' THEN 1 WHEN 'assistant' THEN 2
       WHEN 'core' THEN 3 WHEN 'member' THEN 4 WHEN 'trainee' THEN 5 ELSE 6 END, m.joined_on, m.no`,
  )
  const names = db.prepare<[number], Studio['formerNames'][number]>(
    'SELECT name, until_on AS untilOn, reason FROM studio_name WHERE studio_no = ? ORDER BY until_on, no',
  )
  const figuresOf = db.prepare<[{ no: number; from: string; to: string }], StudioFigures>(
    `SELECT ${Object.entries(figures)
      .map(([key, sql]) => `${sql} AS ${key}`)
      .join(', ')} FROM studio s WHERE s.no = :no`,
  )

  return {
    members: (no: number): StudioMember[] =>
      members.all({ no }).map(({ isRural, elsewhere, ...member }) => ({
        ...member,
        isRural: isRural === 1,
        elsewhere: elsewhere === null ? [] : elsewhere.split('、'),
      })),
    formerNames: (no: number) => names.all(no),
    /** Over a span of days, both counted; money in fen. */
    figures(no: number, from: string, to: string): StudioFigures {
      const row = figuresOf.get({ no, from, to })
      if (row === undefined) throw new Error(`no studio ${no}`)
      return row
    },
  }
}

export type StudioCardRepository = ReturnType<typeof createStudioCardRepository>
