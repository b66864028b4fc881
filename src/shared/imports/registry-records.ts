import { claimOf, describe, register } from './claim-person.ts'
import {
  dateOfField,
  type ImportSession,
  listOf,
  type MakerFactory,
  schoolIds,
  type SheetWork,
  textOf,
} from './import-session.ts'
import type { KnownPerson } from './person-index.ts'
import { agree, identify } from './person-match.ts'
import type { RowReading } from './read-row.ts'
import { checkTeacherDates, checkTeacherId } from './teacher-checks.ts'

/** 学校名录: each school becomes known to the rest of the batch. */
export const makeSchools: MakerFactory = (session, work) => {
  const seen = new Map<string, number>()
  const note = (row: number, field: string, note: Parameters<SheetWork['issues']['add']>[1]): void =>
    work.issues.add({ row, col: work.reader.columnOf(field), field }, note)
  return {
    make: (row) => {
      const name = textOf(row, 'name')
      const district = textOf(row, 'district') ?? row.district
      const isOutside =
        row.values['outside'] === true ||
        isOutsideDistrict(session, district) ||
        (textOf(row, 'remark') ?? '').includes('辖区外')
      const status = textOf(row, 'status') ?? (/撤并|撤销|停办/.test(textOf(row, 'remark') ?? '') ? '撤并' : '正常')
      const values = { ...row.values, district, outside: isOutside, status, is_lead: row.values['is_lead'] ?? false }
      const key = `${district ?? ''}\n${name ?? ''}`
      const first = seen.get(key)
      if (name !== null && first !== undefined)
        note(row.row, 'name', { code: 'school_duplicate', found: name, suggestion: `第${first}行` })
      else if (name !== null) {
        seen.set(key, row.row)
        learnSchool(session, work, row, { name, district, isOutside })
      }
      const known = name === null ? null : session.context.schools.byName(name, district)
      return [{ row: row.row, n: null, values, people: {}, schools: known === null ? {} : { school: known.id } }]
    },
  }
}

const isOutsideDistrict = (session: ImportSession, district: string | null): boolean =>
  session.context.districts.all.some((one) => one.name === district && one.isOutside)

interface SchoolIdentity {
  readonly name: string
  readonly district: string | null
  readonly isOutside: boolean
}

function learnSchool(
  session: ImportSession,
  work: SheetWork,
  row: RowReading,
  { name, district, isOutside }: SchoolIdentity,
): void {
  if (session.context.schools.byName(name, district) !== null || district === null) return
  const stage = textOf(row, 'stage')
  session.context.schools.add({
    id: `new-school-${work.file}-${work.sheet}-${row.row}`,
    name,
    district,
    districtShort: session.context.districts.find(district)?.shortName ?? district,
    districtAliases: session.context.districts.find(district)?.aliases ?? [],
    town: textOf(row, 'town'),
    stages: stage === null ? [] : [stage],
    isOutside,
    isRural: textOf(row, 'urban_type') === null ? null : textOf(row, 'urban_type') === '乡村',
    aliases: listOf(row, 'aliases'),
  })
}

/** 教师花名册: whoever is not known yet becomes known. */
export const makeTeachers: MakerFactory = (session, work) => ({
  make: (row) => {
    const school = row.schools.get('school') ?? null
    const values = completed(row)
    if (school === null && work.reader.columnOf('school') === null) {
      work.issues.add({ row: row.row, field: 'school' }, { code: 'missing_required' })
    }
    checkTeacherId(row, work)
    checkTeacherDates(row, work, session.context.today)
    const name = textOf(row, 'name')
    const declared = textOf(row, 'district')
    if (declared !== null && school !== null && school.district !== declared) {
      work.issues.add(
        { row: row.row, col: work.reader.columnOf('district'), field: 'district' },
        { code: 'school_district_mismatch', found: declared, suggestion: school.district },
      )
    }
    const person = name === null ? null : meet(session, work, row, name)
    return [
      { row: row.row, n: null, values, people: person === null ? {} : { person: person.id }, schools: schoolIds(row) },
    ]
  },
})

