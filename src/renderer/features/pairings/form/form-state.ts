import type { z } from 'zod'
import { isIsoDate } from '#shared/kernel/dates.ts'
import type { pairingDraft, PairingRole } from '#shared/pairings/pairing.ts'
import type { Cohort } from '#shared/policies/policy.ts'
import type { Candidate as Person } from '#shared/pairings/pairing.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'

/** One of the N while the form is filled in. */
export interface MenteeState {
  /** Tells the rows apart while nobody is picked. */
  readonly key: number
  readonly mentee: Candidate | null
  readonly role: PairingRole
  readonly baseline: string
  readonly target: string
  readonly mentorWish: string
  readonly menteeWish: string
}

/** The form as typed: texts may be empty, people not picked yet. It is kept as the unfinished draft. */
export interface FormState {
  readonly cohortId: string | null
  readonly kind: string | null
  readonly level: string | null
  readonly mentor: Candidate | null
  readonly coMentor: Candidate | null
  readonly stage: string | null
  readonly subject: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly agreementOn: string | null
  readonly agreementNo: string
  readonly appointmentNo: string
  readonly goal: string
  readonly remark: string
  readonly mentees: readonly MenteeState[]
}

export const blankMentee = (key: number): MenteeState => ({
  key,
  mentee: null,
  role: 'mentee',
  baseline: '',
  target: '',
  mentorWish: '',
  menteeWish: '',
})

export const blankForm: FormState = {
  cohortId: null,
  kind: null,
  level: null,
  mentor: null,
  coMentor: null,
  stage: null,
  subject: null,
  startsOn: null,
  endsOn: null,
  agreementOn: null,
  agreementNo: '',
  appointmentNo: '',
  goal: '',
  remark: '',
  mentees: [blankMentee(1)],
}

/** The cohort that a new pair most likely belongs to: the one of the year looked at, else the latest open one. */
export function likelyCohort(cohorts: readonly Cohort[], schoolYear: string): Cohort | undefined {
  const open = cohorts.filter((cohort) => !cohort.isClosed)
  const latest = open.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))
  return open.find((cohort) => cohort.schoolYear === schoolYear) ?? latest[0]
}

/** Another cohort brings its dates, unless the officer has put in others. */
export function withCohort(form: FormState, cohort: Cohort, before: Cohort | undefined): FormState {
  const untouched = (value: string | null, was: string | undefined) => value === null || value === was
  return {
    ...form,
    cohortId: cohort.id,
    startsOn: untouched(form.startsOn, before?.startsOn) ? cohort.startsOn : form.startsOn,
    endsOn: untouched(form.endsOn, before?.endsOn) ? cohort.endsOn : form.endsOn,
  }
}

/** The mentor brings stage and subject. */
export const withMentor = (form: FormState, mentor: Candidate | null, person: Person | undefined): FormState => ({
  ...form,
  mentor,
  ...(person === undefined ? {} : { stage: person.stage ?? form.stage, subject: person.subject ?? form.subject }),
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

type DraftInput = Partial<z.input<typeof pairingDraft>>

/** What the engine is told; rows in which nobody is picked are left out. */
export function draftOf(form: FormState): DraftInput {
  const known = {
    cohortId: form.cohortId,
    kind: form.kind,
    level: form.level,
    mentorId: form.mentor?.value ?? null,
    stage: form.stage,
    subject: form.subject,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
  }
  return {
    ...(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)) as DraftInput),
    coMentorId: form.coMentor?.value ?? null,
    agreementOn: form.agreementOn,
    agreementNo: orNull(form.agreementNo),
    appointmentNo: orNull(form.appointmentNo),
    goal: orNull(form.goal),
    remark: orNull(form.remark),
    mentees: pickedMentees(form).map((row) => ({
      menteeId: row.mentee.value,
      role: row.role,
      baseline: orNull(row.baseline),
      target: orNull(row.target),
      mentorWish: orNull(row.mentorWish),
      menteeWish: orNull(row.menteeWish),
    })),
  }
}

type PickedMentee = MenteeState & { readonly mentee: Candidate }

export const pickedMentees = (form: FormState): PickedMentee[] =>
  form.mentees.filter((row): row is PickedMentee => row.mentee !== null)

/** Whether there is enough to be judged by the rules. */
export const canBeChecked = (form: FormState): boolean =>
  form.cohortId !== null &&
  form.mentor !== null &&
  isIsoDate(form.startsOn ?? '') &&
  isIsoDate(form.endsOn ?? '') &&
  pickedMentees(form).length > 0

/** What is missing, by field, one sentence each; the rules of pairing are asked of the engine. */
export function missingIn(form: FormState): Readonly<Record<string, string>> {
  const required: readonly [string, unknown, string][] = [
    ['cohortId', form.cohortId, '请选择批次'],
    ['kind', form.kind, '请选择结对类型'],
    ['level', form.level, '请选择结对层级'],
    ['mentorId', form.mentor, '请选择师傅'],
    ['startsOn', form.startsOn, '请填写起始日期'],
    ['endsOn', form.endsOn, '请填写结束日期'],
    ['mentees', pickedMentees(form)[0] ?? null, '请至少选择一名徒弟'],
  ]
  const missing = required.filter(([, value]) => value === null).map(([name, , sentence]) => [name, sentence])
  return Object.fromEntries(missing) as Readonly<Record<string, string>>
}
