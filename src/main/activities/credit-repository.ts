import { literals } from '#main/db/composed-sql.ts'
import type { Database } from '#main/db/house.ts'
import type { CreditKind } from '#shared/activities/activity.ts'
import type { CreditablePair, CreditableStudio, Membership } from '#shared/activities/credit-rules.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { searchRangeOf } from '#shared/registry/pinyin.ts'
import { livingStatuses } from '#shared/studios/studio.ts'

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

const pairFacts = `p.no, p.id, g.code || '-' || p.seq AS code, m.name || ' 带 ' || t.name AS label`
const pairJoins = `JOIN pairing_group g ON g.no = p.group_no JOIN teacher m ON m.no = g.mentor_no
  JOIN teacher t ON t.no = p.mentee_no`
/** A pair that was reported counts as one that was approved: the work began with the report, not with the stamp. */
const isPair = `p.status NOT IN ('draft', 'void')`
const pairEnd = `min(p.ends_on, coalesce(p.left_on, p.ends_on), coalesce(p.completed_on, p.ends_on))`

const isStudio = `o.status IN (${literals([...livingStatuses, 'ended', 'revoked'])})`
const studioEnd = `CASE WHEN o.status IN ('ended', 'revoked') THEN min(o.ends_on, o.status_since) ELSE o.ends_on END`

type StoredStudio = Omit<CreditableStudio, 'names' | 'members'>

interface FindRequest {
  readonly text: string
  readonly on: IsoDate
  readonly limit: number
}

