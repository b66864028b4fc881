import { isIsoDate } from '#shared/kernel/dates.ts'
import type { Training, TrainingCategory, TrainingTarget } from '#shared/training/training.ts'
import type { InputAt } from '#renderer/api/operations.ts'

export interface DialogState {
  readonly name: string
  readonly category: TrainingCategory
  readonly organizer: string
  readonly place: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly days: number | null
  readonly hours: number | null
  /** In yuan, as it is written. */
  readonly funds: number | null
  readonly documentNo: string
  readonly stages: readonly string[]
  readonly subjects: readonly string[]
  readonly remark: string
}

export const blankState: DialogState = {
  name: '',
  category: 'advanced',
  organizer: '',
  place: '',
  startsOn: null,
  endsOn: null,
  days: null,
  hours: null,
  funds: null,
  documentNo: '',
  stages: [],
  subjects: [],
  remark: '',
}

const known = (words: readonly (string | null)[]): string[] => [...new Set(words.filter((word) => word !== null))]

export function stateOf(training: Training): DialogState {
  return {
    name: training.name,
    category: training.category,
    organizer: training.organizer,
    place: training.place ?? '',
    startsOn: training.startsOn,
    endsOn: training.endsOn,
    days: training.days,
    hours: training.hours,
    funds: training.fundFen === 0 ? null : training.fundFen / 100,
    documentNo: training.documentNo ?? '',
    stages: known(training.targets.map(({ stage }) => stage)),
    subjects: known(training.targets.map(({ subject }) => subject)),
    remark: training.remark ?? '',
  }
}

/** Every stage with every subject; nothing chosen is everybody. */
export function targetsOf({ stages, subjects }: Pick<DialogState, 'stages' | 'subjects'>): TrainingTarget[] {
  if (stages.length === 0) return subjects.map((subject) => ({ stage: null, subject }))
  if (subjects.length === 0) return stages.map((stage) => ({ stage, subject: null }))
  return stages.flatMap((stage) => subjects.map((subject) => ({ stage, subject })))
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** What the engine is told; `missingIn` was empty before. */
export function draftOf(state: DialogState): InputAt<'training.create'> {
  const { days, hours, funds } = state
  return {
    name: state.name.trim(),
    category: state.category,
    organizer: state.organizer.trim(),
    place: orNull(state.place),
    startsOn: state.startsOn ?? '',
    endsOn: state.endsOn ?? '',
    fundFen: Math.round((funds ?? 0) * 100),
    documentNo: orNull(state.documentNo),
    targets: targetsOf(state),
    remark: orNull(state.remark),
    ...(days === null ? {} : { days }),
    ...(hours === null ? {} : { hours }),
  }
}

/** What is missing, by field, one sentence each. */
export function missingIn({ name, organizer, startsOn, endsOn }: DialogState): Readonly<Record<string, string>> {
  const isDay = (day: string | null): day is string => day !== null && isIsoDate(day)
  const broken: readonly [string, boolean, string][] = [
    ['name', name.trim() === '', '请填写项目名称'],
    ['organizer', organizer.trim() === '', '请填写承训单位'],
    ['startsOn', !isDay(startsOn), '请填写开始日期'],
    ['endsOn', !isDay(endsOn), '请填写结束日期'],
    ['endsOn', isDay(startsOn) && isDay(endsOn) && endsOn < startsOn, '结束不能早于开始'],
  ]
  return Object.fromEntries(broken.filter(([, isBroken]) => isBroken).map(([field, , sentence]) => [field, sentence]))
}
