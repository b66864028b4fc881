import { isIsoDate } from '#shared/kernel/dates.ts'

/** What the dialogs of 教育援疆 may ask for. */
export interface Answers {
  readonly on: string | null
  readonly until: string | null
  readonly grade: string | null
  readonly kind: string
  readonly reason: string
  readonly content: string
  readonly result: string
  readonly documentNo: string
  readonly note: string
}

export type Question = keyof Answers
export type Problems = Readonly<Partial<Record<Question, string>>>

export const blankAnswers = (on: string): Answers => ({
  on,
  until: null,
  grade: null,
  kind: '',
  reason: '',
  content: '',
  result: '',
  documentNo: '',
  note: '',
})

/** Null as it is stored, where nothing was written. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const words: Readonly<Partial<Record<Question, string>>> = {
  on: '请填写日期，如 2025-03-05',
  until: '请填写新的期满日期',
  grade: '请选择等次',
  kind: '请填写方式',
  reason: '请填写原因',
}

const isOpen = (value: string | null): boolean => value === null || value.trim() === ''

/** One sentence beside each question that has no answer yet; what may stay empty is not asked for. */
export function missingAnswers(questions: readonly Question[], answers: Answers): Problems {
  const days: readonly Question[] = ['on', 'until']
  const open = questions.filter(
    (question) =>
      words[question] !== undefined &&
      (isOpen(answers[question]) || (days.includes(question) && !isIsoDate(answers[question] ?? ''))),
  )
  return Object.fromEntries(open.map((question) => [question, words[question]]))
}
