import type { Database } from '#main/db/house.ts'
import { literals } from '#main/db/composed-sql.ts'
import { servingStatuses } from '#shared/aid/posting.ts'
import type { Visit, Visitor } from '#shared/aid/visit.ts'

type VisitorRow = Omit<Visitor, 'isPosted'> & { readonly isPosted: number }

/** What the card of a visit and its dossier show, read in few statements. */
export function createVisitCardRepository(db: Database) {
  const visitors = db.prepare<[number], VisitorRow>(
    `SELECT x.id, t.id AS teacherId, coalesce(t.name, x.name) AS name, x.unit, x.kind, x.duty, x.heads AS count,
       x.from_on AS fromOn, x.to_on AS toOn, x.remark,
       EXISTS (SELECT 1 FROM posting p WHERE p.teacher_no = x.teacher_no AND p.status IN (${literals(servingStatuses)}))
         AS isPosted
     FROM visit_person x LEFT JOIN teacher t ON t.no = x.teacher_no WHERE x.visit_no = ? ORDER BY x.position, x.no`,
  )
  const itinerary = db.prepare<[number], Visit['itinerary'][number]>(
    `SELECT x.id, x.on_date AS "on", x.time, x.place, s.id AS schoolId, s.name AS school, x.content, x.contact
     FROM visit_stop x LEFT JOIN school s ON s.no = x.school_no WHERE x.visit_no = ? ORDER BY x.position, x.no`,
  )
  const agreements = db.prepare<[number], Visit['agreements'][number]>(
    `SELECT id, name, parties, signed_on AS signedOn, until_on AS untilOn, document_no AS documentNo, content
     FROM visit_agreement WHERE visit_no = ? ORDER BY position, no`,
  )
  const donations = db.prepare<[number], Visit['donations'][number]>(
    `SELECT id, item, quantity, fen, donor, receiver, on_date AS "on", remark FROM visit_donation
     WHERE visit_no = ? ORDER BY position, no`,
  )
  const activities = db.prepare<[number], Visit['activityRows'][number]>(
    `SELECT a.id, a.held_on AS heldOn, a.type, a.topic, a.amount,
       coalesce((SELECT group_concat(name, '、') FROM (SELECT DISTINCT p.name FROM activity_participant p
          WHERE p.activity_no = a.no AND p.role IN ('lead', 'host'))), '') AS leads
     FROM activity_visit x JOIN activity a ON a.no = x.activity_no WHERE x.visit_no = ? ORDER BY a.held_on, a.no`,
  )
  const shadowings = db.prepare<[number], Visit['shadowings'][number]>(
    `SELECT s.id, t.name, s.host_name AS host FROM shadowing s JOIN teacher t ON t.no = s.teacher_no
     WHERE s.visit_no = ? AND s.status IN ('planned', 'finished') ORDER BY s.no`,
  )
  return {
    of: (no: number) => ({
      visitors: visitors.all(no).map(({ isPosted, ...row }) => ({ ...row, isPosted: isPosted === 1 })),
      itinerary: itinerary.all(no),
      agreements: agreements.all(no),
      donations: donations.all(no),
      activityRows: activities.all(no),
      shadowings: shadowings.all(no),
    }),
  }
}

export type VisitCardRepository = ReturnType<typeof createVisitCardRepository>
