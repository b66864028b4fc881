import { readCode, readHonours, readStage, readSubject, readTitle, readWord } from './code-cells.ts'
import type { FieldSpec } from './column-spec.ts'
import { readDate } from './date-cell.ts'
import { readDateRange } from './date-range.ts'
import { cellText, type GridCell, isBlankCell } from './grid.ts'
import type { Note } from './import-issue.ts'
import { readNationalId } from './national-id-cell.ts'
import { readName, readNames } from './person-name.ts'
import type { ReadContext, SheetContext } from './read-context.ts'
import { readCount, readPhone, readSchoolCode, readSex, readYesNo } from './scalar-cells.ts'
import type { KnownSchool } from './school-index.ts'
import { foldWidth, isBlankMark, splitList, tidy, withoutCounting } from './text-cell.ts'

/** What a cell was read as, with all that later steps need of it. */
export interface FieldReading {
  readonly value: unknown
  readonly notes: readonly Note[]
  readonly school?: KnownSchool | null
  /** In the order of a list; null: named but not found, undefined: none named. */
  readonly schools?: readonly (KnownSchool | null | undefined)[]
  /** Digits of a lost ID number that are certain. */
  readonly knownDigits?: string | null
  readonly honour?: string | null
}

/** What in the row decides how other cells of it are read. */
export interface RowState {
  readonly district: string | null
  readonly stage: string | null
}

const none: FieldReading = { value: null, notes: [] }

/** Reads one cell by the type of its column; pure, so readings of equal cells may be shared. */
export function readField(
  spec: FieldSpec,
  cell: GridCell,
  row: RowState,
  sheet: SheetContext,
  context: ReadContext,
): FieldReading {
  if (isErrorCell(cell)) return { value: emptyOf(spec), notes: [{ code: 'formula_error', found: cellText(cell) }] }
  if (isBlankCell(cell)) return { value: emptyOf(spec), notes: [] }
  if (typeof cell === 'object' && cell?.isCut === true) {
    const read = readField(spec, cellText(cell), row, sheet, context)
    return { ...read, notes: [...read.notes, { code: 'text_cut', found: `${cellText(cell).slice(0, 20)}…` }] }
  }
  const { type } = spec
  if (typeof type === 'object') {
    const text = cellText(cell)
    return 'code' in type ? readCode(context.codes, type.code, text) : readWord(type.words, text)
  }
  return byType[type](cell, row, sheet, context)
}

const isErrorCell = (cell: GridCell): boolean =>
  (typeof cell === 'object' && cell !== null && cell.error === true) ||
  (typeof cell === 'string' && /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(cell.trim()))

/** Lists are empty, not absent. */
const emptyOf = (spec: FieldSpec): unknown =>
  typeof spec.type === 'string' && ['honours', 'list', 'schools', 'names'].includes(spec.type) ? [] : null

type Reader = (cell: GridCell, row: RowState, sheet: SheetContext, context: ReadContext) => FieldReading

const byType: Readonly<Record<Extract<FieldSpec['type'], string>, Reader>> = {
  text: (cell) => readText(cellText(cell)),
  name: (cell) => {
    const { name, notes } = readName(cellText(cell))
    return { value: name, notes }
  },
  person: (cell, row, sheet, context) => readPerson(cellText(cell), row.district ?? sheet.district, context),
  names: (cell, row, sheet, context) => readPeople(cellText(cell), row.district ?? sheet.district, context),
  sex: (cell) => readSex(cell),
  nationalId: (cell) => {
    const { id, known, notes } = readNationalId(cell)
    return { value: id, notes, knownDigits: known }
  },
  phone: (cell) => readPhone(cell),
  contactPhone: (cell) => readPhone(cell, true),
  date: (cell, _, sheet) => readDate(cell, sheet),
  dateRange: (cell, _, sheet) => {
    const { start, end, notes } = readDateRange(cell, sheet)
    return { value: { start, end }, notes }
  },
  count: (cell) => readCount(cell),
  yesNo: (cell) => readYesNo(cell),
  mark: (cell) => ({ value: readYesNo(cell).value ?? !isBlankMark(cellText(cell)), notes: [] }),
  title: (cell, _, __, context) => readTitle(context.codes, cellText(cell)),
  subject: (cell, row, _, context) => readSubject(context.codes, cellText(cell), row.stage),
  stage: (cell, _, __, context) => readStage(context.codes, cellText(cell)),
  district: (cell, _, __, context) => readDistrict(cellText(cell), context),
  schoolName: (cell) => readSchoolName(cellText(cell)),
  schoolCode: (cell) => readSchoolCode(cell),
  school: (cell, row, sheet, context) => readSchool(cellText(cell), row.district ?? sheet.district, context),
  schools: (cell, row, sheet, context) => readSchools(cellText(cell), row.district ?? sheet.district, context),
  hostSchool: (cell, _, __, context) => readHost(cellText(cell), context),
  outsideSchool: (cell, _, __, context) => readOutside(cellText(cell), context),
  honours: (cell, _, __, context) => readHonours(context.codes, cellText(cell)),
  list: (cell) => readList(cellText(cell)),
  documentNo: (cell) => readDocumentNo(cellText(cell)),
}

