import { lookupKey } from './text-cell.ts'

const numerals = '零一二三四五六七八九十'

/** 第1中学 and 第12中学 are written with Chinese numerals for comparing. */
const withNumerals = (text: string): string =>
  text.replace(/\d{1,2}/g, (digits) => {
    const value = Number(digits)
    if (value <= 10) return numerals.charAt(value)
    const [tens, units] = [Math.floor(value / 10), value % 10]
    return `${tens === 1 ? '' : numerals.charAt(tens)}十${units === 0 ? '' : numerals.charAt(units)}`
  })

/** Key of a school's name: blanks and marks out, case folded. */
export const schoolKey = (name: string): string => lookupKey(name).replace(/[()（）\-—·.,，、"'“”]/g, '')

/** The key with the usual slips ironed out: 第1 → 第一, 试验 → 实验, 小学校 → 小学, a lost last character. */
export function spellingKey(key: string): string {
  return withNumerals(key)
    .replaceAll('试验', '实验')
    .replace(/(小学|中学)校$/, '$1')
    .replace(/(中心|完全|希望|实验)小$/, '$1小学')
    .replace(/(初级|高级|实验|第[一二三四五六七八九十]+)中$/, '$1中学')
    .replace(/幼儿$/, '幼儿园')
    .replace(/职业技术学院$/, '职业技术学校')
}

/** What kind of school the end of a name says; schools of two kinds are never near matches. */
export function schoolTypeOf(key: string): string {
  const found =
    /(幼儿园|小学|初级中学|高级中学|初中|高中|中等专业学校|职业技术学校|特殊教育学校|外国语学校|实验学校|中学|学校|职专|职校|特校|教研室|进修学校)$/.exec(
      key,
    )
  const type = found?.[1] ?? ''
  if (type === '初中') return '初级中学'
  return type === '高中' ? '高级中学' : type
}

/** The numerals of a name, and 城关/中心/实验 beside them: 第三小学 is never 第五小学. */
export const schoolMarksOf = (key: string): string =>
  [...key.matchAll(/[零一二三四五六七八九十]+|中心|实验|希望|思源|东|西|南|北/g)].map(([mark]) => mark).join()

interface Short {
  readonly pattern: RegExp
  readonly forms: readonly string[]
}

/** How people shorten the end of a name; the number that it carries stays. */
const shorts: readonly Short[] = [
  { pattern: /第([一二三四五六七八九十]+)高级中学$/, forms: ['$1高', '第$1高中', '$1高中'] },
  { pattern: /第([一二三四五六七八九十]+)初级中学$/, forms: ['$1中', '第$1初中', '$1初中', '$1初'] },
  { pattern: /第([一二三四五六七八九十]+)中学$/, forms: ['$1中', '$1中学'] },
  { pattern: /第([一二三四五六七八九十]+)实验小学$/, forms: ['$1实小', '$1实验小学', '第$1实小'] },
  { pattern: /第([一二三四五六七八九十]+)实验中学$/, forms: ['$1实中', '$1实验中学', '第$1实验'] },
  { pattern: /第([一二三四五六七八九十]+)小学$/, forms: ['$1小', '$1小学'] },
  { pattern: /第([一二三四五六七八九十]+)(?:实验)?幼儿园$/, forms: ['$1幼', '$1幼儿园'] },
  { pattern: /实验初级中学$/, forms: ['实验初中', '实验中学', '实初'] },
  { pattern: /实验高级中学$/, forms: ['实验高中', '实高'] },
  { pattern: /实验小学$/, forms: ['实小', '实验小'] },
  { pattern: /实验中学$/, forms: ['实中', '实验'] },
  { pattern: /实验幼儿园$/, forms: ['实幼', '实验幼'] },
  { pattern: /实验学校$/, forms: ['实验'] },
  { pattern: /中心小学$/, forms: ['中心校', '中心小', '中心学校', '完小'] },
  { pattern: /初级中学$/, forms: ['初中', '初级中'] },
  { pattern: /高级中学$/, forms: ['高中', '高级中'] },
  { pattern: /艺术中学$/, forms: ['艺中', '艺术中'] },
  { pattern: /职业中等专业学校$/, forms: ['职专', '职业中专', '中专', '职中'] },
  { pattern: /职业(?:技术)?教育中心$/, forms: ['职教中心', '职教'] },
  { pattern: /职业技术学校$/, forms: ['职校', '职技校', '技校', '职业学校'] },
  { pattern: /职业高级中学$/, forms: ['职高', '职业高中'] },
  { pattern: /特殊教育学校$/, forms: ['特校', '特教学校', '特殊学校'] },
  { pattern: /外国语学校$/, forms: ['外国语', '外校'] },
  { pattern: /外国语小学$/, forms: ['外小', '外国语小'] },
  { pattern: /外国语中学$/, forms: ['外中', '外国语中'] },
  { pattern: /思源(?:实验)?学校$/, forms: ['思源', '思源学校'] },
]

/** All the usual ends of a name, the full one first. */
function endings(rest: string): string[] {
  const forms = shorts
    .filter(({ pattern }) => pattern.test(rest))
    .flatMap(({ pattern, forms }) => forms.map((form) => rest.replace(pattern, form)))
  return [...new Set([rest, ...forms])]
}

export interface SchoolNameParts {
  readonly name: string
  readonly district: string
  readonly districtShort: string
  /** What else the county is called: 经开区, 园区. */
  readonly districtAliases?: readonly string[]
  readonly town: string | null
}

export interface DerivedName {
  readonly key: string
  /** The name says which county it is in, so that it may be looked for beyond the reporting one. */
  readonly namesDistrict: boolean
  /** The town is left out as well; where both fit, the name that only lacks the county is meant. */
  readonly lacksTown: boolean
}

const city = '濮阳市'

/** Every short form that people derive from a full name: without county, with its short name, without 镇 or village. */
export function derivedNames(parts: SchoolNameParts): DerivedName[] {
  const { name, district, town } = parts
  const key = spellingKey(schoolKey(name))
  const ofDistrict = districtPrefixes(parts)
  const head =
    [...ofDistrict, city].filter((one) => key.startsWith(one)).toSorted((one, other) => other.length - one.length)[0] ??
    ''
  const rest = key.slice(head.length)
  if (rest === '') return []
  const bodies = new Map(
    withoutTown(rest, town)
      .flatMap((body, level) => endings(body).map((ending) => [ending, level === 2] as const))
      .toReversed(),
  )
  const isCity = head === city
  const prefixes = isCity ? [city, '市', '濮阳'] : [...ofDistrict, ...relative(district)]
  const named = prefixes.flatMap((prefix) =>
    [...bodies].map(([body, lacksTown]): DerivedName => ({
      key: prefix + body,
      namesDistrict: !isRelative(prefix),
      lacksTown,
    })),
  )
  return [
    ...named,
    ...[...bodies].map(([body, lacksTown]): DerivedName => ({ key: body, namesDistrict: false, lacksTown })),
  ]
}

/** 南乐实小 without its county, for 县实小 and 实小: an alias says how a name is shortened. */
export function derivedAliases(alias: string, parts: SchoolNameParts): DerivedName[] {
  const key = spellingKey(schoolKey(alias))
  const head = districtPrefixes(parts)
    .filter((prefix) => key.startsWith(prefix) && key.length - prefix.length >= 2)
    .toSorted((one, other) => other.length - one.length)[0]
  if (head === undefined) return []
  const body = key.slice(head.length)
  return [...districtPrefixes(parts), ...relative(parts.district), ''].map((prefix) => ({
    key: prefix + body,
    namesDistrict: prefix !== '' && !isRelative(prefix),
    lacksTown: false,
  }))
}

/** 濮阳 alone is the city, not 濮阳县; 新区 may be any. */
const vagueAliases = new Set(['濮阳', '新区'])

/**
 * What a school's name may begin with to say its county: 濮阳工业园区, 工业园 and 园区 are all 河南濮阳工业园区, with or
 * without the city in front.
 */
function districtPrefixes({ district, districtShort, districtAliases = [] }: SchoolNameParts): string[] {
  const core = schoolKey(district).replace(/^(?:河南省?)?濮阳市?(?=.{4,})/, '')
  const words = [district, districtShort, core, ...districtAliases.filter((alias) => !vagueAliases.has(alias))]
    .map(schoolKey)
    .filter((word) => word !== '')
  const named = words.flatMap((word) => (word.startsWith('濮阳市') ? [word] : [word, `濮阳${word}`, city + word]))
  return [...new Set(named)]
}

/** 县三中 and 区实小 mean the county of whoever writes. */
const relative = (district: string): string[] =>
  district.endsWith('县') ? ['县'] : district.endsWith('区') ? ['区'] : []
const isRelative = (prefix: string): boolean => prefix === '县' || prefix === '区'

export const startsRelative = (key: string): boolean => /^[县区](?=[一二三四五六七八九十第实职特高初幼外])/.test(key)

/** 韩村镇第一初级中学 is also 韩村第一初级中学, and 韩村镇柳村小学 also 柳村小学. */
function withoutTown(rest: string, town: string | null): string[] {
  const named =
    /^(.{1,5}?(?:街道|镇|乡)(?![镇乡村]))(?=.{2,})/.exec(rest)?.[1] ??
    (town !== null && rest.startsWith(schoolKey(town)) ? schoolKey(town) : null)
  if (named === null || named === undefined) return [rest]
  const body = rest.slice(named.length)
  const bare = named.replace(/(?:街道|镇|乡)$/, '')
  return [rest, bare + body, body]
}

/** Share of characters that two names have in common, by edit distance: 1 is equal. */
export function similarity(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)]
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 1
  let previous = b.map((_, index) => index + 1)
  for (const [row, character] of a.entries()) {
    const current: number[] = []
    for (const [column, against] of b.entries()) {
      const diagonal = column === 0 ? row : (previous[column - 1] ?? 0)
      const left = column === 0 ? row + 1 : (current[column - 1] ?? 0)
      current.push(Math.min(diagonal + (character === against ? 0 : 1), left + 1, (previous[column] ?? 0) + 1))
    }
    previous = current
  }
  return 1 - (previous.at(-1) ?? longest) / longest
}
