import { isRealDay, type IsoDate } from '../kernel/dates.ts'
import type { SchoolYear } from '../kernel/school-year.ts'
import { lectureDraft, type LectureDraft, type LectureForm } from './lecture.ts'

/** A line of a pasted plan that could be read as a session. */
export interface PlanLine {
  readonly line: number
  readonly draft: LectureDraft
}

export interface UnreadLine {
  readonly line: number
  readonly text: string
  readonly problem: string
}

type Field = 'issue' | 'date' | 'time' | 'topic' | 'speaker' | 'unit' | 'title' | 'place' | 'form' | 'planned' | 'chair'

const headers: readonly (readonly [Field, RegExp])[] = [
  ['issue', /^(期次|期数|序号|第几期)$/],
  ['date', /^(日期|时间|举办日期|举办时间|拟定时间|计划时间)$/],
  ['time', /^(起止时间|具体时间|时段)$/],
  ['topic', /^(主题|讲座主题|题目|内容|讲座题目|培训主题)$/],
  ['speaker', /^(主讲人|主讲|主讲专家|授课人|授课专家|专家)$/],
  ['unit', /^(主讲人?单位|单位|工作单位)$/],
  ['title', /^(职称|主讲人?职称|职务|单位职称)$/],
  ['place', /^(地点|会场|举办地点)$/],
  ['form', /^(形式|方式|举办形式)$/],
  ['planned', /^(计划人数|人数|参加人数)$/],
  ['chair', /^(主持人|主持)$/],
]

const dayText = /(?:(20\d\d)\s*[-./年]\s*)?(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?/
const clockText = /(\d{1,2})[:：](\d{2})\s*(?:[-—–~至到]+\s*(\d{1,2})[:：](\d{2}))?/
const issueText = /第?\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[期讲]/
const placeWord =
  /报告厅|会议室|礼堂|阶梯教室|多功能厅|录播室|(?:[小中大]学|学校|学院|幼儿园|教室|中心|[楼厅馆场]|[一二三四五六七八九十][中小高])$/
/** 09:00-11:30, 上午9:00, 全天: a cell that says nothing else. */
const timeCell = /^(?:上午|下午|晚上|全天|半天)?\s*(?:\d{1,2}[:：]\d{2}\s*(?:[-—–~至到]+\s*\d{1,2}[:：]\d{2})?)?$/
/** A name; in brackets behind it unit and title. */
const nameCell = /^(?:\p{Script=Han}{2,3}|\p{Script=Han}+·[\p{Script=Han}·]+|\p{Script=Han}{2,4}[(（].+[)）])$/u
const longNameCell = /^\p{Script=Han}{4}$/u
const digits = '零一二三四五六七八九'

const two = (value: number): string => String(value).padStart(2, '0')

/** 十二 → 12. */
function chineseNumber(text: string): number {
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text]
  const head = text.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens ?? '')) : 0
  return head * 10 + Math.max(0, digits.indexOf(units === '' ? '零' : (units ?? '零')))
}

