import { isRealDay, type IsoDate } from '../kernel/dates.ts'
import { foldWidth } from './text-cell.ts'

/** What the head of a 签到表 says of the session that it belongs to. */
export interface LectureOccasion {
  /** 第3期. */
  readonly issue: number | null
  readonly topic: string | null
  readonly heldOn: IsoDate | null
  readonly place: string | null
  readonly speaker: string | null
}

const digits = '零一二三四五六七八九'
const labels = '主题|讲座主题|题目|时间|日期|签到时间|活动时间|地点|会场|主讲人?|主讲专家|主持人?|应到|人数|学时'
const ofLabel = (names: string): RegExp =>
  new RegExp(`(?:^|[\\s,，;；])(?:${names})\\s*[:：]\\s*(.+?)(?=[\\s,，;；]+(?:${labels})\\s*[:：]|$)`, 'u')

/** 十二 → 12. */
function chineseNumber(text: string): number {
  if (!text.includes('十')) return Math.max(0, digits.indexOf(text))
  const [tens = '', units = ''] = text.split('十')
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (units === '' ? 0 : digits.indexOf(units))
}

function issueIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const found = /第\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[期讲]/u.exec(text)?.[1]
    if (found !== undefined) return /\d/.test(found) ? Number(found) : chineseNumber(found)
  }
  return null
}

function dayIn(texts: readonly string[]): IsoDate | null {
  for (const text of texts) {
    const match = /(20\d\d)\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})/.exec(text)
    const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])]
    if (match !== null && isRealDay(year, month, day)) {
      return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    }
  }
  return null
}

const labelled = (texts: readonly string[], names: string): string | null => {
  const found = texts.map((text) => ofLabel(names).exec(text)?.[1]?.trim()).find((value) => value !== undefined)
  return found === undefined || found === '' ? null : found
}

/** 《…》 of a title that names no label: “龙都名师大讲堂”第3期《作业设计》签到表. */
const quoted = (texts: readonly string[]): string | null =>
  texts.map((text) => /《(.{2,60})》/.exec(text)?.[1]).find((value) => value !== undefined) ?? null

/** Reads what stands above the header, then the names of sheet and file. */
export function lectureOccasion(preamble: readonly string[], sheet: string, file: string): LectureOccasion {
  const head = preamble.map(foldWidth)
  const all = [...head, foldWidth(sheet), foldWidth(file.replace(/\.[^.]+$/, ''))]
  return {
    issue: issueIn(all),
    topic: labelled(head, '主题|讲座主题|题目') ?? quoted(all),
    heldOn: dayIn(all),
    place: labelled(head, '地点|会场'),
    speaker: labelled(head, '主讲人?|主讲专家'),
  }
}
