import type { IssueCode } from '#shared/imports/import-issue.ts'
import type { CellChoice, CellReading, ShownIssue, Tint } from '#shared/imports/staging.ts'
import type { StatusTone } from '#renderer/ui/status-word.tsx'

/** What may be answered in the popover of a cell: at most three buttons beside the choices. */
export interface Answers {
  readonly state: { readonly tone: StatusTone; readonly word: string }
  /** The issues that an answer settles; empty: the answer is about the cell itself. */
  readonly issueIds: readonly string[]
  /** Taking it as it was read; null where nothing was read that could be taken. */
  readonly accept: { readonly label: string; readonly remember: boolean; readonly isSafe: boolean } | null
  /** Other readings of the cell, each with the issues it answers. */
  readonly choices: readonly (CellChoice & { readonly issueIds: readonly string[] })[]
  /** Another value in the place of the cell; null where none can be given. */
  readonly other: { readonly label: string; readonly kind: 'school' | 'text' } | null
  /** The row goes back to the sender. */
  readonly exclude: boolean
  /** An answer was given and can be taken back. */
  readonly reset: boolean
}

const schoolNames: ReadonlySet<IssueCode> = new Set([
  'school_alias_mapped',
  'school_fuzzy_matched',
  'school_unknown',
  'school_ambiguous',
])

/** Whether the answer is about how a school is spelt, which is kept for the next report. */
export const isAboutSpelling = (issue: Pick<ShownIssue, 'code'>): boolean => schoolNames.has(issue.code)

/** Each case is its own, so that it is looked at and not answered by the dozen. */
const eachItsOwn: ReadonlySet<IssueCode> = new Set([
  'self_pairing',
  'circular_pairing',
  'mentee_double',
  'cross_district_duplicate',
  'person_ambiguous',
  'date_order',
])

/** Whether 全部同样处理 is offered for a kind; the others are looked at one by one. */
export const isAnsweredAlike = (code: IssueCode): boolean => !eachItsOwn.has(code)

export const isSchoolField = (field: string | null): boolean => field !== null && /(?:^|_)school$/u.test(field)

const open = (issue: ShownIssue): boolean => !issue.isSettled && issue.severity !== 'info'

interface About {
  readonly field: string | null
  readonly tint: Tint
  /** A batch that is stored already is only looked at. */
  readonly readOnly: boolean
}

/** The choice that takes a cell as it was read; every other one is a reading of its own. */
export const acceptance = 'accept'

export function answersTo(reading: CellReading, { field, tint, readOnly }: About): Answers {
  const waiting = reading.issues.filter(open)
  const settled = reading.issues.filter((issue) => issue.isSettled)
  const spelling = reading.issues.some(isAboutSpelling)
  const nothing = { accept: null, choices: [], other: null, exclude: false, reset: false }
  const about = {
    state: stateOf(reading.issues, isAnswered(reading, tint)),
    issueIds: (waiting.length > 0 ? waiting : settled).map(({ id }) => id),
  }
  if (readOnly) return { ...about, ...nothing }
  return {
    ...about,
    accept: acceptOf(waiting),
    choices: waiting.length === 0 ? [] : choicesOf(reading, waiting),
    other: reading.canType ? otherValue(spelling || isSchoolField(field)) : null,
    exclude: waiting.length > 0,
    reset: waiting.length === 0 && (settled.length > 0 || isAnswered(reading, tint)),
  }
}

/** A cell without a finding is tinted only where the officer has put another value in its place. */
const isAnswered = ({ issues }: CellReading, tint: Tint): boolean => issues.length === 0 && tint === 'read'

function acceptOf(waiting: readonly ShownIssue[]): Answers['accept'] {
  const offered = waiting.map((issue) => issue.choices.find((choice) => choice.value === acceptance))
  const [first] = offered
  if (first === undefined || offered.includes(undefined)) return null
  const remember = waiting.some((issue) => issue.code === 'school_fuzzy_matched')
  return {
    label: remember ? '认可并记住' : first.label,
    remember,
    isSafe: waiting.every((issue) => issue.severity === 'warning'),
  }
}

const choicesOf = (reading: CellReading, waiting: readonly ShownIssue[]): Answers['choices'] =>
  reading.choices
    .filter((choice) => choice.value !== acceptance)
    .map((choice) => ({
      ...choice,
      issueIds: waiting
        .filter((issue) => issue.choices.some((one) => one.value === choice.value))
        .map((issue) => issue.id),
    }))

const otherValue = (isSchool: boolean): NonNullable<Answers['other']> =>
  isSchool ? { label: '换一所…', kind: 'school' } : { label: '另填…', kind: 'text' }

function stateOf(issues: readonly ShownIssue[], isAnswered: boolean): Answers['state'] {
  const waiting = issues.filter(open)
  if (waiting.some((issue) => issue.severity === 'error')) return { tone: 'overdue', word: '不能入库' }
  if (waiting.length > 0) return { tone: 'waiting', word: '待确认' }
  if (isAnswered || issues.some((issue) => issue.isSettled)) return { tone: 'finished', word: '已答复' }
  return issues.length > 0 ? { tone: 'finished', word: '已自动读懂' } : { tone: 'hollow', word: '按原文' }
}
