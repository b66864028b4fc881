import type { EventLevel } from '#shared/activities/activity.ts'
import { batchYearOf, likelyLevel, programmeOfType, termEnd } from '#shared/studios/studio-terms.ts'
import type { MemberRole, StudioFinding, StudioRule } from '#shared/studios/studio.ts'
import type { Cohort } from '#shared/policies/policy.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'

export interface MemberState {
  readonly person: Candidate
  readonly role: MemberRole
}

/** What stands in the form of a new studio. */
export interface FormState {
  readonly type: string | null
  readonly level: EventLevel | null
  readonly lead: Candidate | null
  /** Null: the name that is proposed. */
  readonly name: string | null
  readonly stage: string
  readonly subject: string
  readonly appliedOn: string | null
  readonly startsOn: string | null
  /** Null: by the months of the policy. */
  readonly endsOn: string | null
  readonly cohortId: string | null
  readonly documentNo: string
  readonly address: string
  readonly phone: string
  readonly platform: string
  readonly direction: string
  readonly remark: string
  readonly members: readonly MemberState[]
}

export const blankForm = (startsOn: string): FormState => ({
  type: null,
  level: null,
  lead: null,
  name: null,
  stage: '',
  subject: '',
  appliedOn: null,
  startsOn,
  endsOn: null,
  cohortId: null,
  documentNo: '',
  address: '',
  phone: '',
  platform: '',
  direction: '',
  remark: '',
  members: [],
})

/** The type brings its usual level, and lets go of a cohort of the other programme. */
export const withType = (form: FormState, type: string): FormState => ({
  ...form,
  type,
  level: likelyLevel(type),
  cohortId: form.type !== null && programmeOfType(form.type) === programmeOfType(type) ? form.cohortId : null,
})

/** The cohort that was chosen, else the one of the year of the start. */
export function cohortOf(form: FormState, cohorts: readonly Cohort[]): Cohort | undefined {
  if (form.type === null) return undefined
  const programme = programmeOfType(form.type)
  const fitting = cohorts.filter((cohort) => cohort.programme === programme)
  if (form.cohortId !== null) return fitting.find(({ id }) => id === form.cohortId)
  return form.startsOn === null
    ? undefined
    : fitting.find(({ schoolYear }) => schoolYear === batchYearOf(form.startsOn ?? ''))
}

/** The end that the form shows: the officer's, else the start and the months of the policy. */
export function endOf({ startsOn, endsOn }: Pick<FormState, 'startsOn' | 'endsOn'>, months: number | undefined) {
  if (endsOn !== null || startsOn === null || months === undefined) return endsOn
  return termEnd(startsOn, months)
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The fields that are plain text, as they are stored. */
export const textsOf = (
  form: Pick<FormState, 'documentNo' | 'address' | 'phone' | 'platform' | 'direction' | 'remark'>,
) => ({
  documentNo: orNull(form.documentNo),
  address: orNull(form.address),
  phone: orNull(form.phone),
  platform: orNull(form.platform),
  direction: orNull(form.direction),
  remark: orNull(form.remark),
})

const membersOf = ({ members, startsOn }: FormState) =>
  members.map(({ person, role }) => ({ teacherId: person.value, role, joinedOn: startsOn ?? '' }))

/** What the rules are asked about, however little is filled in; null while there is nothing to judge. */
export function checkOf(form: FormState): InputAt<'studios.check'> | null {
  if (form.type === null || form.startsOn === null) return null
  return {
    type: form.type,
    startsOn: form.startsOn,
    members: membersOf(form),
    ...(form.lead === null ? {} : { leadId: form.lead.value }),
    ...(form.endsOn === null ? {} : { endsOn: form.endsOn }),
    ...(form.cohortId === null ? {} : { cohortId: form.cohortId }),
  }
}

/** What the engine is told; `missingIn` was empty before. */
export function draftOf(form: FormState, as: 'applied' | 'named' | 'running'): InputAt<'studios.apply'> {
  return {
    as,
    type: form.type ?? '',
    level: form.level ?? '市',
    leadId: form.lead?.value ?? '',
    name: form.name?.trim() ?? '',
    startsOn: form.startsOn ?? '',
    appliedOn: form.appliedOn,
    members: membersOf(form),
    ...textsOf(form),
    ...(form.endsOn === null ? {} : { endsOn: form.endsOn }),
    ...(form.cohortId === null ? {} : { cohortId: form.cohortId }),
    ...(form.stage.trim() === '' ? {} : { stage: form.stage.trim() }),
    ...(form.subject.trim() === '' ? {} : { subject: form.subject.trim() }),
  }
}

/** What is missing, by field, one sentence each; the rules of studios are asked of the engine. */
export function missingIn(form: FormState): Readonly<Record<string, string>> {
  const required: readonly [string, unknown, string][] = [
    ['type', form.type, '请选择工作室类型'],
    ['level', form.level, '请选择级别'],
    ['lead', form.lead, '请选择主持人'],
    ['startsOn', form.startsOn, '请填写起始日期'],
  ]
  return Object.fromEntries(required.filter(([, value]) => value === null).map(([name, , text]) => [name, text]))
}

export type FormPlace = 'lead' | 'dates' | 'members'

const places: Readonly<Partial<Record<StudioRule, FormPlace>>> = {
  'lead-of-two': 'lead',
  'lead-missing': 'lead',
  'lead-gone': 'lead',
  'lead-title-too-low': 'lead',
  'lead-too-old': 'lead',
  'dates-reversed': 'dates',
}

/** The findings that stand beside one field; everything that is not about the head or the dates is about the people. */
export const besideField = (findings: readonly StudioFinding[], place: FormPlace): readonly StudioFinding[] =>
  findings.filter(({ rule }) => (places[rule] ?? 'members') === place)
