import type { Visit, VisitorDraft, VisitorKind } from '#shared/aid/visit.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'

/** One line of the list while it is edited. */
export interface VisitorState {
  /** Tells the lines apart while they have no id. */
  readonly key: string
  readonly id: string | null
  readonly teacherId: string | null
  readonly name: string
  readonly unit: string
  readonly kind: VisitorKind
  readonly duty: string
  /** Null: one person; a number: a group. */
  readonly count: number | null
  readonly fromOn: string | null
  readonly toOn: string | null
  readonly remark: string
  /** What the officer should look at, as several of one name in the register. */
  readonly note: string | null
}

const blank = {
  id: null,
  teacherId: null,
  name: '',
  unit: '',
  kind: 'teacher',
  duty: '',
  count: null,
  fromOn: null,
  toOn: null,
  remark: '',
  note: null,
} as const satisfies Omit<VisitorState, 'key'>

export const newVisitor = (key: string, more: Partial<VisitorState> = {}): VisitorState => ({ ...blank, key, ...more })

/** The unit is what the picker's second line begins with. */
export const pickedVisitor = (key: string, { value, label, detail }: Candidate): VisitorState =>
  newVisitor(key, { teacherId: value, name: label, unit: detail })

export const visitorsOf = ({ visitors }: Visit): VisitorState[] =>
  visitors.map((one) => ({
    key: one.id,
    id: one.id,
    teacherId: one.teacherId,
    name: one.name,
    unit: one.unit ?? '',
    kind: one.kind,
    duty: one.duty ?? '',
    count: one.count > 1 ? one.count : null,
    fromOn: one.fromOn,
    toOn: one.toOn,
    remark: one.remark ?? '',
    note: null,
  }))

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** A line without a name is none. */
const isFilled = ({ teacherId, name }: VisitorState): boolean => teacherId !== null || name.trim() !== ''

/** As it is stored; somebody of the register keeps his name and unit there. */
export const draftsOf = (visitors: readonly VisitorState[]): VisitorDraft[] =>
  visitors.filter(isFilled).map(({ id, teacherId, name, unit, kind, duty, count, fromOn, toOn, remark }) => ({
    ...(id === null ? {} : { id }),
    teacherId,
    name: teacherId === null ? orNull(name) : null,
    unit: teacherId === null ? orNull(unit) : null,
    kind,
    duty: orNull(duty),
    count: count ?? 1,
    fromOn,
    toOn,
    remark: orNull(remark),
  }))

/** How many heads are on the list. */
export const headsOn = (visitors: readonly VisitorState[]): number =>
  visitors.filter(isFilled).reduce((sum, { count }) => sum + (count ?? 1), 0)
