import type { Note } from './import-issue.ts'
import { foldWidth, isBlankMark, splitList, withoutBrackets, withoutCounting } from './text-cell.ts'

/** The separator of minority names, in every form that keyboards and fonts make of it. */
const dots = /[.．·•‧・﹒⋅∙●。｡･]/g
const han = /^[\p{Script=Han}〇]+$/u
const compoundSurnames = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 令狐 慕容 夏侯 端木 轩辕 长孙 宇文 南宫 独孤 闻人 申屠 呼延'.split(' '),
)

export interface NameReading {
  readonly name: string | null
  readonly notes: readonly Note[]
  /** What stood in brackets behind the name: 女, or 实验小学. */
  readonly remark: string | null
}

/** One person's name: blanks out, U+00B7 between the parts of a minority name, remarks in brackets off. */
export function readName(text: string): NameReading {
  if (isBlankMark(text)) return { name: null, notes: [], remark: null }
  const notes: Note[] = []
  const annotated = foldWidth(text)
  const bare = withoutBrackets(annotated)
  if (bare !== annotated && bare !== '') notes.push({ code: 'name_annotation_stripped', found: text, suggestion: bare })
  const base = withoutCounting(bare === '' ? annotated : bare)
  const dotted = base.replace(/\s*([.．·•‧・﹒⋅∙●。｡･])\s*/g, '$1').replace(dots, '·')
  const trimmed = dotted.replace(/^·+|·+$/g, '')
  const name = han.test(trimmed.replace(/[ ·]/g, '')) ? trimmed.replace(/ /g, '') : trimmed
  if (trimmed.includes('·') && base !== trimmed) {
    notes.push({ code: 'name_dot_normalised', found: text, suggestion: name })
  } else if (hasExtraBlank(text, name)) notes.push({ code: 'name_spacing_fixed', found: text, suggestion: name })
  return {
    name: name === '' ? null : name,
    notes,
    remark: /[(【[](.+)[)】\]]\s*$/.exec(annotated)?.[1]?.trim() ?? null,
  }
}

const hasExtraBlank = (text: string, name: string): boolean => /\s/.test(text) && !/\s/.test(name)

/** Several people in one cell. */
export function readNames(text: string): { readonly names: readonly NameReading[]; readonly notes: readonly Note[] } {
  if (isBlankMark(text)) return { names: [], notes: [] }
  const names = splitList(text)
    .flatMap(splitBySpace)
    .map(readName)
    .filter((reading) => reading.name !== null)
  const list = names.map((reading) => reading.name).join('、')
  const notes: Note[] = names.length > 1 ? [{ code: 'multi_value_split', found: text, suggestion: list }] : []
  return { names, notes }
}

/** 张三 李四 are two people, 刘 静 爱 and 司马 勇明 are one. */
function splitBySpace(part: string): string[] {
  const words = foldWidth(part).split(' ')
  const areNames = words.length > 1 && words.every((word) => han.test(word) && word.length >= 2 && word.length <= 4)
  return areNames && !compoundSurnames.has(words[0] ?? '') ? words : [part]
}

/** Whether two names of one length differ in exactly one character: a slip of the pen or of the input method. */
export function isOneCharacterOff(one: string, other: string): boolean {
  const [a, b] = [Array.from(one), Array.from(other)]
  if (a.length !== b.length || a.length < 2) return false
  return a.filter((character, index) => character !== b[index]).length === 1
}
