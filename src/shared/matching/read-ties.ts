import type { MatchSide } from './match-round.ts'

/** Somebody as a pasted line names him. */
export interface NamedPerson {
  readonly name: string
  readonly unit: string | null
}

/** One wish or 回避 of a pasted list. */
export interface TieLine {
  readonly line: number
  readonly mentor: NamedPerson
  readonly mentee: NamedPerson
  readonly rank: number
  readonly reason: string | null
}

const school = /学校|小学|中学|高中|高级|幼儿园|学院|中心校|教研|校$|园$|一高|二高|三高|一中$|二中$|三中$/
const person = /^[\p{Script=Han}·•]{2,12}$/u
const counting = /^\d{1,4}[.、．)）]?$/
const ranked = /^第?([一二三四五六七八九十]|\d{1,2})(?:志愿|选择|个)?$/
const numerals = '一二三四五六七八九十'
const reasons = /亲属|夫妻|父子|父女|母子|母女|兄弟|姐妹|领导|上级|回避|矛盾|纠纷|直接|其他/
const menteeHead = /徒弟|青年教师|被带|学员|受援校|成员校/
const mentorHead = /师傅|导师|指导教师|牵头校/

function cellsOf(line: string): readonly string[] {
  const divided = line.includes('\t') ? line.split('\t') : line.split(/[\s,，;；、|→]+/)
  return divided.map((cell) => cell.trim().replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''))
}

/** 3, 第三志愿 and 三 are the same rank; null: no rank. */
function rankOf(cell: string): number | null {
  const word = ranked.exec(cell)?.[1]
  if (word === undefined) return null
  const at = numerals.indexOf(word)
  return at === -1 ? Number(word) : at + 1
}

/** A heading tells who stands first. */
function firstOfHeading(cells: readonly string[]): MatchSide | null {
  const mentee = cells.findIndex((cell) => menteeHead.test(cell))
  const mentor = cells.findIndex((cell) => mentorHead.test(cell))
  if (mentee === -1 || mentor === -1) return null
  return mentee < mentor ? 'mentee' : 'mentor'
}

interface Words {
  readonly people: readonly NamedPerson[]
  readonly rank: number | null
  readonly reason: string | null
}

function wordsOf(cells: readonly string[]): Words {
  const people: { name: string; unit: string | null }[] = []
  let [rank, reason]: [number | null, string | null] = [null, null]
  cells.forEach((cell, at) => {
    if (cell === '') return
    const last = people.at(-1)
    // The number that a line begins with counts the lines.
    if (at === 0 && counting.test(cell)) return
    if (rankOf(cell) !== null && last !== undefined) rank = rankOf(cell)
    else if (people.length >= 2 && reasons.test(cell)) reason = cell
    else if (school.test(cell) && last !== undefined && last.unit === null) last.unit = cell
    else if (person.test(cell) && !school.test(cell)) people.push({ name: cell, unit: null })
  })
  return { people, rank, reason }
}

/**
 * Wishes or 回避 as they were pasted: 徒弟, 单位, 师傅, 单位, 志愿序号 (or 原因), divided by tabs or blanks. More mentors in a line
 * are the second and third wish. A heading that names 师傅 first turns the order round.
 */
export function readTieLines(text: string, first: MatchSide = 'mentee'): readonly TieLine[] {
  let order: MatchSide = first
  return text.split(/\r?\n/).flatMap((line, at): TieLine[] => {
    const cells = cellsOf(line)
    const heading = firstOfHeading(cells)
    if (heading !== null) {
      order = heading
      return []
    }
    const { people, rank, reason } = wordsOf(cells)
    const [one, ...others] = people
    if (one === undefined) return []
    return others.map((other, place) => ({
      line: at + 1,
      mentor: order === 'mentee' ? other : one,
      mentee: order === 'mentee' ? one : other,
      rank: others.length > 1 ? place + 1 : (rank ?? 1),
      reason,
    }))
  })
}
