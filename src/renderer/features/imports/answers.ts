import type { IssueCode } from '#shared/imports/import-issue.ts'
import type { CellReading, ShownIssue } from '#shared/imports/staging.ts'
import type { StatusTone } from '#renderer/ui/status-word.tsx'

/** What may be answered in the popover of a cell: at most three buttons beside the choices. */
export interface Answers {
  readonly state: { readonly tone: StatusTone; readonly word: string }
  /** The issues that an answer settles; empty: the answer is about the cell itself. */
  readonly issueIds: readonly string[]
  /** Taking it as it was read; null where nothing was read that could be taken. */
  readonly accept: { readonly label: string; readonly remember: boolean } | null
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

/** Issues about how a cell is spelt: the same text means the same thing, so that one answer serves all. */
const alike: ReadonlySet<IssueCode> = new Set([
  ...schoolNames,
  'school_external',
  'title_unknown',
  'title_is_honor',
  'subject_unknown',
  'stage_multi',
  'date_ambiguous',
  'date_two_digit_year',
  'person_unknown',
  'name_typo_suspected',
  'mentor_title_lower',
  'subject_mismatch',
  'mentor_over_limit',
  'rows_hidden',
  'count_mismatch',
])

/** Whether 全部同样处理 is offered for a kind; the others are looked at one by one. */
export const isAnsweredAlike = (code: IssueCode): boolean => alike.has(code)

export const isSchoolField = (field: string | null): boolean => field !== null && /(?:^|_)school$/u.test(field)

const open = (issue: ShownIssue): boolean => !issue.isSettled && issue.severity !== 'info'

interface About {
  readonly field: string | null
  /** A batch that is stored already is only looked at. */
  readonly readOnly: boolean
}

export function answersTo(reading: CellReading, { field, readOnly }: About): Answers {
  const waiting = reading.issues.filter(open)
  const settled = reading.issues.filter((issue) => issue.isSettled)
  const hasError = waiting.some((issue) => issue.severity === 'error')
  const spelling = reading.issues.some(isAboutSpelling)
  const nothing = { accept: null, other: null, exclude: false, reset: false }
  const about = {
    state: stateOf(reading.issues),
    issueIds: (waiting.length > 0 ? waiting : settled).map(({ id }) => id),
  }
  if (readOnly) return { ...about, ...nothing }
  return {
    ...about,
    accept:
      waiting.length > 0 && !hasError && reading.choices.length === 0
        ? { label: spelling ? '认可并记住' : '认可', remember: spelling }
        : null,
    other: reading.canType ? otherValue(spelling || isSchoolField(field)) : null,
    exclude: waiting.length > 0,
    reset: settled.length > 0 && waiting.length === 0,
  }
}

const otherValue = (isSchool: boolean): NonNullable<Answers['other']> =>
  isSchool ? { label: '换一所…', kind: 'school' } : { label: '另填…', kind: 'text' }

function stateOf(issues: readonly ShownIssue[]): Answers['state'] {
  const waiting = issues.filter(open)
  if (waiting.some((issue) => issue.severity === 'error')) return { tone: 'overdue', word: '不能入库' }
  if (waiting.length > 0) return { tone: 'waiting', word: '待确认' }
  if (issues.some((issue) => issue.isSettled)) return { tone: 'finished', word: '已答复' }
  return issues.length > 0 ? { tone: 'finished', word: '已自动读懂' } : { tone: 'hollow', word: '按原文' }
}
