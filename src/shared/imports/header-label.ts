import type { FieldSpec, KindSpec } from './column-spec.ts'
import { similarity } from './school-name.ts'
import { lookupKey, withoutBrackets } from './text-cell.ts'

/** The words by which offices call the two sides; the longer ones come first, for 被指导教师 contains 指导教师. */
const menteeWords =
  /被指导教师|被指导老师|被带教教师|被培养教师|被培养人|培养对象|青年教师|新入职教师|新任教师|新教师|带教对象|徒弟教师|学员教师|徒弟|学员|学徒|弟子/
const mentorWords =
  /指导教师|指导老师|带教教师|带教老师|带教导师|结对名师|结对导师|师傅教师|导师教师|师傅|师父|导师|名师/

/** 导师姓名 and 指导教师（姓名） both become 师傅姓名. */
export const withCommonRoles = (label: string): string =>
  menteeWords.test(label) ? label.replace(menteeWords, '徒弟') : label.replace(mentorWords, '师傅')

/** A header word for comparing: no blanks, brackets half width, no marks for required fields. */
export const labelKey = (text: string): string =>
  lookupKey(text).replace(/^[*★☆▲●•]+|[*★☆:：。.]+$|\((?:必填|选填|必填项)\)/g, '')

/** Field by header word, for one kind of sheet. */
export interface LabelBook {
  readonly spec: KindSpec
  /** Loosely: by the end of the word and by its spelling as well, which only a row that looks like a header is worth. */
  find(parts: readonly string[], isLoose: boolean): FieldSpec | null
}

const mostCached = 20_000

export function createLabelBook(spec: KindSpec): LabelBook {
  const fields = new Map<string, FieldSpec>()
  for (const one of spec.fields) {
    for (const label of one.labels) {
      const key = labelKey(label)
      if (!fields.has(key)) fields.set(key, one)
    }
  }
  const cache = new Map<string, FieldSpec | null>()
  const exactly = (words: readonly string[]): FieldSpec | null =>
    words.map((word) => fields.get(word)).find((found) => found !== undefined) ?? null
  const loosely = (words: readonly string[]): FieldSpec | null =>
    words.map((word) => byEnding(fields, word) ?? bySpelling(fields, word)).find((found) => found !== null) ?? null
  const lookUp =
    (isLoose: boolean) =>
    (label: string): FieldSpec | null => {
      const words = variants(label, spec.hasRoles)
      return exactly(words) ?? (isLoose ? loosely(words) : null)
    }
  const find = (parts: readonly string[], isLoose: boolean): FieldSpec | null => {
    const key = `${isLoose ? 1 : 0}\n${parts.join('\n')}`
    const known = cache.get(key)
    if (known !== undefined) return known
    const found = findParts(parts, spec.hasRoles, lookUp(isLoose))
    if (cache.size < mostCached) cache.set(key, found)
    return found
  }
  return { spec, find }
}

/** Words of two characters that say enough at the end of a longer one; 时间 or 类型 do not. */
const shortEndings = new Set(
  '姓名 性别 民族 职称 学段 学科 科目 电话 手机 学历 专业 单位 学校 职务 籍贯 文号'.split(' '),
)
const rolePrefix = /^(?:师傅|徒弟)/

/** In Chinese the last word says what it is: 现聘任专业技术职务 is a 专业技术职务. A role in front is kept. */
function byEnding(fields: ReadonlyMap<string, FieldSpec>, word: string): FieldSpec | null {
  const role = rolePrefix.exec(word)?.[0] ?? ''
  const rest = word.slice(role.length)
  for (let start = 1; start <= rest.length - 2; start += 1) {
    const ending = rest.slice(start)
    const found = ending.length > 2 || shortEndings.has(ending) ? fields.get(role + ending) : undefined
    if (found !== undefined) return found
  }
  return null
}

const nearEnough = 0.8

/** A header word with one character more, less or other than a known one. */
function bySpelling(fields: ReadonlyMap<string, FieldSpec>, word: string): FieldSpec | null {
  if (word.length < 5 || word.length > 16) return null
  const near = [...fields].filter(
    ([label]) => Math.abs(label.length - word.length) <= 2 && similarity(label, word) >= nearEnough,
  )
  const found = new Set(near.map(([, field]) => field))
  return found.size === 1 ? (near[0]?.[1] ?? null) : null
}

/** Two-level headers: first both levels as one word (师傅 + 姓名), then the lower one, unless the upper is a role. */
function findParts(parts: readonly string[], hasRoles: boolean, lookUp: (label: string) => FieldSpec | null) {
  const labels = parts.map(labelKey).filter((part) => part !== '')
  const last = labels.at(-1)
  if (last === undefined) return null
  const role = hasRoles
    ? labels
        .slice(0, -1)
        .map(roleOf)
        .find((found) => found !== null)
    : null
  const joined = role !== null && role !== undefined ? lookUp(role + withoutRole(last)) : lookUp(labels.join(''))
  if (joined !== null || (role !== null && role !== undefined)) return joined
  return lookUp(last)
}

const roleOf = (label: string): string | null =>
  menteeWords.test(label) ? '徒弟' : mentorWords.test(label) ? '师傅' : null
const withoutRole = (label: string): string => withCommonRoles(label).replace(/^(?:徒弟|师傅)(?=.)/, '')

/** 徒弟1 and 徒弟二单位 are of one list. */
const withoutNumber = (word: string): string =>
  word.startsWith('徒弟') ? word.replace(/(?<=^徒弟)[一二三四五六七八九]|[\d①-⑨]/, '') : word

/** The word itself, without its brackets, what stands in them, and without a decorating 基本/现/所. */
function variants(label: string, hasRoles: boolean): string[] {
  const bare = withoutBrackets(label)
  const inside = /\(([^)]{2,})\)/.exec(label)?.[1]
  const words = [label, bare, label.replace(/[()/／、]/g, '')]
  const common = hasRoles ? words.map(withCommonRoles).map(withoutNumber) : words
  const stripped = common.map((word) =>
    word.replace(/^(?:现|原|本人|教师|其|所|请填)(?=..)|(?:名称|情况|信息|内容|如下)$/g, ''),
  )
  return [
    ...common,
    ...stripped,
    ...(inside === undefined ? [] : [hasRoles ? withCommonRoles(inside) : inside]),
  ].filter((word) => word !== '')
}
