import type { importFromCommandLine } from '#main/imports/cli-import.ts'

/** What a sample set should be read as; see `tests/fixtures/workbooks/truth.json`. */
export interface Truth {
  readonly files: readonly TruthFile[]
  readonly cross_file: {
    readonly conflicts: readonly {
      readonly person_key: string
      readonly level: string
      readonly rows: readonly Place[]
    }[]
  }
}
interface Place {
  readonly file: string
  readonly row: number
}
interface TruthFile {
  readonly file: string
  readonly openable: boolean
  readonly issues?: readonly TruthIssue[]
  readonly sheets?: readonly TruthSheet[]
}
interface TruthSheet {
  readonly sheet: string
  readonly kind: string
  readonly import: boolean | 'judgement'
  readonly records: readonly TruthRecord[]
  readonly issues: readonly TruthIssue[]
}
interface TruthIssue {
  readonly row: number | null
  readonly col: string | null
  readonly code: string
  readonly severity: string
  readonly level: 'must' | 'may'
  readonly rows?: readonly number[]
  readonly first_row?: number
  readonly accept?: readonly string[]
}
interface TruthRecord {
  readonly row: number
  readonly values: Readonly<Record<string, unknown>>
  readonly person_key?: string
  readonly may_fields?: readonly string[]
  readonly alt?: Readonly<Record<string, readonly unknown[]>>
}

export type Printed = Awaited<ReturnType<typeof importFromCommandLine>>
type PrintedFile = Printed['files'][number]
type PrintedSheet = PrintedFile['sheets'][number]
type PrintedRecord = PrintedSheet['records'][number] & Readonly<Record<string, unknown>>

/** Words for the same that either side may use. */
const synonyms: Readonly<Record<string, string>> = {
  慰问: '支教慰问',
  '研学/夏令营': '学生研学/夏令营',
  市直: '市直学校',
  汉族: '汉',
}

/** Whether a value is the expected one. Nothing, an empty text and an empty list are the same nothing. */
function agrees(expected: unknown, actual: unknown): boolean {
  const isNothing = (value: unknown): boolean =>
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  if (isNothing(expected)) return isNothing(actual)
  if (Array.isArray(expected))
    return Array.isArray(actual) && expected.length === actual.length && expected.every((one) => actual.includes(one))
  if (typeof expected === 'object') return JSON.stringify(datePart(expected)) === JSON.stringify(datePart(actual))
  if (typeof expected === 'string' && typeof actual === 'string')
    return [expected, synonyms[expected]].includes(actual.trim()) || expected.trim() === actual.trim()
  return expected === actual
}

const datePart = (value: unknown): unknown => {
  const { value: day, precision } = (value ?? {}) as { value?: unknown; precision?: unknown }
  return [day, precision]
}

/** Everything that is not as it must be, one line each: an empty list is a perfect score. */
export function faultsOf(truth: Truth, printed: Printed): string[] {
  return truth.files.flatMap((file) => {
    const seen = printed.files.find((one) => one.file === file.file)
    if (seen === undefined) return [`${file.file}: not read`]
    return [...fileFaults(file, seen), ...(file.sheets ?? []).flatMap((sheet) => sheetFaults(file, sheet, seen))]
  })
}

function fileFaults(file: TruthFile, seen: PrintedFile): string[] {
  const codes = seen.issues.map(({ code }): string => code)
  const silent = (file.issues ?? []).filter(
    (issue) =>
      (issue.level ?? 'must') === 'must' && ![issue.code, ...(issue.accept ?? [])].some((code) => codes.includes(code)),
  )
  return [
    ...(seen.openable === file.openable ? [] : [`${file.file}: openable ${seen.openable}`]),
    ...silent.map(({ code }) => `${file.file}: ${code} not told`),
  ]
}

function sheetFaults(file: TruthFile, sheet: TruthSheet, seen: PrintedFile): string[] {
  const read = seen.sheets.find((one) => one.sheet.trim() === sheet.sheet.trim())
  if (read === undefined) return [`${file.file} ${sheet.sheet}: sheet missing`]
  const silent = sheet.issues
    .filter((issue) => issue.level === 'must' && !isTold(issue, read))
    .map((issue) => `${file.file} ${sheet.sheet} row ${issue.row}: ${issue.code} not told`)
  if (sheet.import !== true) return silent
  if (read.kind !== sheet.kind) return [...silent, `${file.file} ${sheet.sheet}: read as ${read.kind}`]
  return [...silent, ...recordFaults(file, sheet, read), ...falseErrors(file, sheet, read)]
}

const rowsOf = (issue: TruthIssue): readonly (number | null | undefined)[] => [
  issue.row,
  issue.first_row,
  ...(issue.rows ?? []),
]

