import { visitDays } from '#shared/aid/visit-counts.ts'
import type { Visit, VisitDirection, VisitDraft } from '#shared/aid/visit.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import { draftsOf, type VisitorState } from './visitor-state.ts'

/** The fields of a visit apart from its people and rows. */
export interface VisitFieldsState {
  readonly direction: VisitDirection
  readonly kind: string | null
  readonly topic: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly place: string
  readonly leader: string
  readonly city: string
  readonly teachers: number | null
  readonly leaders: number | null
  readonly students: number | null
  readonly plan: string
  readonly content: string
  readonly result: string
  readonly brief: string
  readonly documentNo: string
  readonly yuan: number | null
  readonly remark: string
}

export interface VisitFormState extends VisitFieldsState {
  readonly visitors: readonly VisitorState[]
}

export const blankVisit: VisitFormState = {
  direction: 'out',
  kind: null,
  topic: '',
  startsOn: null,
  endsOn: null,
  place: '',
  leader: '',
  city: '',
  teachers: null,
  leaders: null,
  students: null,
  plan: '',
  content: '',
  result: '',
  brief: '',
  documentNo: '',
  yuan: null,
  remark: '',
  visitors: [],
}

export const fieldsOf = (visit: Visit): VisitFieldsState => ({
  direction: visit.direction,
  kind: visit.kind,
  topic: visit.topic,
  startsOn: visit.startsOn,
  endsOn: visit.endsOn,
  place: visit.place ?? '',
  leader: visit.leader ?? '',
  city: visit.city,
  ...visit.told,
  plan: visit.plan ?? '',
  content: visit.content ?? '',
  result: visit.result ?? '',
  brief: visit.brief ?? '',
  documentNo: visit.documentNo ?? '',
  yuan: visit.fen === null ? null : visit.fen / 100,
  remark: visit.remark ?? '',
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** As it is stored; `missingIn` was empty before. A visit of one day needs one date. */
export const draftOf = (form: VisitFieldsState): VisitDraft => ({
  direction: form.direction,
  kind: form.kind ?? '',
  topic: form.topic.trim(),
  startsOn: form.startsOn ?? '',
  endsOn: form.endsOn ?? form.startsOn ?? '',
  place: orNull(form.place),
  leader: orNull(form.leader),
  city: orNull(form.city),
  teachers: form.teachers,
  leaders: form.leaders,
  students: form.students,
  plan: orNull(form.plan),
  content: orNull(form.content),
  result: orNull(form.result),
  brief: orNull(form.brief),
  documentNo: orNull(form.documentNo),
  fen: form.yuan === null ? null : Math.round(form.yuan * 100),
  remark: orNull(form.remark),
})

/** What is missing or cannot be, by field, one sentence each. */
export function missingIn({ kind, topic, startsOn, endsOn }: VisitFieldsState): Readonly<Record<string, string>> {
  const broken: readonly [string, boolean, string][] = [
    ['kind', kind === null, '请选择类别'],
    ['topic', topic.trim() === '', '请填写主题'],
    ['startsOn', startsOn === null, '请填写开始日期，如 2025-03-05'],
    ['endsOn', startsOn !== null && endsOn !== null && endsOn < startsOn, '结束不能早于开始'],
  ]
  return Object.fromEntries(broken.filter(([, isBroken]) => isBroken).map(([field, , sentence]) => [field, sentence]))
}

/** What the rules are asked about; null while there are no days to judge. */
export function questionOf(form: VisitFormState): InputAt<'visits.check'> | null {
  const { direction, startsOn, endsOn, teachers, leaders, students, visitors } = form
  if (startsOn === null || (endsOn !== null && endsOn < startsOn)) return null
  return {
    direction,
    startsOn,
    endsOn: endsOn ?? startsOn,
    teachers,
    leaders,
    students,
    visitors: draftsOf(visitors),
  }
}

/** 5 天, as the dates stand. */
export function daysWord({ startsOn, endsOn }: Pick<VisitFieldsState, 'startsOn' | 'endsOn'>): string | undefined {
  if (startsOn === null) return undefined
  const days = visitDays({ startsOn, endsOn: endsOn ?? startsOn })
  return days > 0 ? `共 ${days} 天` : undefined
}
