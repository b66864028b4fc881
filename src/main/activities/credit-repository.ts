import type { Database } from '#main/db/house.ts'
import { achievementCreditKinds, creditKinds, type CreditKind } from '#shared/activities/activity.ts'
import {
  indexAid,
  type AidGuest,
  type AidIndex,
  type CreditablePosting,
  type CreditableVisit,
} from '#shared/activities/aid-credits.ts'
import type { CreditablePair, CreditableStudio, Membership } from '#shared/activities/credit-rules.ts'
import type { CreditableGroup, SchoolMembership } from '#shared/activities/school-credits.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { recordOf } from '#shared/kernel/record-of.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { creditObjects } from './credit-objects.ts'

/** An object that an activity or achievement counts to, as lists show it. */
export interface CreditLink {
  readonly ownerNo: number
  readonly kind: CreditKind
  readonly no: number
  readonly id: string
  readonly code: string
  readonly label: string
}

export type CreditOwner = 'activity' | 'achievement'

const kindsOf: Readonly<Record<CreditOwner, readonly CreditKind[]>> = {
  activity: creditKinds,
  achievement: achievementCreditKinds,
}

const { pairing, studio, twin_group: twinGroup, posting, visit } = creditObjects

type StoredStudio = Omit<CreditableStudio, 'names' | 'members'>
type StoredMember = Omit<Membership, 'isHead'> & { readonly studioNo: number; readonly isHead: number }
type StoredSchool = Omit<SchoolMembership, 'names'> & { readonly groupNo: number; readonly names: string }

interface FindRequest {
  readonly text: string
  readonly on: IsoDate
  readonly limit: number
}

function linkStatements(db: Database, owner: CreditOwner) {
  const ofKind = (kind: CreditKind): string => {
    const { facts, alias, joins } = creditObjects[kind]
    return `SELECT x.${owner}_no AS ownerNo, '${kind}' AS kind, ${facts}
      FROM json_each(:nos) j CROSS JOIN ${owner}_${kind} x ON x.${owner}_no = j.value
      JOIN ${kind} ${alias} ON ${alias}.no = x.${kind}_no ${joins}`
  }
  const kinds = kindsOf[owner]
  const link = recordOf(kinds, (kind) => ({
    add: db.prepare<[number, number], never>(
      `INSERT INTO ${owner}_${kind} (${owner}_no, ${kind}_no) VALUES (?, ?) ON CONFLICT DO NOTHING`,
    ),
    remove: db.prepare<[number, number], never>(
      `DELETE FROM ${owner}_${kind} WHERE ${owner}_no = ? AND ${kind}_no = ?`,
    ),
  }))
  return {
    of: db.prepare<[{ nos: string }], CreditLink>(`${kinds.map(ofKind).join(' UNION ALL ')} ORDER BY 1, 2, 5`),
    add: (kind: CreditKind, ownerNo: number, no: number): void => void link[kind].add.run(ownerNo, no),
    remove: (kind: CreditKind, ownerNo: number, no: number): void => void link[kind].remove.run(ownerNo, no),
  }
}

/** What may be credited on a day and is meant by what was typed: newest programmes first, each by code. */
const found = `SELECT kind, no, id, code, label FROM (${creditKinds
  .map((kind) => {
    const { facts, alias, joins, isCreditable, startsOn, endsOn, isMeant } = creditObjects[kind]
    return `SELECT '${kind}' AS kind, ${facts} FROM ${kind} ${alias} ${joins}
      WHERE ${isCreditable} AND ${startsOn} <= :on AND ${endsOn} >= :on AND (${isMeant})`
  })
  .join(' UNION ALL ')}) ORDER BY kind DESC, code LIMIT :limit`

