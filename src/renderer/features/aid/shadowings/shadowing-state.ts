import type { Shadowing, ShadowingDraft } from '#shared/aid/shadowing.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { orNull } from '../shared/answers.ts'

/** What stands in the form of a shadowing. */
export interface ShadowingFields {
  readonly host: Candidate | null
  readonly guide: Candidate | null
  readonly visitId: string | null
  readonly subject: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  /** Null: counted from the activities of those days. */
  readonly lessonsHeard: number | null
  readonly reportLesson: string
  readonly remark: string
}

export const blankShadowing: ShadowingFields = {
  host: null,
  guide: null,
  visitId: null,
  subject: '',
  startsOn: null,
  endsOn: null,
  lessonsHeard: null,
  reportLesson: '',
  remark: '',
}

const known = (id: string | null, label: string | null): Candidate | null =>
  id === null ? null : { value: id, label: label ?? '', detail: '' }

export const fieldsOf = (shadowing: Shadowing): ShadowingFields => ({
  host: known(shadowing.hostId, shadowing.host),
  guide: known(shadowing.guideId, shadowing.guide),
  visitId: shadowing.visitId,
  subject: shadowing.subject,
  startsOn: shadowing.startsOn,
  endsOn: shadowing.endsOn,
  lessonsHeard: shadowing.lessonsTold,
  reportLesson: shadowing.reportLesson ?? '',
  remark: shadowing.remark ?? '',
})

/** As it is stored, without who it is; `missingIn` was empty before. */
export const commonOf = (fields: ShadowingFields): Omit<ShadowingDraft, 'teacherId'> => ({
  hostId: fields.host?.value ?? '',
  guideId: fields.guide?.value ?? null,
  visitId: fields.visitId,
  startsOn: fields.startsOn ?? '',
  endsOn: fields.endsOn ?? '',
  lessonsHeard: fields.lessonsHeard,
  reportLesson: orNull(fields.reportLesson),
  remark: orNull(fields.remark),
  ...(fields.subject.trim() === '' ? {} : { subject: fields.subject.trim() }),
})

/** What is missing or cannot be, by field, one sentence each; `people` is left out where they are settled. */
export function missingIn(
  { host, startsOn, endsOn }: ShadowingFields,
  people: readonly Candidate[] | null = null,
): Readonly<Record<string, string>> {
  const broken: readonly [string, boolean, string][] = [
    ['people', people !== null && people.length === 0, '请选择伊吾教师'],
    ['host', host === null, '请选择跟岗学校'],
    ['startsOn', startsOn === null, '请填写开始日期，如 2025-03-05'],
    ['endsOn', endsOn === null, '请填写结束日期'],
    ['endsOn', startsOn !== null && endsOn !== null && endsOn < startsOn, '结束不能早于开始'],
  ]
  return Object.fromEntries(broken.filter(([, isBroken]) => isBroken).map(([field, , sentence]) => [field, sentence]))
}
