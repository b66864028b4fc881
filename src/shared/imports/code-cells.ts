import type { CodeList } from '../registry/code.ts'
import type { CodeBook } from './code-book.ts'
import type { IssueCode, Note } from './import-issue.ts'
import { nothingRead, type Reading } from './scalar-cells.ts'
import { foldWidth, isBlankMark, lookupKey, splitList, tidy, withoutBrackets } from './text-cell.ts'

const mapped = (code: IssueCode, found: string, name: string): Note[] => [{ code, found, suggestion: name }]

/** Stages that a cell names, in the order written: 小学、初中 and 初中(含小学) name two. */
function stagesIn(book: CodeBook, text: string): string[] {
  const inside = /[(（](?:含|兼|及)?(.+?)[)）]/.exec(text)?.[1]
  const words = [...splitList(withoutBrackets(text)).flatMap(shortForms), ...(inside === undefined ? [] : [inside])]
  return [...new Set(words.map((word) => book.find('stage', word)?.entry.name).filter((name) => name !== undefined))]
}

/** 小/初中 and 小初 are written short. */
const shortForms = (word: string): string[] => {
  const bare = lookupKey(word).replace(/^兼/, '')
  if (bare === '小') return ['小学']
  if (bare === '初') return ['初中']
  if (bare === '高') return ['普通高中']
  return bare === '小初' || bare === '中小学' ? ['小学', '初中'] : [bare]
}

export function readStage(book: CodeBook, text: string): Reading<string> {
  if (isBlankMark(text)) return nothingRead
  const hit = book.find('stage', text)
  const several = stagesIn(book, foldWidth(text).replaceAll('/', '、').replaceAll('-', '、'))
  const main = several[0]
  if (several.length > 1 && main !== undefined) {
    return { value: main, notes: [{ code: 'stage_multi', found: text, suggestion: main, candidates: several }] }
  }
  const name = hit?.entry.name ?? main
  if (name === undefined) return nothingRead
  return { value: name, notes: name === tidy(text) ? [] : mapped('stage_alias_mapped', text, name) }
}

/** A subject, by stage where a word means two (政治). Of several the first is the main one. */
export function readSubject(book: CodeBook, text: string, stage: string | null): Reading<string> {
  if (isBlankMark(text)) return nothingRead
  const whole = book.find('subject', withoutStage(text), stage) ?? book.find('subject', text, stage)
  if (whole !== null) return subjectRead(text, whole.entry.name)
  const parts = splitList(foldWidth(text).replace(/[+＋和兼\s]/g, '、')).map(withoutStage)
  const known = parts.map((part) => book.find('subject', part, stage)?.entry.name).filter((name) => name !== undefined)
  const main = known[0]
  if (main === undefined) return { value: null, notes: [{ code: 'subject_unknown', found: text }] }
  const notes: Note[] =
    parts.length > 1 ? [{ code: 'multi_value_split', found: text, suggestion: known.join('、') }] : []
  return { value: main, notes }
}

const withoutStage = (text: string): string =>
  lookupKey(text).replace(/^(?:小学|初中|高中|中学|幼儿园|中职|职高|中专)(?=..)|(?:教师|老师|科|课|教学)$/g, '')

const subjectRead = (text: string, name: string): Reading<string> => ({
  value: name,
  notes: name === tidy(text) ? [] : mapped('subject_alias_mapped', text, name),
})

/** Before 2015 中学 and 小学 had series of their own: 小学高级 is today's 一级教师. */
const legacy = /^(?:中学|小学|[中小]教|幼儿园|中[高一二三]$|小[高一二三]$|小中高$|幼[高一]$)/

export interface TitleReading extends Reading<string> {
  /** An honour that stood in the column of titles. */
  readonly honour: string | null
}

export function readTitle(book: CodeBook, text: string): TitleReading {
  if (lookupKey(text) === '') return { ...nothingRead, honour: null }
  const hit = book.find('title', text) ?? book.find('title', titleWord(text))
  if (hit !== null) return { value: hit.entry.name, notes: titleNotes(text, hit.entry.name), honour: null }
  if (isBlankMark(text)) return { ...nothingRead, honour: null }
  const honour = book.find('honour', text)
  if (honour !== null)
    return { value: null, notes: [{ code: 'title_is_honor', found: text }], honour: honour.entry.name }
  const parts = splitList(text).map((part) => book.find('title', part)?.entry.name)
  const first = parts.find((part) => part !== undefined)
  if (first !== undefined) return { value: first, notes: mapped('title_alias_mapped', text, first), honour: null }
  return { value: null, notes: [{ code: 'title_unknown', found: text }], honour: null }
}

/** 中教一级 is a 中学一级, 中职讲师 a 讲师; 职称 and remarks in brackets say nothing more. */
const titleWord = (text: string): string =>
  lookupKey(text)
    .replace(/职称$|\(.*\)$/g, '')
    .replace(/^([中小])教(?=.)/, '$1学')
    .replace(/^(?:中职|中专|技校|职高)(?=..)/, '')

const titleNotes = (text: string, name: string): Note[] =>
  name === tidy(text)
    ? []
    : mapped(legacy.test(lookupKey(text)) ? 'title_legacy_mapped' : 'title_alias_mapped', text, name)

/** A word of any other list; one that is not in the list stays as written. */
export function readCode(book: CodeBook, list: CodeList, text: string): Reading<string> {
  if (isBlankMark(text)) return nothingRead
  const hit = book.find(list, text)
  return { value: hit?.entry.name ?? tidy(text), notes: [] }
}

/** Honours of one person, in the order written. */
export function readHonours(book: CodeBook, text: string): Reading<string[]> {
  if (isBlankMark(text)) return { value: [], notes: [] }
  const parts = splitList(text).filter((part) => !isBlankMark(part))
  return { value: [...new Set(parts.map((part) => book.find('honour', part)?.entry.name ?? tidy(part)))], notes: [] }
}

/** A word of a small closed vocabulary of the sheet kind itself (状态, 方向); unknown words stay as written. */
export function readWord(words: ReadonlyMap<string, string>, text: string): Reading<string> {
  const key = lookupKey(text)
  const name = words.get(key) ?? words.get(lookupKey(withoutBrackets(text)))
  if (name === undefined) return isBlankMark(text) ? nothingRead : { value: tidy(text), notes: [] }
  return { value: name, notes: name === tidy(text) ? [] : mapped('status_alias_mapped', text, name) }
}

/** `已完成: √ 完成` per line → every word, the name itself too, to its name. */
export function vocabulary(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [name = '', words = ''] = line.split(': ')
      return [name, ...words.split(' ')].filter((word) => word !== '').map((word) => [lookupKey(word), name] as const)
    }),
  )
}
