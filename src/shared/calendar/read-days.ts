import { addDays, daysBetween, isRealDay, type IsoDate } from '../kernel/dates.ts'
import type { CalendarDay } from './calendar.ts'

export interface ReadDays {
  readonly days: readonly CalendarDay[]
  /** Lines that speak of days off and could not be read, as they stood. */
  readonly unread: readonly string[]
}

type Kind = CalendarDay['kind']

/** Longer than any vacation: a slip of the pen. */
const longestDays = 60
const holidayNames = /元旦|春节|清明节?|劳动节|端午节?|中秋节?|国庆节?|寒假|暑假/g
const number = String.raw`\d{1,2}`
const year = String.raw`(?:(20\d\d)\s*[-./年]\s*)`
const start = String.raw`(?:${year}(${number})\s*[-./月]\s*(${number})|(${number})月(${number}))日?`
const end = String.raw`(?:\s*(?:至|到|[-—–~]+)\s*${year}?(?:(${number})\s*[-./月]\s*)?(${number})日?)?`
const compact = String.raw`(20\d\d)([01]\d)([0-3]\d)(?!\d)`
const more = String.raw`[、和及]\s*(${number})日`
/** A day, a span, a further day of the same month, or what the days are. */
const token = new RegExp(String.raw`${compact}|${start}${end}|${more}|(上班|上课|补班|补课|调班)|(放假|休假|休息)`, 'g')

interface Context {
  readonly year: number | null
  /** The month of the last date. */
  month: number | null
}

const two = (value: number): string => String(value).padStart(2, '0')
const dayOf = (year: number | null, month: number | null, day: number): IsoDate | null =>
  year !== null && month !== null && isRealDay(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null

function daysFrom(first: IsoDate | null, last: IsoDate | null): readonly IsoDate[] | null {
  if (first === null || last === null) return null
  const length = daysBetween(first, last)
  if (length < 0 || length > longestDays) return null
  return Array.from({ length: length + 1 }, (_, at) => addDays(first, at))
}

const toNumber = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

/** The days that a token names; null when it names none that exist. */
function daysOfToken(match: RegExpExecArray, context: Context): readonly IsoDate[] | null {
  const [, cYear, cMonth, cDay, sYear, sMonth, sDay, month, day, eYear, eMonth, eDay, moreDay] = match
  if (moreDay !== undefined) return daysFrom(...same(dayOf(context.year, context.month, Number(moreDay))))
  const startYear = toNumber(cYear ?? sYear) ?? context.year
  const startMonth = toNumber(cMonth ?? sMonth ?? month)
  context.month = startMonth
  const first = dayOf(startYear, startMonth, Number(cDay ?? sDay ?? day))
  if (eDay === undefined) return daysFrom(...same(first))
  const endMonth = toNumber(eMonth) ?? startMonth
  const turns = eYear === undefined && endMonth !== null && startMonth !== null && endMonth < startMonth
  const endYear = toNumber(eYear) ?? (startYear === null ? null : startYear + Number(turns))
  return daysFrom(first, dayOf(endYear, endMonth, Number(eDay)))
}

const same = (day: IsoDate | null): [IsoDate | null, IsoDate | null] => [day, day]

/** What the line calls the days: the festivals that it names, else its own words before the first date. */
function nameIn(line: string, kind: Kind): string {
  const festivals = [...new Set([...line.matchAll(holidayNames)].map(([name]) => name))]
  if (festivals.length > 0) return festivals.join('、').slice(0, 20)
  const words = line
    .replace(token, ' ')
    .replace(/20\d\d年?|[周星]期?[一二三四五六日天]|共\d+天|调休|^[一二三四五六七八九十]+、/g, ' ')
    .split(/[\s,，:：、。;；|]+/)
    .filter((word) => /\p{Script=Han}/u.test(word))
  return (words[0] ?? (kind === 'holiday' ? '放假' : '调休上班')).slice(0, 20)
}

/** Dates before 放假 or 上班 belong to it; those with none after them belong to the one before. Null: not to be read. */
function readLine(line: string, context: Context): readonly CalendarDay[] | null {
  const found: CalendarDay[] = []
  let pending: IsoDate[] = []
  let kind: Kind | null = null
  const put = (given: Kind): void => {
    for (const day of pending) found.push({ day, kind: given, name: nameIn(line, given) })
    pending = []
  }
  for (const match of line.matchAll(token)) {
    const [work, rest] = match.slice(-2)
    if (work === undefined && rest === undefined) {
      const days = daysOfToken(match, context)
      if (days === null) return null
      pending.push(...days)
    } else {
      kind = work === undefined ? 'holiday' : 'workday'
      put(kind)
    }
  }
  if (pending.length > 0 && kind === null) return null
  if (kind !== null) put(kind)
  return found.length === 0 && kind !== null ? null : found
}

const tidied = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replaceAll('\t', ' ')
    .trim()

/**
 * 年度放假表 as offices have it: lines of the State Council's notice (10月1日至7日放假，9月28日上班) or rows of date,
 * 放假 or 上班, name. A date without a year is of the year that a line above names, else of `year`. Prose is passed over.
 */
export function readDays(lines: readonly string[], givenYear: number | null): ReadDays {
  const days = new Map<IsoDate, CalendarDay>()
  const unread: string[] = []
  let year = givenYear
  for (const raw of lines) {
    const line = tidied(raw)
    year = toNumber(/(20\d\d)\s*年/.exec(line)?.[1]) ?? year
    const read = readLine(line, { year, month: null })
    if (read === null) unread.push(raw.trim())
    else for (const day of read) days.set(day.day, day)
  }
  return { days: [...days.values()].toSorted((one, other) => one.day.localeCompare(other.day)), unread }
}