const isTold = (issue: TruthIssue, read: PrintedSheet): boolean =>
  read.issues.some(
    (told) =>
      [issue.code, ...(issue.accept ?? [])].includes(told.code) &&
      (issue.row === null || rowsOf(issue).includes(told.row)) &&
      (issue.col === null || told.col === null || told.col === issue.col),
  )

/** Errors on rows where the truth knows of none. */
function falseErrors(file: TruthFile, sheet: TruthSheet, read: PrintedSheet): string[] {
  const known = new Set(sheet.issues.flatMap((issue) => (issue.severity === 'error' ? [issue.row] : [])))
  const excused = new Set(
    sheet.issues.flatMap((issue) =>
      [issue.code, ...(issue.accept ?? [])].flatMap((code) => rowsOf(issue).map((row) => `${row} ${code}`)),
    ),
  )
  return read.issues
    .filter((told) => told.severity === 'error' && !known.has(told.row) && !excused.has(`${told.row} ${told.code}`))
    .map((told) => `${file.file} ${sheet.sheet} row ${told.row}: false error ${told.code} ${told.found}`)
}

function recordFaults(file: TruthFile, sheet: TruthSheet, read: PrintedSheet): string[] {
  const left = new Map<number, PrintedRecord[]>()
  for (const record of read.records) left.set(record.row, [...(left.get(record.row) ?? []), record])
  const faults = sheet.records.flatMap((expected) => {
    const actual = left.get(expected.row)?.shift()
    if (actual === undefined) return [`${file.file} ${sheet.sheet} row ${expected.row}: record missing`]
    return wrongFields(expected, actual).map(
      (field) =>
        `${file.file} ${sheet.sheet} row ${expected.row}: ${field} ${JSON.stringify(actual.values[field])} for ${JSON.stringify(expected.values[field])}`,
    )
  })
  const extra = [...left]
    .filter(([, records]) => records.length > 0)
    .map(([row]) => `${file.file} ${sheet.sheet} row ${row}: record too many`)
  return [...faults, ...extra]
}

const isFree = (field: string, may: readonly string[]): boolean =>
  may.includes(field) || field === 'group' || /person_keys?$/.test(field)

const wrongFields = ({ values, may_fields: may = [], alt = {} }: TruthRecord, actual: PrintedRecord): string[] =>
  Object.keys(values).filter(
    (field) =>
      !isFree(field, may) && ![values[field], ...(alt[field] ?? [])].some((one) => agrees(one, actual.values[field])),
  )

const roles = {
  person_key: 'person',
  mentor_person_key: 'mentor_person',
  mentee_person_key: 'mentee_person',
  head_person_key: 'head_person',
} as const

/** People who have got two ids, and ids that two people share. */
export function identityFaults(truth: Truth, printed: Printed): string[] {
  const [idsOf, keysOf] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()]
  for (const [key, id] of links(truth, printed)) {
    idsOf.set(key, (idsOf.get(key) ?? new Set()).add(id))
    keysOf.set(id, (keysOf.get(id) ?? new Set()).add(key))
  }
  const asked = new Set(truth.cross_file.conflicts.map(({ person_key: key }) => key))
  const split = [...idsOf]
    .filter(([key, ids]) => ids.size > 1 && !asked.has(key))
    .map(([key]) => `${key} has got several ids`)
  const merged = [...keysOf]
    .filter(([, keys]) => keys.size > 1)
    .map(([id, keys]) => `${id} stands for ${[...keys].join(' ')}`)
  return [...split, ...merged]
}

function links(truth: Truth, printed: Printed): [string, string][] {
  return truth.files.flatMap((file) =>
    (file.sheets ?? []).flatMap((sheet) => {
      const read = printed.files
        .find((one) => one.file === file.file)
        ?.sheets.find((one) => one.sheet.trim() === sheet.sheet.trim())
      const left = [...(read?.records ?? [])]
      return sheet.records.flatMap((expected) => {
        const actual = left.find((one) => one.row === expected.row)
        if (actual !== undefined) left.splice(left.indexOf(actual), 1)
        return Object.entries(roles).flatMap(([theirs, ours]): [string, string][] => {
          const key = theirs === 'person_key' ? expected.person_key : expected.values[theirs]
          const id = (actual as PrintedRecord | undefined)?.[ours]
          return typeof key === 'string' && typeof id === 'string' ? [[key, id]] : []
        })
      })
    }),
  )
}

/** Conflicts that have to be asked about and were settled in silence. */
export const silentConflicts = (truth: Truth, printed: Printed): string[] =>
  truth.cross_file.conflicts
    .filter(({ level, rows }) => level === 'must' && !rows.some((place) => isAsked(place, printed)))
    .map(({ person_key: key }) => `${key}: not asked`)

const isAsked = ({ file, row }: Place, printed: Printed): boolean =>
  (printed.files.find((one) => one.file === file)?.sheets ?? []).some((sheet) =>
    sheet.issues.some((issue) => issue.row === row && issue.code === 'person_conflict'),
  )
