import type { Posting, PostingDraft } from '#shared/aid/posting.ts'
import type { InputAt } from '#renderer/api/operations.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'

/** The fields of one posting; those of a batch that goes together are the same for all. */
export interface PostingFieldsState {
  readonly batchId: string | null
  readonly host: Candidate | null
  readonly post: string | null
  readonly stage: string
  readonly subject: string
  readonly weeklyLessons: number | null
  readonly classes: number | null
  readonly students: number | null
  /** Null: the start or the end of the batch. */
  readonly enteredOn: string | null
  readonly dueOn: string | null
  readonly award: string
  readonly remark: string
}

export interface PostingFormState extends PostingFieldsState {
  readonly people: readonly Candidate[]
  /** In whose place somebody comes. */
  readonly previous: Candidate | null
}

export const blankPosting: PostingFormState = {
  batchId: null,
  host: null,
  post: null,
  stage: '',
  subject: '',
  weeklyLessons: null,
  classes: null,
  students: null,
  enteredOn: null,
  dueOn: null,
  award: '',
  remark: '',
  people: [],
  previous: null,
}

export const fieldsOf = (posting: Posting): PostingFieldsState => ({
  batchId: posting.batchId,
  host: posting.hostId === null ? null : { value: posting.hostId, label: posting.host, detail: '' },
  post: posting.post,
  stage: posting.stage,
  subject: posting.subject,
  weeklyLessons: posting.weeklyLessons,
  classes: posting.classes,
  students: posting.students,
  enteredOn: posting.enteredOn,
  dueOn: posting.dueOn,
  award: posting.award ?? '',
  remark: posting.remark ?? '',
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** What all who go together have in common, as it is stored. */
export const commonOf = (form: PostingFieldsState): Omit<PostingDraft, 'teacherId' | 'previousId'> => ({
  batchId: form.batchId ?? '',
  hostId: form.host?.value ?? '',
  post: form.post ?? '',
  weeklyLessons: form.weeklyLessons,
  classes: form.classes,
  students: form.students,
  award: orNull(form.award),
  remark: orNull(form.remark),
  ...(form.stage.trim() === '' ? {} : { stage: form.stage.trim() }),
  ...(form.subject.trim() === '' ? {} : { subject: form.subject.trim() }),
  ...(form.enteredOn === null ? {} : { enteredOn: form.enteredOn }),
  ...(form.dueOn === null ? {} : { dueOn: form.dueOn }),
})

/** One posting for each of the people; only one of them comes in somebody's place. */
export const draftsOf = (form: PostingFormState): PostingDraft[] =>
  form.people.map(({ value }, at) => ({
    ...commonOf(form),
    teacherId: value,
    previousId: at === 0 ? (form.previous?.value ?? null) : null,
  }))

/** What is missing or cannot be, by field, one sentence each. */
export function missingIn(
  { batchId, host, post, enteredOn, dueOn }: PostingFieldsState,
  people: readonly Candidate[] | null = null,
): Readonly<Record<string, string>> {
  const broken: readonly [string, boolean, string][] = [
    ['people', people !== null && people.length === 0, '请选择教师'],
    ['batchId', batchId === null, '请选择批次'],
    ['host', host === null, '请选择受援学校'],
    ['post', post === null || post.trim() === '', '请选择岗位'],
    ['dueOn', enteredOn !== null && dueOn !== null && dueOn <= enteredOn, '期满要晚于进疆'],
  ]
  return Object.fromEntries(broken.filter(([, isBroken]) => isBroken).map(([field, , sentence]) => [field, sentence]))
}

/** What the rules are asked about the first of them; null while there is nobody. */
export function questionOf(form: PostingFormState): InputAt<'postings.check'> | null {
  const [draft] = draftsOf(form)
  if (draft === undefined || form.batchId === null) return null
  const { hostId, post, ...rest } = draft
  return { ...rest, ...(hostId === '' ? {} : { hostId }), ...(post === '' ? {} : { post }) }
}
