import type { Database } from '#main/db/house.ts'
import { literals } from '#main/db/composed-sql.ts'
import type { BookEntry } from '#shared/imports/code-book.ts'
import type { BookDistrict } from '#shared/imports/district-book.ts'
import { type KnownPair, type KnownPairs, purposeOf } from '#shared/imports/pair-index.ts'
import type { KnownPeople, KnownPerson } from '#shared/imports/person-index.ts'
import type { KnownSchool } from '#shared/imports/school-index.ts'
import type { KnownStudio } from '#shared/imports/studio-index.ts'
import { runningStatuses } from '#shared/pairings/pairing.ts'

const person = `
  SELECT t.id, t.name, t.national_id AS nationalId, NULL AS knownDigits, t.birth,
    CASE t.sex WHEN 'male' THEN '男' WHEN 'female' THEN '女' END AS sex, t.phone, s.id AS schoolId, s.name AS school,
    d.name AS district, t.stage, t.subject, t.title, NULL AS source
  FROM teacher t LEFT JOIN school s ON s.no = t.school_no LEFT JOIN district d ON d.no = t.district_no`

const mostNamesakes = 20

interface PairRow {
  readonly mentorId: string
  readonly menteeId: string
  readonly mentorName: string
  readonly menteeName: string
  readonly district: string | null
  readonly kind: string
  readonly code: string
}

