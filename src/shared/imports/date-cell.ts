import { isRealDay } from '../kernel/dates.ts'
import { cellText, type GridCell } from './grid.ts'
import type { Note } from './import-issue.ts'
import { chineseNumber, nothingRead, type Reading } from './scalar-cells.ts'
import { foldWidth, isBlankMark } from './text-cell.ts'

export type Precision = 'day' | 'month' | 'year'

export interface DateValue {
  readonly value: string
  readonly precision: Precision
}

export interface DateContext {
  /** False for .csv: a text 2025.1 may have been the number 2025.10. */
  readonly knowsTypes: boolean
  /** The year that a date without one belongs to, from the title of the sheet. */
  readonly year: number | null
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Null where there is no such day. */
export function dateOf(year: number, month: number | null, day: number | null): DateValue | null {
  if (!isRealDay(year, month ?? 1, day ?? 1)) return null
  if (month === null) return { value: String(year), precision: 'year' }
  if (day === null) return { value: `${year}-${two(month)}`, precision: 'month' }
  return { value: `${year}-${two(month)}-${two(day)}`, precision: 'day' }
}

/** Two digits: 00–30 is 20xx, 31–99 is 19xx. */
export const fullYear = (year: number): number => (year >= 100 ? year : year <= 30 ? 2000 + year : 1900 + year)

const invalid = (found: string): Reading<DateValue> => ({ value: null, notes: [{ code: 'date_invalid', found }] })

const read = (found: string, year: number, month: number | null, day: number | null): Reading<DateValue> => {
  const value = dateOf(fullYear(year), month, day)
  if (value === null) return invalid(found)
  const notes: Note[] = year < 100 ? [{ code: 'date_two_digit_year', found, suggestion: value.value }] : []
  return { value, notes }
}

/** 2025.1 as a number is January or October, for Excel drops the nought: never guessed. */
const ambiguous = (found: string, year: number): Reading<DateValue> => ({
  value: null,
  notes: [{ code: 'date_ambiguous', found, candidates: [`${year}-01`, `${year}-10`] }],
})

export function readDate(cell: GridCell, context: DateContext): Reading<DateValue> {
  if (typeof cell === 'number') return readNumber(cell, String(cell))
  if (typeof cell === 'object' && cell !== null && typeof cell.v === 'number') {
    return isDateFormat(cell.z)
      ? readSerial(cell.v, cell.z ?? '', cellText(cell))
      : readFormatted(cell.v, cellText(cell))
  }
  return readDateText(cellText(cell), context)
}

const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined &&
  /[yd年月日]|m{3,}|\[\$-[^\]]*\][^#0]*$/i.test(
    format.replace(/"[^"]*"/g, (quoted) => (/[年月日]/.test(quoted) ? quoted : '')),
  )

/** A cell that Excel shows as a date is known to the day only where its format shows one. */
function readSerial(serial: number, format: string, shown: string): Reading<DateValue> {
  const day = dayOfSerial(serial)
  if (day === null) return invalid(shown)
  return { value: /d|日/i.test(format) ? day : { value: day.value.slice(0, 7), precision: 'month' }, notes: [] }
}

/** A number with a plain number format: 2025.10 shown with two decimals is October beyond doubt. */
function readFormatted(value: number, shown: string): Reading<DateValue> {
  const match = /^(\d{4})\.(\d{2})$/.exec(shown.trim())
  return match === null ? readNumber(value, shown) : read(shown, Number(match[1]), Number(match[2]), null)
}

function dayOfSerial(serial: number): DateValue | null {
  const date = new Date(Math.round((Math.floor(serial) - 25_569) * 86_400_000))
  return dateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

function readNumber(value: number, shown: string): Reading<DateValue> {
  if (value === 0) return nothingRead
  if (!Number.isInteger(value)) return readDecimal(value, shown)
  const digits = String(value)
  if (digits.length === 8) return readDigits(digits, shown)
  if (digits.length === 6) return readDigits(digits, shown)
  if (digits.length === 4) return read(shown, value, null, null)
  if (digits.length === 5) return readFiveDigits(value, shown)
  return invalid(shown)
}

/** Serials from 1970 on; older ones are birth dates unless they could be a year and a month (19863). */
function readFiveDigits(value: number, shown: string): Reading<DateValue> {
  if (value > 60_000) return invalid(shown)
  const serial = dayOfSerial(value)
  const [year, month] = [Math.floor(value / 10), value % 10]
  if (value >= 25_569) return { value: serial, notes: [] }
  if (month === 0 || year < 1930 || year > 2035 || serial === null) return { value: serial, notes: [] }
  return {
    value: null,
    notes: [{ code: 'date_ambiguous', found: shown, candidates: [serial.value, `${year}-0${month}`] }],
  }
}

function readDecimal(value: number, shown: string): Reading<DateValue> {
  const match = /^(\d{2,4})\.(\d{1,4})$/.exec(String(value))
  if (match === null)
    return value > 25_569 && value < 60_000 ? { value: dayOfSerial(value), notes: [] } : invalid(shown)
  const [year, rest] = [fullYear(Number(match[1])), match[2] ?? '']
  if (rest === '1') return ambiguous(shown, year)
  if (rest.length <= 2) return read(shown, Number(match[1]), Number(rest), null)
  return read(shown, Number(match[1]), Number(rest.slice(0, 2)), Number(rest.slice(2).padEnd(2, '0')))
}

function readDigits(digits: string, found: string): Reading<DateValue> {
  const day = digits.length === 8 ? Number(digits.slice(6)) : null
  return read(found, Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), day === 0 ? null : day)
}

