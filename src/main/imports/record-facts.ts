import type { BookEntry } from '#shared/imports/code-book.ts'
import type { ImportRecord } from '#shared/imports/import-outcome.ts'
import { earliestDay, latestDay } from '#shared/kernel/dates.ts'
import { schoolDraft, type SchoolDraft } from '#shared/registry/school.ts'
import type { TeacherStatus } from '#shared/registry/teacher.ts'
import type { ReportedPair, TeacherFacts } from './import-needs.ts'

type Values = ImportRecord['values']
export type HonourOf = (name: string) => BookEntry | null

export const text = (values: Values, field: string, longest = 500): string | null => {
  const value = values[field]
  return typeof value === 'string' && value !== '' ? value.slice(0, longest) : null
}

export const date = (values: Values, field: string): string | null => {
  const value = values[field]
  if (typeof value !== 'object' || value === null || !('value' in value)) return null
  return typeof value.value === 'string' ? value.value : null
}

export const list = (values: Values, field: string): string[] => {
  const value = values[field]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

const count = (values: Values, field: string): number | null => {
  const value = values[field]
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100_000 ? value : null
}

const urbanTypes = { 城区: 'urban', 镇区: 'town', 乡村: 'rural' } as const
const statuses: Readonly<Record<string, TeacherStatus>> = {
  在职: 'active',
  退休: 'retired',
  调出: 'transferred',
  离职: 'left',
  援疆中: 'on-aid',
  借调: 'seconded',
}
const schoolStates: Readonly<Record<string, SchoolDraft['status']>> = { 撤并: 'closed', 更名: 'renamed' }

/** A row of 学校名录 as the registry's draft. */
export function schoolOf({ values }: ImportRecord, districtId: string): SchoolDraft {
  const urban = text(values, 'urban_type')
  const ownership = text(values, 'ownership')
  const stage = text(values, 'stage')
  return schoolDraft.parse({
    name: text(values, 'name', 60),
    code: text(values, 'school_code'),
    districtId,
    town: text(values, 'town', 30),
    stages: stage === null ? [] : [stage],
    ownership: ownership === '公办' ? 'public' : ownership === '民办' ? 'private' : null,
    urbanType: urban !== null && urban in urbanTypes ? urbanTypes[urban as keyof typeof urbanTypes] : null,
    isLead: values['is_lead'] === true,
    isOutside: values['outside'] === true,
    students: count(values, 'students'),
    teachers: count(values, 'teachers'),
    principal: text(values, 'principal', 20),
    contact: text(values, 'contact', 20),
    phone: text(values, 'phone', 30),
    status: schoolStates[text(values, 'status') ?? ''] ?? 'open',
    remark: text(values, 'remark'),
    aliases: list(values, 'aliases').map((alias) => alias.slice(0, 60)),
  })
}

export const sexes: Readonly<Record<string, 'male' | 'female'>> = { 男: 'male', 女: 'female' }

/** What a roster says about a teacher. */
export function teacherOf({ values }: ImportRecord, schoolId: string | null, honourOf: HonourOf): TeacherFacts {
  const left = date(values, 'leave_date')
  return {
    name: text(values, 'name', 40) ?? '',
    schoolId,
    sex: sexes[text(values, 'sex') ?? ''] ?? null,
    nationalId: text(values, 'id_number'),
    birth: date(values, 'birth'),
    ethnicity: text(values, 'ethnicity', 20),
    political: text(values, 'political', 20),
    workStart: date(values, 'work_start'),
    ...(text(values, 'stage') === null ? {} : { stage: text(values, 'stage', 20) ?? '' }),
    ...(text(values, 'subject') === null ? {} : { subject: text(values, 'subject', 20) ?? '' }),
    post: text(values, 'post', 30),
    title: text(values, 'title', 20),
    titleDate: date(values, 'title_date'),
    education: text(values, 'education', 20),
    major: text(values, 'major', 40),
    phone: text(values, 'phone'),
    email: text(values, 'email', 60),
    status: statuses[text(values, 'status') ?? ''] ?? 'active',
    leftOn: left === null ? null : earliestDay(left),
    remark: text(values, 'remark'),
    honours: list(values, 'honors').map((name) => ({ name: name.slice(0, 40), level: honourOf(name)?.level ?? null })),
  }
}

/** A teacher of whom only a pairing report speaks. */
export function menteeOf({ values }: ImportRecord, role: 'mentor' | 'mentee', schoolId: string | null): TeacherFacts {
  const at = (field: string): string | null => text(values, `${role}_${field}`)
  const stage = at('stage') ?? text(values, 'stage')
  const subject = at('subject') ?? text(values, 'subject')
  return {
    name: at('name') ?? '',
    schoolId,
    nationalId: at('id'),
    workStart: date(values, `${role}_start`),
    ...(stage === null ? {} : { stage }),
    ...(subject === null ? {} : { subject }),
    title: at('title'),
    phone: at('phone'),
    honours: [],
  }
}

/** What a pairing report says about one pair. */
export function pairOf(
  record: ImportRecord,
  people: { readonly mentorId: string; readonly menteeId: string },
  source: Pick<ReportedPair, 'district' | 'sourceRow' | 'sourceLabel'>,
): ReportedPair {
  const { values } = record
  const [start, end] = [date(values, 'start'), date(values, 'end')]
  return {
    ...people,
    ...source,
    kind: text(values, 'kind', 20),
    level: text(values, 'level', 20),
    stage: text(values, 'stage', 20),
    subject: text(values, 'subject', 20),
    startsOn: start === null ? null : earliestDay(start),
    endsOn: end === null ? null : latestDay(end),
    goal: text(values, 'goal', 300),
    remark: text(values, 'remark', 200),
    agreementNo: text(values, 'agreement_no', 40),
  }
}
