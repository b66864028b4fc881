import { addDays, addMonths } from '#shared/kernel/dates.ts'
import type { Cohort } from '#shared/policies/policy.ts'
import type { TwinFinding, TwinRule } from '#shared/twinning/twin-group.ts'
import type { TwinScheme, TwinSlot } from '#shared/twinning/twin-scheme.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'

/** A school in a slot of the group that is being put together. */
export interface PlacedSchool {
  readonly school: Candidate
  readonly slot: string
}

export interface TextFields {
  readonly agreementNo: string
  readonly organizer: string
  readonly person: string
  readonly phone: string
  readonly content: string
  readonly remark: string
}

/** What stands in the form of a new group. */
export interface FormState extends TextFields {
  readonly schemeId: string | null
  readonly members: readonly PlacedSchool[]
  /** Empty: by the lead school. */
  readonly name: string
  readonly stage: string
  readonly startsOn: string | null
  /** Null: by the months of the policy. */
  readonly endsOn: string | null
  readonly agreementOn: string | null
  readonly cohortId: string | null
  readonly withLinks: boolean
}

export const blankForm = (startsOn: string): FormState => ({
  schemeId: null,
  members: [],
  name: '',
  stage: '',
  startsOn,
  endsOn: null,
  agreementNo: '',
  agreementOn: null,
  organizer: '',
  person: '',
  phone: '',
  content: '',
  remark: '',
  cohortId: null,
  withLinks: true,
})

/** The scheme that was chosen, else the one that new groups are offered. */
export const schemeOf = ({ schemeId }: FormState, schemes: readonly TwinScheme[]): TwinScheme | undefined =>
  schemes.find(({ id }) => id === schemeId) ?? schemes.find(({ isDefault }) => isDefault) ?? schemes[0]

/**
 * Another scheme keeps the schools: the lead stays the lead, and what has no slot of its code goes to the last one. A slot
 * for one school takes no more than that.
 */
export function withScheme(form: FormState, from: TwinScheme | undefined, to: TwinScheme): FormState {
  const codeOf = (slot: TwinSlot | undefined) => slot?.code
  const leadBefore = codeOf(from?.slots.find(({ isLead }) => isLead))
  const leadNow = codeOf(to.slots.find(({ isLead }) => isLead))
  const last = codeOf(to.slots.at(-1)) ?? ''
  const codes = new Set(to.slots.map(({ code }) => code))
  const place = (slot: string) => (slot === leadBefore ? (leadNow ?? last) : codes.has(slot) ? slot : last)
  return {
    ...form,
    schemeId: to.id,
    members: form.members.map((member) => ({ ...member, slot: place(member.slot) })),
  }
}

export const schoolsIn = ({ members }: Pick<FormState, 'members'>, slot: string): readonly Candidate[] =>
  members.filter((member) => member.slot === slot).map(({ school }) => school)

/** The schools of one slot in place of those that were in it. */
export const withSchools = (form: FormState, slot: string, schools: readonly Candidate[]): FormState => ({
  ...form,
  members: [...form.members.filter((member) => member.slot !== slot), ...schools.map((school) => ({ school, slot }))],
})

/** The cohort that was chosen, else the one of the school year of the start. */
export function cohortOf({ cohortId, startsOn }: FormState, cohorts: readonly Cohort[]): Cohort | undefined {
  if (cohortId !== null) return cohorts.find(({ id }) => id === cohortId)
  return startsOn === null
    ? undefined
    : cohorts.find((cohort) => cohort.startsOn <= startsOn && startsOn <= yearEnd(cohort.schoolYear))
}

const yearEnd = (schoolYear: string): string => `${schoolYear.slice(5)}-08-31`

/** The end that the form shows: the officer's, else the start and the months of the policy. */
export function endOf({ startsOn, endsOn }: Pick<FormState, 'startsOn' | 'endsOn'>, months: number | undefined) {
  if (endsOn !== null || startsOn === null || months === undefined) return endsOn
  return addDays(addMonths(startsOn, months), -1)
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The fields that are plain text, as they are stored. */
export const textsOf = (form: TextFields) => ({
  agreementNo: orNull(form.agreementNo),
  organizer: orNull(form.organizer),
  person: orNull(form.person),
  phone: orNull(form.phone),
  content: orNull(form.content),
  remark: orNull(form.remark),
})

const membersOf = ({ members }: FormState) =>
  members.map(({ school, slot }) => ({ schoolId: school.value, slot, person: null, phone: null }))

/** What the rules are asked about, however little is filled in; null while there is nothing to judge. */
export function checkOf(form: FormState, scheme: TwinScheme | undefined): InputAt<'twinning.check'> | null {
  if (scheme === undefined || form.startsOn === null || form.members.length === 0) return null
  return {
    schemeId: scheme.id,
    startsOn: form.startsOn,
    members: membersOf(form),
    withLinks: form.withLinks,
    agreementNo: orNull(form.agreementNo),
    agreementOn: form.agreementOn,
    ...(form.endsOn === null ? {} : { endsOn: form.endsOn }),
    ...(form.stage === '' ? {} : { stage: form.stage }),
    ...(form.cohortId === null ? {} : { cohortId: form.cohortId }),
  }
}

/** What the engine is told; `missingIn` was empty before. */
export function draftOf(form: FormState, scheme: TwinScheme, as: 'proposed' | 'running'): InputAt<'twinning.create'> {
  return {
    as,
    schemeId: scheme.id,
    name: form.name.trim(),
    startsOn: form.startsOn ?? '',
    agreementOn: form.agreementOn,
    members: membersOf(form),
    withLinks: form.withLinks,
    ...textsOf(form),
    ...(form.endsOn === null ? {} : { endsOn: form.endsOn }),
    ...(form.stage === '' ? {} : { stage: form.stage }),
    ...(form.cohortId === null ? {} : { cohortId: form.cohortId }),
  }
}

/** What is missing, by field, one sentence each; the rules of twinning are asked of the engine. */
export function missingIn(form: FormState, scheme: TwinScheme | undefined): Readonly<Record<string, string>> {
  const lead = scheme?.slots.find(({ isLead }) => isLead)
  return {
    ...(scheme === undefined ? { scheme: '请选择结对模式' } : {}),
    ...(form.startsOn === null ? { startsOn: '请填写起始日期' } : {}),
    ...(lead !== undefined && schoolsIn(form, lead.code).length === 0 ? { [lead.code]: `请选择${lead.label}` } : {}),
  }
}

export type FormPlace = 'dates' | 'agreement' | 'schools'

const places: Readonly<Partial<Record<TwinRule, FormPlace>>> = {
  'dates-reversed': 'dates',
  'agreement-expired': 'dates',
  'agreement-missing': 'agreement',
}

/** The findings that stand beside one field. */
export const besideField = (findings: readonly TwinFinding[], place: FormPlace): readonly TwinFinding[] =>
  findings.filter(({ rule }) => (places[rule] ?? 'schools') === place)

/** The findings that are about schools of one slot; what is about no school in the form stands below all slots. */
export function besideSlot(
  findings: readonly TwinFinding[],
  slot: string | null,
  members: readonly PlacedSchool[],
): readonly TwinFinding[] {
  const slotOf = new Map(members.map((member) => [member.school.value, member.slot]))
  return besideField(findings, 'schools').filter(({ schoolIds }) => {
    const slots = schoolIds.flatMap((id) => slotOf.get(id) ?? [])
    return (slots.at(-1) ?? null) === slot
  })
}
