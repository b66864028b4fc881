import { lookupKey } from './text-cell.ts'

export interface BookDistrict {
  readonly name: string
  readonly shortName: string
  readonly isOutside: boolean
  readonly aliases: readonly string[]
}

export interface DistrictBook {
  readonly all: readonly BookDistrict[]
  /** The district that a whole cell names. */
  find(text: string): BookDistrict | null
  /** The one district that a longer text (a title, a unit, a file name) speaks of; null for none or several. */
  within(text: string): BookDistrict | null
}

const suffixes = /(?:教育体育局|教体局|教育局|教育体育和科技局|教科体局|师训股|人事股|教研室|进修学校|教育股|中心校)+$/

export function createDistrictBook(all: readonly BookDistrict[]): DistrictBook {
  const exact = new Map<string, BookDistrict>()
  for (const district of all) {
    for (const word of [district.name, district.shortName, ...district.aliases]) exact.set(lookupKey(word), district)
  }
  for (const district of all) exact.set(lookupKey(district.name), district)
  const words = [...exact]
    .filter(([word]) => word.length >= 2 && !isCityName(word))
    .toSorted(([one], [other]) => other.length - one.length)
  const find = (text: string): BookDistrict | null => {
    const key = lookupKey(text)
    return exact.get(key) ?? exact.get(key.replace(/^濮阳市(?=.)/, '')) ?? exact.get(key.replace(suffixes, '')) ?? null
  }
  const within = (text: string): BookDistrict | null => {
    const found = new Set<BookDistrict>()
    let rest = lookupKey(text)
    for (const [word, district] of words) {
      if (!rest.includes(word)) continue
      found.add(district)
      rest = rest.replaceAll(word, ' ')
    }
    return found.size === 1 ? ([...found][0] ?? null) : null
  }
  return { all, find, within }
}

/** 濮阳 alone stands in every title of the city; only 濮阳县 written out means the county there. */
const isCityName = (word: string): boolean => word === '濮阳' || word === '新区' || word === '园区'