const separators = '[-./年·,、_\\s]'
const full = new RegExp(`^(\\d{4}|\\d{2})\\s*${separators}\\s*(\\d{1,2})\\s*[-./月·,、_\\s]\\s*(\\d{1,2})\\s*[日号]?$`)
const yearMonth = new RegExp(`^(\\d{4}|\\d{2})\\s*${separators}\\s*(\\d{1,2})\\s*月?份?$`)
const dropped = /(?:底|末|初|中旬|上旬|下旬)?(?:之?前|以前|以来|之后|后|起|左右|前后)?$/

export function readDateText(text: string, context: DateContext): Reading<DateValue> {
  if (isBlankMark(text) || text === '0') return nothingRead
  const plain = simplify(text)
  const trap = /^(\d{4})\.1$/.exec(plain)
  if (trap !== null && !context.knowsTypes) return ambiguous(text, Number(trap[1]))
  if (/^\d{8}$|^\d{6}$/.test(plain)) return readDigits(plain, text)
  if (/^\d{5}$/.test(plain)) return readFiveDigits(Number(plain), text)
  const match = full.exec(plain) ?? yearMonth.exec(plain)
  if (match !== null)
    return read(text, Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3]))
  const year = /^(\d{4})年?(?:度|春|秋|春季|秋季|上半年|下半年)?$/.exec(plain)
  if (year !== null) return read(text, Number(year[1]), null, null)
  return readUnusual(plain, text, context)
}

function readUnusual(plain: string, found: string, context: DateContext): Reading<DateValue> {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain)
  if (american !== null) return readAmerican(found, Number(american[1]), Number(american[2]), Number(american[3]))
  const part = /^(\d{1,2})月(?:(\d{1,2})[日号]?)?$/.exec(plain)
  if (part !== null && context.year !== null) {
    return read(found, context.year, Number(part[1]), part[2] === undefined ? null : Number(part[2]))
  }
  return /\d/.test(plain) || plain.length > 12 ? invalid(found) : nothingRead
}

/** 3/5/2025 may be March or May. */
function readAmerican(found: string, first: number, second: number, year: number): Reading<DateValue> {
  if (first > 12) return read(found, year, second, first)
  if (second > 12 || first === second) return read(found, year, first, second)
  const candidates = [dateOf(year, first, second), dateOf(year, second, first)].map((date) => date?.value ?? '')
  return { value: null, notes: [{ code: 'date_ambiguous', found, candidates }] }
}

/** Chinese numerals, times of day, 截至 and 底前 are dropped: they do not change the day that is meant. */
function simplify(text: string): string {
  const folded = foldWidth(text)
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/[。]/g, '.')
    .replace(/^['’=]+/, '')
    .replace(/^(?:于|自|从|截至|截止|至|到)\s*/, '')
    .replace(/\s*(?:凌晨|早上|上午|中午|下午|晚上|晚)\s*(?:\d{1,2}[:时点].*)?$/, '')
    .replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/, '')
    .replace(/\s*(?:\(.*\)|星期.|周[一二三四五六日天])$/, '')
  const arabic = /[〇零一二三四五六七八九十]/.test(folded) ? withArabic(folded) : folded
  return arabic
    .replace(dropped, '')
    .replace(/[.\-/]$/, '')
    .trim()
}

function withArabic(text: string): string {
  return text
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/, (year) =>
      Array.from(year, (digit) => '零一二三四五六七八九'.indexOf(digit === '〇' ? '零' : digit)).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (number) => String(chineseNumber(number) ?? number))
}