/** Pairs, studios and groups of schools as objects of credit, and what stands credited. */
export function createCreditRepository(db: Database) {
  const pairs = db.prepare<[string], CreditablePair>(
    `WITH person AS MATERIALIZED (SELECT t.no FROM json_each(?) j CROSS JOIN teacher t ON t.id = j.value),
       hit AS MATERIALIZED (
         SELECT q.no FROM person CROSS JOIN pairing q ON q.mentee_no = person.no
         UNION SELECT q.no FROM person CROSS JOIN pairing_group h ON h.mentor_no = person.no
           JOIN pairing q ON q.group_no = h.no)
     SELECT ${pairing.facts}, m.id AS mentorId, t.id AS menteeId, ${pairing.startsOn} AS startsOn,
       ${pairing.endsOn} AS endsOn
     FROM hit CROSS JOIN pairing p ON p.no = hit.no ${pairing.joins} WHERE ${pairing.isCreditable}`,
  )
  const studios = db.prepare<[], StoredStudio>(
    `SELECT ${studio.facts}, ${studio.startsOn} AS startsOn, ${studio.endsOn} AS endsOn
     FROM studio o WHERE ${studio.isCreditable} ORDER BY o.no`,
  )
  const formerNames = db.prepare<[], { readonly studioNo: number; readonly name: string }>(
    'SELECT studio_no AS studioNo, name FROM studio_name ORDER BY no',
  )
  const members = db.prepare<[], StoredMember>(
    `SELECT m.studio_no AS studioNo, t.id AS teacherId, m.role = 'lead' AS isHead, m.joined_on AS joinedOn,
       m.left_on AS leftOn
     FROM studio_member m JOIN teacher t ON t.no = m.teacher_no WHERE m.role <> 'adviser'
     UNION ALL
     SELECT o.no, t.id, 1, o.starts_on, NULL FROM studio o JOIN teacher t ON t.no = o.lead_no
     WHERE NOT EXISTS (SELECT 1 FROM studio_member m WHERE m.studio_no = o.no AND m.teacher_no = o.lead_no)`,
  )
  const groups = db.prepare<[], Omit<CreditableGroup, 'schools'>>(
    `SELECT ${twinGroup.facts}, ${twinGroup.startsOn} AS startsOn, ${twinGroup.endsOn} AS endsOn
     FROM twin_group w WHERE ${twinGroup.isCreditable} ORDER BY w.no`,
  )
  const schools = db.prepare<[], StoredSchool>(
    `SELECT n.group_no AS groupNo, n.joined_on AS joinedOn, n.left_on AS leftOn,
       s.name || '|' || n.school_name || coalesce('|' || (SELECT group_concat(a.name, '|') FROM school_name a
         WHERE a.school_no = s.no), '') AS names
     FROM twin_member n JOIN school s ON s.no = n.school_no ORDER BY n.no`,
  )
  const postings = db.prepare<[], CreditablePosting>(
    `SELECT ${posting.facts}, zt.id AS teacherId, ${posting.startsOn} AS startsOn, ${posting.endsOn} AS endsOn
     FROM posting z ${posting.joins} WHERE ${posting.isCreditable} ORDER BY z.no`,
  )
  const visits = db.prepare<[], Omit<CreditableVisit, 'guests'>>(
    `SELECT ${visit.facts}, ${visit.startsOn} AS startsOn, ${visit.endsOn} AS endsOn
     FROM visit v WHERE ${visit.isCreditable} ORDER BY v.no`,
  )
  const guests = db.prepare<[], AidGuest & { readonly visitNo: number }>(
    `SELECT x.visit_no AS visitNo, t.id AS teacherId, coalesce(x.from_on, v.starts_on) AS "from",
       coalesce(x.to_on, v.ends_on) AS "to"
     FROM visit_person x JOIN visit v ON v.no = x.visit_no JOIN teacher t ON t.no = x.teacher_no
     UNION ALL
     SELECT s.visit_no, t.id, s.starts_on, s.ends_on FROM shadowing s JOIN teacher t ON t.no = s.teacher_no
     WHERE s.visit_no IS NOT NULL AND s.status IN ('planned', 'finished')`,
  )
  const byOwner = { activity: linkStatements(db, 'activity'), achievement: linkStatements(db, 'achievement') }
  const numberOf = recordOf(creditKinds, (kind) =>
    db.prepare<[string], number>(`SELECT no FROM ${kind} WHERE id = ?`).pluck(),
  )
  const find = db.prepare<[Record<string, unknown>], Omit<CreditLink, 'ownerNo'>>(
    `WITH hit AS MATERIALIZED (SELECT DISTINCT +no AS no FROM search_key WHERE kind = 1 AND k >= :from AND k < :to) ${found}`,
  )

  return {
    /** Pairs of these people that may be credited, on whatever day. */
    pairsOf: (teacherIds: readonly string[]): readonly CreditablePair[] => pairs.all(JSON.stringify(teacherIds)),
    /** All studios that may be credited: a city has some dozens. */
    studios(): readonly CreditableStudio[] {
      const names = groupBy(formerNames.all(), ({ studioNo }) => studioNo)
      const people = groupBy(members.all(), ({ studioNo }) => studioNo)
      return studios.all().map((one) => ({
        ...one,
        names: [one.label, ...(names.get(one.no) ?? []).map(({ name }) => name)],
        members: (people.get(one.no) ?? []).map(({ teacherId, isHead, joinedOn, leftOn }) => ({
          teacherId,
          isHead: isHead === 1,
          joinedOn,
          leftOn,
        })),
      }))
    },
    /** All groups of schools that may be credited, with every name of their schools. */
    groups(): readonly CreditableGroup[] {
      const ofGroup = groupBy(schools.all(), ({ groupNo }) => groupNo)
      return groups.all().map((one) => ({
        ...one,
        schools: (ofGroup.get(one.no) ?? []).map(({ names, joinedOn, leftOn }) => ({
          names: names.split('|'),
          joinedOn,
          leftOn,
        })),
      }))
    },
    /** All postings and visits that may be credited, by the people in them. */
    aid(): AidIndex {
      const ofVisit = groupBy(guests.all(), ({ visitNo }) => visitNo)
      return indexAid(
        postings.all(),
        visits.all().map((one) => ({ ...one, guests: ofVisit.get(one.no) ?? [] })),
      )
    },
    linksOf: (owner: CreditOwner, nos: readonly number[]): ReadonlyMap<number, readonly CreditLink[]> =>
      groupBy(byOwner[owner].of.all({ nos: JSON.stringify(nos) }), ({ ownerNo }) => ownerNo),
    add: (owner: CreditOwner, ownerNo: number, { kind, no }: Pick<CreditLink, 'kind' | 'no'>): void =>
      byOwner[owner].add(kind, ownerNo, no),
    remove: (owner: CreditOwner, ownerNo: number, { kind, no }: Pick<CreditLink, 'kind' | 'no'>): void =>
      byOwner[owner].remove(kind, ownerNo, no),
    numberOf: (kind: CreditKind, id: string) => numberOf[kind].get(id),
    find({ text, on, limit }: FindRequest): readonly Omit<CreditLink, 'ownerNo'>[] {
      const range = searchRangeOf(text) ?? { from: '', to: '' }
      return find.all({ text, code: text.toUpperCase(), on, limit, ...range })
    },
  }
}

export type CreditRepository = ReturnType<typeof createCreditRepository>
