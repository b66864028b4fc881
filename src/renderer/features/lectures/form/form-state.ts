import { isIsoDate } from '#shared/kernel/dates.ts'
import type { Lecture, LectureForm, LectureSpan, SpeakerCategory } from '#shared/lectures/lecture.ts'
import { clockTime } from '#shared/lectures/lecture.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'

export interface SpeakerState {
  /** Of the register; null: somebody from outside, who is written down by hand. */
  readonly person: Candidate | null
  readonly name: string
  readonly unit: string
  readonly title: string
  readonly category: SpeakerCategory
  readonly topic: string
  readonly hours: number | null
}

export interface FormState {
  readonly seriesId: string | null
  readonly issue: number | null
  readonly topic: string
  readonly form: LectureForm
  readonly heldOn: string | null
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly span: LectureSpan | null
  readonly hours: number | null
  readonly place: string
  readonly hostSchool: Candidate | null
  readonly host: string
  readonly districtId: string | null
  readonly districtIds: readonly string[]
  readonly stages: readonly string[]
  readonly subjects: readonly string[]
  readonly planned: number | null
  readonly chair: string
  readonly satisfiedPercent: number | null
  readonly satisfaction: string
  /** In yuan, as it is written. */
  readonly funds: number | null
  readonly remark: string
  readonly speakers: readonly SpeakerState[]
}

export const blankForm: FormState = {
  seriesId: null,
  issue: null,
  topic: '',
  form: 'onsite',
  heldOn: null,
  startsAt: null,
  endsAt: null,
  span: null,
  hours: null,
  place: '',
  hostSchool: null,
  host: '',
  districtId: null,
  districtIds: [],
  stages: [],
  subjects: [],
  planned: null,
  chair: '',
  satisfiedPercent: null,
  satisfaction: '',
  funds: null,
  remark: '',
  speakers: [],
}

export const outsider: SpeakerState = {
  person: null,
  name: '',
  unit: '',
  title: '',
  category: 'province',
  topic: '',
  hours: null,
}

/** A session that stands, as the form shows it. */
export function formOf(lecture: Lecture): FormState {
  const { hostSchoolId, host } = lecture
  return {
    seriesId: lecture.seriesId,
    issue: lecture.issue,
    topic: lecture.topic,
    form: lecture.form,
    heldOn: lecture.heldOn,
    startsAt: lecture.startsAt,
    endsAt: lecture.endsAt,
    span: lecture.spanGiven,
    hours: lecture.hoursGiven,
    place: lecture.place ?? '',
    hostSchool: hostSchoolId === null ? null : { value: hostSchoolId, label: host ?? '', detail: '' },
    host: hostSchoolId === null ? (host ?? '') : '',
    districtId: lecture.districtId,
    districtIds: lecture.districtIds,
    stages: lecture.stages,
    subjects: lecture.subjects,
    planned: lecture.planned,
    chair: lecture.chair ?? '',
    satisfiedPercent: lecture.satisfiedPercent,
    satisfaction: lecture.satisfaction ?? '',
    funds: lecture.fundsFen === null ? null : lecture.fundsFen / 100,
    remark: lecture.remark ?? '',
    speakers: lecture.people.map(({ teacherId, name, unit, title, category, topic, hours }) => ({
      person: teacherId === null ? null : { value: teacherId, label: name, detail: unit ?? '' },
      name,
      unit: unit ?? '',
      title: title ?? '',
      category,
      topic: topic ?? '',
      hours,
    })),
  }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const isNamed = ({ person, name }: SpeakerState): boolean => person !== null || name.trim() !== ''

const speakersOf = ({ speakers }: FormState) =>
  speakers.filter(isNamed).map(({ person, name, unit, title, category, topic, hours }) => ({
    ...(person === null
      ? { teacherId: null, name: name.trim(), unit: orNull(unit), title: orNull(title) }
      : { teacherId: person.value }),
    category,
    topic: orNull(topic),
    hours,
  }))

const isClock = (time: string | null): boolean => time === null || clockTime.safeParse(time).success

/** What speaks against the day is asked with this; null while there is nothing to judge. */
export function checkOf(form: FormState, id: string | null): InputAt<'lectures.check'> | null {
  const { heldOn, startsAt, endsAt, span, seriesId } = form
  if (heldOn === null || !isIsoDate(heldOn) || !isClock(startsAt) || !isClock(endsAt)) return null
  return {
    heldOn,
    startsAt,
    endsAt,
    span,
    place: orNull(form.place),
    speakers: speakersOf(form),
    ...(id === null ? {} : { id }),
    ...(seriesId === null ? {} : { seriesId }),
  }
}

/** What the engine is told; `missingIn` was empty before. */
export function draftOf(form: FormState): InputAt<'lectures.create'> {
  const { seriesId, issue, hostSchool, funds } = form
  return {
    topic: form.topic.trim(),
    form: form.form,
    heldOn: form.heldOn ?? '',
    startsAt: form.startsAt,
    endsAt: form.endsAt,
    span: form.span,
    hours: form.hours,
    place: orNull(form.place),
    hostSchoolId: hostSchool?.value ?? null,
    host: hostSchool === null ? orNull(form.host) : null,
    districtId: form.districtId,
    districtIds: [...form.districtIds],
    stages: [...form.stages],
    subjects: [...form.subjects],
    planned: form.planned,
    chair: orNull(form.chair),
    satisfiedPercent: form.satisfiedPercent,
    satisfaction: orNull(form.satisfaction),
    fundsFen: funds === null ? null : Math.round(funds * 100),
    remark: orNull(form.remark),
    speakers: speakersOf(form),
    ...(seriesId === null ? {} : { seriesId }),
    ...(issue === null ? {} : { issue }),
  }
}

/** What is missing or cannot be read, by field, one sentence each. */
export function missingIn(form: FormState): Readonly<Record<string, string>> {
  const { topic, heldOn, startsAt, endsAt } = form
  const broken: readonly [string, boolean, string][] = [
    ['topic', topic.trim() === '', '请填写讲座主题'],
    ['heldOn', heldOn === null || !isIsoDate(heldOn), '请填写日期'],
    ['startsAt', !isClock(startsAt), '时间写成 09:00 这样'],
    ['endsAt', !isClock(endsAt), '时间写成 11:30 这样'],
    ['endsAt', isClock(startsAt) && isClock(endsAt) && isBefore(endsAt, startsAt), '结束要晚于开始'],
  ]
  return Object.fromEntries(broken.filter(([, isBroken]) => isBroken).map(([name, , sentence]) => [name, sentence]))
}

const isBefore = (end: string | null, start: string | null): boolean => end !== null && start !== null && end <= start
