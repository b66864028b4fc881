import type { VisitorKind } from '#shared/aid/visit.ts'

/** Somebody, or a group, as it was pasted. */
export interface PastedVisitor {
  readonly name: string
  readonly unit: string
  readonly duty: string
  readonly kind: VisitorKind
  /** Null: one person. */
  readonly count: number | null
}

type Column = 'name' | 'unit' | 'duty' | 'kind' | 'count' | 'number'

const headings: readonly [Column, RegExp][] = [
  ['name', /^(姓\s*名|名字|参加人员|人员)$/],
  ['unit', /单位|学校/],
  ['duty', /职务|职称|岗位|分工|任务|学科/],
  ['kind', /身份|类别|类型/],
  ['count', /人数/],
  ['number', /^(序号|编号|No\.?)$/i],
]

/** Without a heading the cells are taken in this order; a bare figure at the front is the number of the line. */
const usual: readonly Column[] = ['name', 'unit', 'duty', 'count']

const columnOf = (heading: string): Column | null =>
  headings.find(([, pattern]) => pattern.test(heading.trim()))?.[0] ?? null

/** A sheet gives tabs; a letter gives commas, or wide gaps. */
function cellsOf(line: string): string[] {
  const cut = line.includes('\t') ? /\t/ : /[,，;；]|\s{2,}|\u3000+/
  return line.split(cut).map((cell) => cell.trim())
}

const isHeading = (cells: readonly string[]): boolean => cells.some((cell) => columnOf(cell) === 'name')

const student = /学生|营员|学员/
const leader = /领导|干部|局长|科长|处长|县长|市长|书记|部长|校长|园长|院长/

/** Whether it is a teacher, a leader or pupils, by what was written beside the name. */
export function kindOf(words: string): VisitorKind {
  if (student.test(words)) return 'student'
  return leader.test(words) ? 'leader' : 'teacher'
}

/** 学生40人, 40 名学生: a group, and how many they are. */
const groupPattern = /^(?<before>\D*?)\s*(?<count>\d{1,4})\s*(?:人|名|位)\s*(?<after>\D*)$/

function visitorOf(found: Readonly<Partial<Record<Column, string>>>): PastedVisitor | null {
  const { name = '', unit = '', duty = '', kind = '', count = '' } = found
  if (name === '') return null
  const group = groupPattern.exec(name)?.groups
  const told = Number(/\d+/.exec(count)?.[0] ?? group?.['count'] ?? 1)
  const called = group === undefined ? name : `${group['before'] ?? ''}${group['after'] ?? ''}`
  return {
    name: group === undefined ? name.replaceAll(/\s/g, '') : called === '' ? '人员' : called,
    unit,
    duty,
    kind: kindOf(`${kind} ${duty} ${group === undefined ? '' : name} ${told > 1 ? name : ''}`),
    count: told > 1 ? told : null,
  }
}

function inColumns(cells: readonly string[], columns: readonly (Column | null)[]) {
  const found: Partial<Record<Column, string>> = {}
  for (const [at, cell] of cells.entries()) {
    const column = columns[at]
    if (column !== undefined && column !== null && cell !== '') found[column] ??= cell
  }
  return found
}

/** 张三、李四、王五: names in one line. */
const namesIn = (cells: readonly string[]): string[] =>
  cells.length === 1 && (cells[0] ?? '').includes('、') ? (cells[0] ?? '').split('、') : []

/** A pasted list of participants, from a sheet with or without a heading, or names in a line. */
export function readList(pasted: string): PastedVisitor[] {
  const lines = pasted
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf)
  const at = lines.findIndex(isHeading)
  const heading = lines[at]
  const columns = heading === undefined ? usual : heading.map(columnOf)
  return lines.slice(at + 1).flatMap((cells) => {
    const names = namesIn(cells)
    if (names.length > 0) return names.flatMap((name) => visitorOf({ name: name.trim() }) ?? [])
    const isNumbered = heading === undefined && /^\d+[.、]?$/.test(cells[0] ?? '')
    return visitorOf(inColumns(isNumbered ? cells.slice(1) : cells, columns)) ?? []
  })
}