/** Pairs and studios as objects of credit, and what stands credited. */
export function createCreditRepository(db: Database) {
  const pairs = db.prepare<[string], CreditablePair>(
    `WITH person AS MATERIALIZED (SELECT t.no FROM json_each(?) j CROSS JOIN teacher t ON t.id = j.value),
       hit AS MATERIALIZED (
         SELECT q.no FROM person CROSS JOIN pairing q ON q.mentee_no = person.no
         UNION SELECT q.no FROM person CROSS JOIN pairing_group h ON h.mentor_no = person.no
           JOIN pairing q ON q.group_no = h.no)
     SELECT ${pairFacts}, m.id AS mentorId, t.id AS menteeId, p.starts_on AS startsOn, ${pairEnd} AS endsOn
     FROM hit CROSS JOIN pairing p ON p.no = hit.no ${pairJoins} WHERE ${isPair}`,
  )
  const studios = db.prepare<[], StoredStudio>(
    `SELECT o.no, o.id, o.code, o.name AS label, o.starts_on AS startsOn, ${studioEnd} AS endsOn
     FROM studio o WHERE ${isStudio} ORDER BY o.no`,
  )
  const formerNames = db.prepare<[], { readonly studioNo: number; readonly name: string }>(
    'SELECT studio_no AS studioNo, name FROM studio_name ORDER BY no',
  )
  const members = db.prepare<[], Omit<Membership, 'isHead'> & { readonly studioNo: number; readonly isHead: number }>(
    `SELECT m.studio_no AS studioNo, t.id AS teacherId, m.role = 'lead' AS isHead, m.joined_on AS joinedOn,
       m.left_on AS leftOn
     FROM studio_member m JOIN teacher t ON t.no = m.teacher_no WHERE m.role <> 'adviser'
     UNION ALL
     SELECT o.no, t.id, 1, o.starts_on, NULL FROM studio o JOIN teacher t ON t.no = o.lead_no
     WHERE NOT EXISTS (SELECT 1 FROM studio_member m WHERE m.studio_no = o.no AND m.teacher_no = o.lead_no)`,
  )
  const links = (owner: CreditOwner) => ({
    of: db.prepare<[{ nos: string }], CreditLink>(
      `SELECT x.${owner}_no AS ownerNo, 'pairing' AS kind, ${pairFacts}
       FROM json_each(:nos) j CROSS JOIN ${owner}_pairing x ON x.${owner}_no = j.value
       JOIN pairing p ON p.no = x.pairing_no ${pairJoins}
       UNION ALL
       SELECT x.${owner}_no, 'studio', o.no, o.id, o.code, o.name
       FROM json_each(:nos) j CROSS JOIN ${owner}_studio x ON x.${owner}_no = j.value JOIN studio o ON o.no = x.studio_no
       ORDER BY 1, 2, 5`,
    ),
    pairing: {
      add: db.prepare<[number, number], never>(
        `INSERT INTO ${owner}_pairing (${owner}_no, pairing_no) VALUES (?, ?) ON CONFLICT DO NOTHING`,
      ),
      remove: db.prepare<[number, number], never>(
        `DELETE FROM ${owner}_pairing WHERE ${owner}_no = ? AND pairing_no = ?`,
      ),
    },
    studio: {
      add: db.prepare<[number, number], never>(
        `INSERT INTO ${owner}_studio (${owner}_no, studio_no) VALUES (?, ?) ON CONFLICT DO NOTHING`,
      ),
      remove: db.prepare<[number, number], never>(
        `DELETE FROM ${owner}_studio WHERE ${owner}_no = ? AND studio_no = ?`,
      ),
    },
  })
  const byOwner = { activity: links('activity'), achievement: links('achievement') }
  const numberOf = {
    pairing: db.prepare<[string], number>('SELECT no FROM pairing WHERE id = ?').pluck(),
    studio: db.prepare<[string], number>('SELECT no FROM studio WHERE id = ?').pluck(),
  }
  const found = `SELECT kind, no, id, code, label FROM (
    SELECT 'studio' AS kind, o.no, o.id, o.code, o.name AS label FROM studio o
    WHERE ${isStudio} AND o.starts_on <= :on AND ${studioEnd} >= :on
      AND (instr(o.code, :code) > 0 OR instr(o.name, :text) > 0 OR o.lead_no IN (SELECT no FROM hit))
    UNION ALL
    SELECT 'pairing', ${pairFacts} FROM pairing p ${pairJoins}
    WHERE ${isPair} AND p.starts_on <= :on AND ${pairEnd} >= :on
      AND (instr(g.code || '-' || p.seq, :code) > 0 OR g.mentor_no IN (SELECT no FROM hit)
        OR p.mentee_no IN (SELECT no FROM hit)))
    ORDER BY kind DESC, code LIMIT :limit`
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
      return studios.all().map((studio) => ({
        ...studio,
        names: [studio.label, ...(names.get(studio.no) ?? []).map(({ name }) => name)],
        members: (people.get(studio.no) ?? []).map(({ teacherId, isHead, joinedOn, leftOn }) => ({
          teacherId,
          isHead: isHead === 1,
          joinedOn,
          leftOn,
        })),
      }))
    },
    linksOf: (owner: CreditOwner, nos: readonly number[]): ReadonlyMap<number, readonly CreditLink[]> =>
      groupBy(byOwner[owner].of.all({ nos: JSON.stringify(nos) }), ({ ownerNo }) => ownerNo),
    add: (owner: CreditOwner, ownerNo: number, { kind, no }: Pick<CreditLink, 'kind' | 'no'>): void =>
      void byOwner[owner][kind].add.run(ownerNo, no),
    remove: (owner: CreditOwner, ownerNo: number, { kind, no }: Pick<CreditLink, 'kind' | 'no'>): void =>
      void byOwner[owner][kind].remove.run(ownerNo, no),
    numberOf: (kind: CreditKind, id: string) => numberOf[kind].get(id),
    find({ text, on, limit }: FindRequest): readonly Omit<CreditLink, 'ownerNo'>[] {
      const range = searchRangeOf(text) ?? { from: '', to: '' }
      return find.all({ text, code: text.toUpperCase(), on, limit, ...range })
    },
  }
}

export type CreditRepository = ReturnType<typeof createCreditRepository>