/** What the registry and the pairings know, as the pipeline asks for it. Reads only. */
export function createKnownRepository(db: Database) {
  const ofId = db.prepare<[string], KnownPerson>(`${person} WHERE t.id = ?`)
  const ofNationalId = db.prepare<[string], KnownPerson>(`${person} WHERE t.national_id = ?`)
  const ofPhone = db.prepare<[string, string], KnownPerson>(`${person} WHERE t.phone = ? AND t.name = ?`)
  const ofSchool = db.prepare<[string, string], KnownPerson>(
    `${person} WHERE t.name = ? AND t.school_no = (SELECT no FROM school WHERE id = ?)`,
  )
  const ofName = db.prepare<[string], KnownPerson>(`${person} WHERE t.name = ? LIMIT ${mostNamesakes}`)
  const allOfSchool = db.prepare<[string], KnownPerson>(
    `${person} WHERE t.school_no = (SELECT no FROM school WHERE id = ?)`,
  )
  const anyTeacher = db.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM teacher)').pluck()
  const pair = `
    SELECT m.id AS mentorId, e.id AS menteeId, m.name AS mentorName, e.name AS menteeName,
      coalesce(r.name, d.name) AS district, g.kind, g.code || '-' || p.seq AS code
    FROM pairing p JOIN pairing_group g ON g.no = p.group_no JOIN teacher m ON m.no = g.mentor_no
    JOIN teacher e ON e.no = p.mentee_no LEFT JOIN district r ON r.no = p.source_district_no
    LEFT JOIN district d ON d.no = g.mentor_district_no WHERE p.status IN (${literals(runningStatuses)})`
  const ofMentor = db.prepare<[string], PairRow>(`${pair} AND g.mentor_no = (SELECT no FROM teacher WHERE id = ?)`)
  const ofMentee = db.prepare<[string], PairRow>(`${pair} AND p.mentee_no = (SELECT no FROM teacher WHERE id = ?)`)
  const schools = db.prepare<
    [],
    Omit<KnownSchool, 'stages' | 'aliases' | 'districtAliases' | 'isOutside' | 'isRural'> & {
      isOutside: number
      urbanType: string | null
      stages: string | null
      aliases: string | null
      districtAliases: string | null
    }
  >(
    `SELECT s.id, s.name, d.name AS district, d.short_name AS districtShort, s.town, s.is_outside AS isOutside,
       s.urban_type AS urbanType,
       (SELECT group_concat(stage, char(10)) FROM school_stage WHERE school_no = s.no) AS stages,
       (SELECT group_concat(name, char(10)) FROM school_name WHERE school_no = s.no) AS aliases,
       (SELECT group_concat(alias, char(10)) FROM code_alias WHERE list = 'district' AND name = d.name) AS districtAliases
     FROM school s JOIN district d ON d.no = s.district_no ORDER BY s.no`,
  )
  const districts = db.prepare<
    [],
    { id: string; code: string; name: string; shortName: string; isOutside: number; aliases: string | null }
  >(
    `SELECT d.id, d.code, d.name, d.short_name AS shortName, d.is_outside AS isOutside,
       (SELECT group_concat(alias, char(10)) FROM code_alias WHERE list = 'district' AND name = d.name) AS aliases
     FROM district d ORDER BY d.position`,
  )
  const codes = db.prepare<[], Omit<BookEntry, 'aliases'>>(
    'SELECT list, name, level, grade FROM code_entry ORDER BY list, position',
  )
  const aliases = db.prepare<[], { list: string; name: string; alias: string; stage: string }>(
    'SELECT list, name, alias, stage FROM code_alias ORDER BY no',
  )
  const studios = db.prepare<[], { id: string; name: string; head: string | null; members: string | null }>(
    `SELECT s.id, s.name, t.name AS head,
       (SELECT group_concat(DISTINCT m.id) FROM studio_member n JOIN teacher m ON m.no = n.teacher_no
        WHERE n.studio_no = s.no) AS members
     FROM studio s LEFT JOIN teacher t ON t.no = s.lead_no WHERE s.status <> 'void' ORDER BY s.no`,
  )
  const lines = (text: string | null): string[] => (text === null ? [] : text.split('\n'))
  const toPair = ({ kind, code, ...row }: PairRow): KnownPair => ({
    ...row,
    purpose: purposeOf(kind),
    where: `结对 ${code}`,
    source: null,
  })

  /** A registry without a single teacher need not be asked 150,000 times. */
  const people = (): KnownPeople => {
    const isEmpty = anyTeacher.get() === 0
    const none = (): readonly KnownPerson[] => []
    return {
      byId: (id) => ofId.get(id) ?? null,
      byNationalId: isEmpty ? none : (id) => ofNationalId.all(id),
      byNameAndPhone: isEmpty ? none : (name, phone) => ofPhone.all(phone, name),
      byNameAndSchool: isEmpty ? none : (name, school) => ofSchool.all(name, school),
      byName: isEmpty ? none : (name) => ofName.all(name),
      bySchool: isEmpty ? none : (school) => allOfSchool.all(school),
    }
  }
  return {
    people,
    pairs: (): KnownPairs => ({
      ofMentor: (id) => ofMentor.all(id).map(toPair),
      ofMentee: (id) => ofMentee.all(id).map(toPair),
    }),
    schools: (): KnownSchool[] =>
      schools.all().map(({ urbanType, ...school }) => ({
        ...school,
        isOutside: school.isOutside === 1,
        isRural: urbanType === null ? null : urbanType === 'rural',
        stages: lines(school.stages),
        aliases: lines(school.aliases),
        districtAliases: lines(school.districtAliases),
      })),
    studios: (): (KnownStudio & { readonly id: string })[] =>
      studios.all().map(({ members, ...studio }) => ({ ...studio, members: new Set(members?.split(',')) })),
    districts: (): (BookDistrict & { readonly id: string; readonly code: string })[] =>
      districts.all().map((one) => ({ ...one, isOutside: one.isOutside === 1, aliases: lines(one.aliases) })),
    codes(): BookEntry[] {
      const byName = new Map<string, { alias: string; stage: string }[]>()
      for (const { list, name, alias, stage } of aliases.all()) {
        const key = `${list}\n${name}`
        byName.set(key, [...(byName.get(key) ?? []), { alias, stage }])
      }
      return codes.all().map((entry) => ({ ...entry, aliases: byName.get(`${entry.list}\n${entry.name}`) ?? [] }))
    },
    lastAction: db.prepare<[], number>('SELECT coalesce(max(no), 0) FROM action').pluck(),
  }
}

export type KnownRepository = ReturnType<typeof createKnownRepository>