/** A day without a year lies in the school year of the season. */
function dayOf(text: string, schoolYear: SchoolYear): IsoDate | null {
  const match = dayText.exec(text)
  if (match === null) return null
  const [month, day] = [Number(match[2]), Number(match[3])]
  const year = match[1] === undefined ? Number(schoolYear.slice(month >= 9 ? 0 : 5).slice(0, 4)) : Number(match[1])
  return isRealDay(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null
}

const clockOf = (hour: string | undefined, minute: string | undefined): string | null =>
  hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59
    ? null
    : `${two(Number(hour))}:${minute}`

function timesOf(text: string): Pick<LectureDraft, 'startsAt' | 'endsAt' | 'span'> {
  const match = clockText.exec(text)
  const [startsAt, endsAt] = [clockOf(match?.[1], match?.[2]), clockOf(match?.[3], match?.[4])]
  const isOrdered = startsAt !== null && endsAt !== null && startsAt < endsAt
  const span = /全天|一天/.test(text) ? 'day' : /上午|下午|半天/.test(text) ? 'half' : null
  return { startsAt, endsAt: isOrdered ? endsAt : null, span: startsAt === null ? span : null }
}

function formOf(text: string): LectureForm {
  if (/混合|线上.*线下|线下.*线上/.test(text)) return 'mixed'
  if (/送教/.test(text)) return 'outreach'
  return /线上|直播|腾讯会议|钉钉/.test(text) ? 'online' : 'onsite'
}

/** 张三（濮阳市第一中学 正高级教师）, 李四: names with what stands in brackets behind them. */
function speakersOf(text: string, unit: string, title: string): LectureDraft['speakers'] {
  const parts = text
    .split(/[、;；/]|(?<=[)）])\s*[,，]?/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.map((part) => {
    const match = /^(.+?)[(（](.+)[)）]$/.exec(part)
    const [place = '', rank = ''] = (match?.[2] ?? '').split(/[\s,，]+/)
    const named = (first: string, second: string): string | null => (first === '' ? second : first) || null
    return {
      teacherId: null,
      name: (match?.[1] ?? part).replace(/\s/g, '').slice(0, 40),
      unit: named(place, unit)?.slice(0, 60) ?? null,
      title: named(rank, title)?.slice(0, 40) ?? null,
      category: 'city' as const,
      topic: null,
      hours: null,
    }
  })
}

type Cells = Partial<Record<Field, string>>

function headerOf(cells: readonly string[]): readonly (Field | null)[] | null {
  const fields = cells.map((cell) => headers.find(([, pattern]) => pattern.test(cell.replace(/\s/g, '')))?.[0] ?? null)
  return fields.includes('topic') && fields.filter((field) => field !== null).length >= 2 ? fields : null
}

/** Cells without a header, told apart by what they look like; the longest of what is left is the topic. */
function guessed(cells: readonly string[]): Cells {
  const left = [...cells]
  const take = (fits: (cell: string) => boolean): string => {
    const at = left.findIndex(fits)
    return at < 0 ? '' : (left.splice(at, 1)[0] ?? '')
  }
  const issue = take((cell) => issueText.test(cell) && cell.length <= 6)
  const date = take((cell) => dayText.test(cell))
  take((cell) => cell !== '' && timeCell.test(cell))
  const form = take((cell) => /^(线下|线上|混合|送教|线上线下混合|送教县区)$/.test(cell))
  const place = take((cell) => cell.startsWith('地点') || placeWord.test(cell))
  const named = take((cell) => cell.startsWith('主讲') || nameCell.test(cell))
  // Four characters are a name only beside something that can be the topic.
  const speaker = named === '' && left.length > 1 ? take((cell) => longNameCell.test(cell)) : named
  const topic = left.toSorted((one, other) => other.length - one.length)[0] ?? ''
  return { issue, date, time: cells.join(' '), speaker, place, form, topic }
}

const tidied = (text: string, label: RegExp): string => text.replace(label, '').trim()

function draftOf(cells: Cells, schoolYear: SchoolYear): LectureDraft | string {
  const heldOn = dayOf(cells.date ?? '', schoolYear)
  if (heldOn === null) return '没有读到日期，请写成 3月14日 或 2026-03-14'
  const topic = tidied(cells.topic ?? '', /^主题[:：]/).replace(/^[“"《](.+)[”"》]$/, '$1')
  if (topic === '') return '没有读到主题'
  const number = issueText.exec(cells.issue ?? '')?.[1] ?? /^\d{1,3}$/.exec(cells.issue ?? '')?.[0] ?? null
  const issue = number === null ? null : /\d/.test(number) ? Number(number) : chineseNumber(number)
  const planned = /\d+/.exec(cells.planned ?? '')?.[0]
  const speaker = tidied(cells.speaker ?? '', /^主讲人?[:：]?/)
  const place = tidied(cells.place ?? '', /^地点[:：]/)
  return lectureDraft.parse({
    ...timesOf(`${cells.time ?? ''} ${cells.date ?? ''}`),
    ...(issue === null || issue < 1 ? {} : { issue }),
    topic: topic.slice(0, 100),
    heldOn,
    form: formOf(`${cells.form ?? ''} ${place}`),
    place: place === '' ? null : place.slice(0, 60),
    planned: planned === undefined ? null : Math.min(10_000, Number(planned)),
    chair: (cells.chair ?? '') === '' ? null : cells.chair?.slice(0, 40),
    speakers: speakersOf(speaker, cells.unit ?? '', cells.title ?? ''),
  })
}

/** A pasted plan, one line a session, with a header or without; what could not be read is told with the reason. */
export function readPlanLines(
  text: string,
  schoolYear: SchoolYear,
): { readonly read: readonly PlanLine[]; readonly unread: readonly UnreadLine[] } {
  const read: PlanLine[] = []
  const unread: UnreadLine[] = []
  let fields: readonly (Field | null)[] | null = null
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const parts = line.includes('\t') ? line.split('\t') : line.split(/\s{2,}|[,，;；|]/)
    const cells = (
      parts.filter((part) => part.trim() !== '').length > 1 || line.includes('\t') ? parts : line.split(/\s+/)
    ).map((cell) => cell.trim())
    if (cells.every((cell) => cell === '')) continue
    const header = headerOf(cells)
    if (header !== null) {
      fields = header
      continue
    }
    const known = fields
    const named: Cells =
      known === null
        ? guessed(cells.filter((cell) => cell !== ''))
        : Object.fromEntries(cells.flatMap((cell, index) => (known[index] == null ? [] : [[known[index], cell]])))
    const draft = draftOf(named, schoolYear)
    if (typeof draft === 'string') unread.push({ line: at + 1, text: line.trim().slice(0, 100), problem: draft })
    else read.push({ line: at + 1, draft })
  }
  return { read, unread }
}