/** An honour in the column of titles goes where it belongs; a stage that the sheet lacks is that of the school. */
function completed(row: RowReading): Record<string, unknown> {
  const honour = row.readings.get('title')?.honour ?? null
  const honours = listOf(row, 'honors')
  const school = row.schools.get('school')
  const [only, more] = school?.stages ?? []
  const stage =
    'stage' in row.values ? row.values['stage'] : more === undefined && only !== '一贯制' ? (only ?? null) : null
  const isRural = 'is_rural' in row.values ? row.values['is_rural'] : (school?.isRural ?? null)
  return {
    ...row.values,
    stage,
    is_rural: isRural,
    honors: honour === null || honours.includes(honour) ? honours : [...honours, honour],
  }
}

/** Who the row is about. Somebody new whose school could not be read is not yet anybody. */
function meet(session: ImportSession, work: SheetWork, row: RowReading, name: string): KnownPerson | null {
  const fields = {
    name,
    school: row.schools.get('school') ?? null,
    nationalId: 'id_number',
    birth: 'birth',
    sex: 'sex',
    phone: 'phone',
    subject: 'subject',
    stage: 'stage',
  }
  const claim = claimOf(row, fields, true)
  const place = { row: row.row, n: 1, role: 'person', field: 'name' }
  const note = (field: string, one: Parameters<SheetWork['issues']['add']>[1]): void =>
    work.issues.add({ row: row.row, col: work.reader.columnOf(field), field, n: 1, role: 'person' }, one)
  const decided = session.decisions.person({ file: work.file, sheet: work.sheet, row: row.row, n: 1, role: 'person' })
  const chosen = decided?.person == null ? null : session.people.byId(decided.person)
  if (chosen !== null) return chosen
  const identity = decided === null ? identify(claim, session.people) : null
  if (identity?.kind === 'same') {
    tellRepeat(identity.person, work, row, note)
    return identity.person
  }
  if (identity?.kind === 'other-name') {
    note('name', {
      code: 'person_conflict',
      found: name,
      suggestion: `身份证号与“${identity.person.name}”（${identity.person.school ?? ''}）相同，姓名不同`,
      candidates: [describe(identity.person)],
      people: [identity.person.id],
    })
  }
  const isUnplaced = fields.school === null && work.reader.columnOf('school') !== null
  return isUnplaced ? null : register(session, work, claim, place)
}

const unreadSchool = (row: RowReading): string | null =>
  row.readings.get('school')?.notes.find(({ code }) => code === 'school_unknown' || code === 'school_ambiguous')
    ?.found ?? null

/** The same person once more: a repeat in this sheet, a mention in another file, and what contradicts it. */
function tellRepeat(
  person: KnownPerson,
  work: SheetWork,
  row: RowReading,
  note: (field: string, one: Parameters<SheetWork['issues']['add']>[1]) => void,
): void {
  const { source } = person
  if (source !== null && source.file === work.file && source.sheet === work.sheet) {
    note('name', { code: 'person_duplicate', found: person.name, suggestion: `第${source.row}行` })
  } else if (source !== null) note('name', { code: 'person_duplicate_cross_file', found: person.name })
  const school = row.schools.get('school')
  const hasId = textOf(row, 'id_number') !== null
  const facts: readonly [string, string | null, string | null, string][] = [
    ['phone', textOf(row, 'phone'), person.phone, '手机号'],
    ['school', school?.name ?? unreadSchool(row), person.school, '单位'],
    ['sex', textOf(row, 'sex'), person.sex, '性别'],
    ['birth', dateOfField(row, 'birth'), person.birth, '出生日期'],
  ]
  for (const [field, ours, theirs, label] of facts) {
    // Sex and birth are held against the row's own ID number already.
    if (hasId && (field === 'sex' || field === 'birth')) continue
    if (ours === null || theirs === null || (field === 'birth' ? agree(ours, theirs) : ours === theirs)) continue
    note(field, {
      code: 'person_conflict',
      found: ours,
      suggestion: `${label}已有“${theirs}”，这里是“${ours}”`,
      candidates: [theirs, ours],
    })
  }
}