const schoolEnding = /(?:小|小学|中|中学|高|高中|初中|职专|职校|特校|幼|幼儿园|园|中心校|学校|教育中心|职教中心|校区)$/

function schoolInBrackets(remark: string | null, district: string | null, context: ReadContext) {
  return remark === null || !schoolEnding.test(remark) || context.codes.find('stage', remark) !== null
    ? undefined
    : context.schools.resolve(remark, { district })
}

function readPerson(text: string, district: string | null, context: ReadContext): FieldReading {
  const { name, notes, remark } = readName(text)
  const school = schoolInBrackets(remark, district, context)
  return school === undefined ? { value: name, notes } : { value: name, notes: school.notes, school: school.school }
}

/** 张三（实验小学）、李四（二中）: each with a school of his own, where the brackets hold one and no 女 or 组长. */
function readPeople(text: string, district: string | null, context: ReadContext): FieldReading {
  const { names, notes } = readNames(text)
  const schools = names.map(({ remark }) => schoolInBrackets(remark, district, context))
  return {
    value: names.map(({ name }) => name),
    notes: [
      ...notes,
      ...names.flatMap((one, index) => (schools[index] === undefined ? one.notes : schools[index].notes)),
    ],
    ...(schools.every((one) => one === undefined) ? {} : { schools: schools.map((one) => one?.school) }),
  }
}

const readText = (text: string): FieldReading => (isBlankMark(text) ? none : { value: tidy(text), notes: [] })

function readList(text: string): FieldReading {
  if (isBlankMark(text)) return { value: [], notes: [] }
  const parts = splitList(text).map(tidy)
  const notes: Note[] =
    parts.length > 1 ? [{ code: 'multi_value_split', found: text, suggestion: parts.join('、') }] : []
  return { value: parts, notes }
}

/** 文号 carries six-cornered brackets around its year, whatever was typed. */
const readDocumentNo = (text: string): FieldReading =>
  isBlankMark(text)
    ? none
    : {
        value: tidy(text)
          .replace(/[[(（［【〔{]\s*(\d{4})\s*[\])）］】〕}]/, '〔$1〕')
          .replace(/ /g, ''),
        notes: [],
      }

function readDistrict(text: string, context: ReadContext): FieldReading {
  const district = isBlankMark(text) ? null : context.districts.find(text)
  return { value: district?.name ?? null, notes: [] }
}

/** The full name as the directory spells it; blanks in it are slips. */
function readSchoolName(text: string): FieldReading {
  if (isBlankMark(text)) return none
  const name = tidy(text).replace(/[\s\u3000]/g, '')
  return { value: name, notes: name === text ? [] : [{ code: 'name_spacing_fixed', found: text, suggestion: name }] }
}

function readSchool(text: string, district: string | null, context: ReadContext): FieldReading {
  if (isBlankMark(text)) return none
  const { school, notes } = context.schools.resolve(text, { district })
  return { value: school?.name ?? null, notes, school }
}

function readSchools(text: string, district: string | null, context: ReadContext): FieldReading {
  if (isBlankMark(text)) return { value: [], notes: [] }
  const parts = splitList(withoutCounting(foldBreaks(text)))
  const readings = parts.map((part) => context.schools.resolve(part, { district }))
  const notes: Note[] =
    parts.length > 1 ? [{ code: 'multi_value_split', found: text, suggestion: parts.join('、') }] : []
  return {
    value: readings.map(({ school }) => school?.name ?? null).filter((name) => name !== null),
    notes: [...notes, ...readings.flatMap((reading) => reading.notes)],
    schools: readings.map(({ school }) => school),
  }
}

const foldBreaks = (text: string): string => text.replace(/[\r\n]+/g, '、')

/** 受援学校: a school outside the city; its county is understood. */
function readHost(text: string, context: ReadContext): FieldReading {
  if (isBlankMark(text)) return none
  const { school, notes } = context.schools.resolve(text, { district: null, isOutside: true })
  return school === null ? external(text) : { value: school.name, notes, school }
}

/** 省内外名校: in the directory or not, its name is kept. */
function readOutside(text: string, context: ReadContext): FieldReading {
  if (isBlankMark(text)) return none
  const known = context.schools.byName(foldWidth(text), null)
  return known === null ? external(text) : { value: known.name, notes: [], school: known }
}

const external = (text: string): FieldReading => ({
  value: tidy(text),
  notes: [{ code: 'school_external', found: tidy(text) }],
})
