import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { Engagement } from '#shared/aid/overlap-rules.ts'
import { comingStatuses, thereStatuses } from '#shared/aid/posting.ts'
import { heldStatuses } from '#shared/aid/visit.ts'

/** A term is cut by the day he went. */
const lastDay = (posting: string): string => `coalesce(${posting}.left_on, ${posting}.due_on)`

/** Everything that somebody of the register is on, with its days; plans among them, for a plan may meet another. */
export function createEngagementRepository(db: Database) {
  const all = db.prepare<[], Engagement>(
    `SELECT 'posting' AS kind, p.id, p.code, p.host_name AS label, 'out' AS direction, t.id AS teacherId, t.name,
       p.entered_on AS "from", ${lastDay('p')} AS "to", NULL AS withVisitId
     FROM posting p JOIN teacher t ON t.no = p.teacher_no
     WHERE p.status IN (${literals([...comingStatuses, ...thereStatuses])})
     UNION ALL
     SELECT 'visit', v.id, v.code, v.kind || ' ' || v.topic, v.direction, t.id, t.name,
       coalesce(x.from_on, v.starts_on), coalesce(x.to_on, v.ends_on), NULL
     FROM visit v JOIN visit_person x ON x.visit_no = v.no JOIN teacher t ON t.no = x.teacher_no
     WHERE v.status IN (${literals(['planned', ...heldStatuses])})
     UNION ALL
     SELECT 'shadowing', s.id, s.code, s.host_name, 'in', t.id, t.name, s.starts_on, s.ends_on, w.id
     FROM shadowing s JOIN teacher t ON t.no = s.teacher_no LEFT JOIN visit w ON w.no = s.visit_no
     WHERE s.status IN ('planned', 'finished')
     ORDER BY 8, 2`,
  )
  return { all: (): readonly Engagement[] => all.all() }
}

export type EngagementRepository = ReturnType<typeof createEngagementRepository>
