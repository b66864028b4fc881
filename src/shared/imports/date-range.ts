import { type DateContext, type DateValue, readDate, readDateText } from './date-cell.ts'
import { cellText, type GridCell } from './grid.ts'
import type { Note } from './import-issue.ts'
import { foldWidth, isBlankMark } from './text-cell.ts'

export interface RangeReading {
  readonly start: DateValue | null
  readonly end: DateValue | null
  readonly notes: readonly Note[]
}

const openEnd = /^(?:至今|今|现在|长期|不限)$/

/** Two dates in one cell: 2025.3.20-2025.3.21, 2025年2月18日—2月22日, 2024—2027年, 2025.9至今. One date is both. */
export function readDateRange(cell: GridCell, context: DateContext): RangeReading {
  if (typeof cell !== 'string') return single(cell, context)
  if (isBlankMark(cell)) return { start: null, end: null, notes: [] }
  const [first, second] = splitRange(foldWidth(cell))
  if (second === null) return single(cell, context)
  const start = readDateText(first, { ...context, knowsTypes: true })
  if (openEnd.test(second)) return { start: start.value, end: null, notes: start.notes }
  const end = readDateText(completed(second, start.value, first), { ...context, knowsTypes: true })
  const notes = [...start.notes, ...end.notes].map((note): Note => ({ ...note, found: cellText(cell) }))
  return { start: start.value, end: end.value, notes }
}

function single(cell: GridCell, context: DateContext): RangeReading {
  const { value, notes } = readDate(cell, context)
  return { start: value, end: value, notes }
}

/** A hyphen divides dates only where it does not stand inside one (2025-03-05). */
function splitRange(text: string): readonly [string, string | null] {
  const strong = /^(?:自|从)?(.+?)\s*(?:--+|—+|–|~|～|至|到|起至)\s*(.+?)止?$/.exec(text)
  if (strong !== null && /\d/.test(strong[1] ?? '')) return [strong[1] ?? '', strong[2] ?? '']
  const hyphens = text.split('-')
  if (hyphens.length === 2) return isYearMonth(hyphens) ? [text, null] : [hyphens[0] ?? '', hyphens[1] ?? '']
  if (hyphens.length === 4) return [hyphens.slice(0, 2).join('-'), hyphens.slice(2).join('-')]
  return hyphens.length === 6 ? [hyphens.slice(0, 3).join('-'), hyphens.slice(3).join('-')] : [text, null]
}

const isYearMonth = ([first, second]: readonly string[]): boolean =>
  /^\d{4}$/.test(first ?? '') && /^\d{1,2}$/.test(second ?? '')

/** 2月22日 after 2025年2月18日 is of the same year; 22日 of the same month. */
function completed(second: string, start: DateValue | null, first: string): string {
  if (start === null || /^\d{4}/.test(second)) return second
  const [year, month] = start.value.split('-')
  const separator = /[年月]/.test(first) ? '年' : '.'
  const [one, other] = second.replace(/[日号]$/, '').split(/[月./-]/)
  if (one === undefined || !/^\d{1,2}$/.test(one)) return second
  if (other !== undefined && other !== '') return `${year}.${one}.${other}`
  if (start.precision === 'day' && !second.includes('月')) return `${year}.${month}.${one}`
  return separator === '年' ? `${year}年${one}月` : `${year}.${one}`
}

/** What a term says about its end: 至2026.7, or a length in months: 1学年, 三年, 6个月. */
export function readTerm(text: string, context: DateContext): { end: DateValue | null; months: number | null } {
  const plain = foldWidth(text)
  const until = /^(?:.*?[至到—~-]\s*)(\d{2,4}[年./-].*)$/.exec(plain)?.[1]
  if (until !== undefined) return { end: readDateText(until, { ...context, knowsTypes: true }).value, months: null }
  const length = /^(\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)\s*(?:个)?\s*(学年|年|月|学期)?$/.exec(plain)
  if (length === null) return { end: null, months: null }
  const amount =
    length[1] === '半' ? 0.5 : /\d/.test(length[1] ?? '') ? Number(length[1]) : (spelled(length[1] ?? '') ?? 0)
  const unit = length[2] === '月' ? 1 : length[2] === '学期' ? 6 : 12
  return { end: null, months: amount > 0 ? Math.round(amount * unit) : null }
}

const spelled = (text: string): number | null => {
  const value = '零一二三四五六七八九十'.indexOf(text === '两' ? '二' : text)
  return value > 0 ? value : null
}
