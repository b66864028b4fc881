import { createStatements, literals, where } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { DeskBar } from '#shared/desk/desk-contract.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { livingStatuses } from '#shared/studios/studio.ts'
import type { DeskScope } from './desk-repository.ts'

interface Span {
  readonly first: IsoDate
  readonly last: IsoDate
}

const district = '(SELECT no FROM district WHERE id = :districtId)'
const living = literals(livingStatuses)
/** Studios as they were on a day: begun, and not ended yet. */
const studioRan = `s.starts_on <= :day
  AND (s.status IN (${living}) OR (s.status IN ('ended', 'revoked') AND s.status_since > :day))`
const groupRan = `g.starts_on <= :day AND g.status NOT IN ('proposed', 'void') AND coalesce(g.ended_on, '9999') > :day`
const served = `p.entered_on <= :day AND coalesce(p.left_on, '9999') > :day
  AND p.status IN ('serving', 'on-leave', 'assessed', 'returned', 'stopped')`
const held = literals(['held', 'filed', 'attested'])

/** What 工作台 reads of the programmes beside the pairs. */
export function createProgrammeRepository(db: Database) {
  const prepare = createStatements(db)
  const count = (sql: string, scope: DeskScope, more: Readonly<Record<string, string>>): number =>
    prepare<{ n: number }>(sql).get({ ...scope, ...more })?.n ?? 0
  const inDistrict = ({ districtId }: DeskScope, condition: string): string | false => districtId !== null && condition

  return {
    studios: (scope: DeskScope, day: IsoDate): number =>
      count(
        `SELECT count(*) AS n FROM studio s ${where([studioRan, inDistrict(scope, `s.district_no = ${district}`)])}`,
        scope,
        { day },
      ),
    /** 学时 that were written for days of the span. */
    hours: (scope: DeskScope, span: Span): number =>
      count(
        `SELECT coalesce(sum(e.hundredths), 0) / 100.0 AS n FROM hour_entry e
         ${where(['e.on_date BETWEEN :first AND :last', inDistrict(scope, `e.district_no = ${district}`)])}`,
        scope,
        { ...span },
      ),
    twinGroups: (scope: DeskScope, day: IsoDate): number =>
      count(
        `SELECT count(*) AS n FROM twin_group g ${where([
          groupRan,
          inDistrict(
            scope,
            `EXISTS (SELECT 1 FROM twin_member m WHERE m.group_no = g.no AND m.district_no = ${district}
               AND m.joined_on <= :day AND coalesce(m.left_on, '9999') > :day)`,
          ),
        ])}`,
        scope,
        { day },
      ),
    serving: (scope: DeskScope, day: IsoDate): number =>
      count(
        `SELECT count(DISTINCT p.teacher_no) AS n FROM posting p
         ${where([served, inDistrict(scope, `p.home_district_no = ${district}`)])}`,
        scope,
        { day },
      ),
    studiosByType: (scope: DeskScope): readonly DeskBar[] =>
      prepare<DeskBar>(
        `SELECT s.type AS label, count(*) AS value FROM studio s
         ${where([`s.status IN (${living})`, inDistrict(scope, `s.district_no = ${district}`)])}
         GROUP BY s.type ORDER BY value DESC, label`,
      ).all(scope),
    /** Who came to the last sessions, the earliest of them first. */
    lectures: (limit: number): readonly DeskBar[] =>
      prepare<DeskBar>(
        `SELECT '第' || l.issue || '期' AS label, (SELECT count(*) FROM lecture_attendee a
           WHERE a.lecture_no = l.no AND a.presence <> 'absent' AND a.state <> 'discarded') AS value
         FROM lecture l WHERE l.status IN (${held}) ORDER BY l.held_on DESC, l.no DESC LIMIT :limit`,
      )
        .all({ limit })
        .toReversed(),
    sessions: (today: IsoDate): readonly { readonly on: string; readonly label: string }[] =>
      prepare<{ on: string; label: string }>(
        `SELECT held_on AS "on", '大讲堂第' || issue || '期' AS label FROM lecture
         WHERE status IN ('plan', 'notified', 'postponed') AND held_on >= :today ORDER BY held_on, no LIMIT 3`,
      ).all({ today }),
  }
}
