import { pinyin } from 'pinyin-pro'

/** Whose name it is: a person's begins with a surname, whose reading often differs from the usual one (单, 曾, 仇). */
export type NameKind = 'person' | 'place'

/** Surnames that the dictionary reads wrongly or that have two readings: the first one sorts, all are found. */
const surnameReadings: Readonly<Record<string, readonly string[]>> = {
  么: ['yao', 'me'],
  黑: ['he', 'hei'],
  种: ['chong', 'zhong'],
  郇: ['xun', 'huan'],
  单于: ['chan yu'],
  盖: ['ge', 'gai'],
  乐: ['yue', 'le'],
  覃: ['qin', 'tan'],
  洗: ['xian', 'xi'],
  召: ['shao', 'zhao'],
  隗: ['wei', 'kui'],
}

const isKept = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)

/** Lower case, half width, without blanks, marks and tones, ü as v: how names and what is typed meet. */
export function foldText(text: string): string {
  const toneless = text.normalize('NFKD').replace(/[\u0300\u0301\u0304\u030c]/g, '')
  const folded = toneless.normalize('NFC').toLowerCase().replaceAll('ü', 'v')
  return Array.from(folded).filter(isKept).join('')
}

function guessedSyllables(name: string, kind: NameKind): string[] {
  const options = { toneType: 'none', type: 'array', v: true } as const
  const parts = kind === 'person' ? pinyin(name, { ...options, surname: 'head' }) : pinyin(name, options)
  return parts.map(foldText).filter((part) => part !== '')
}

const readingSyllables = (reading: string): string[] =>
  reading
    .split(/[\s'·•.-]+/)
    .map(foldText)
    .filter((part) => part !== '')

/** Names come again: within a roster for the sort key and the search keys, and namesakes across rosters. */
const mostRemembered = 50_000
const remembered = new Map<string, readonly string[]>()

function syllablesOf(name: string, kind: NameKind): readonly string[] {
  const key = `${kind} ${name}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const syllables = guessedSyllables(name, kind)
  remembered.set(key, syllables)
  return syllables
}

/** All readings of a name by syllable, the likeliest first; an officer's `reading` is the only one when it is given. */
function readingsOf(name: string, kind: NameKind, reading: string | null): readonly (readonly string[])[] {
  if (reading !== null && reading.trim() !== '') return [readingSyllables(reading)]
  const guessed = syllablesOf(name, kind)
  if (kind === 'place') return [guessed]
  const surname = [name.slice(0, 2), name.slice(0, 1)].find((head) => surnameReadings[head] !== undefined)
  const known = surname === undefined ? undefined : surnameReadings[surname]
  if (surname === undefined || known === undefined) return [guessed]
  return known.map((syllables) => [...syllables.split(' '), ...guessed.slice(surname.length)])
}

/** 吕 is typed lv by some and lu by others; likewise 女. */
function withPlainU(syllables: readonly string[]): readonly (readonly string[])[] {
  const plain = syllables.map((syllable) => syllable.replace(/^([ln])v/, '$1u'))
  return plain.join() === syllables.join() ? [syllables] : [syllables, plain]
}

function addSuffixes(parts: readonly string[], keys: Set<string>): void {
  for (let start = 0; start < parts.length; start += 1) keys.add(parts.slice(start).join(''))
}

/** By this a name sorts: syllable by syllable, then by the characters; `li-a 李阿` comes before `lian 连`. */
export function sortKeyOf(name: string, kind: NameKind, reading: string | null = null): string {
  const [first = []] = readingsOf(name.normalize('NFKC'), kind, reading)
  return `${first.join('-')} ${name}`
}

/**
 * Everything under which a name is found: each suffix of its characters, of its initials and, by syllable, of its joined
 * pinyin. What is typed needs only be a prefix of one of them, so 小明, xm and xiaom all find 王小明.
 */
export function searchKeysOf(name: string, kind: NameKind, reading: string | null = null): string[] {
  const keys = new Set<string>()
  const plainName = name.normalize('NFKC')
  addSuffixes(Array.from(foldText(plainName)), keys)
  for (const syllables of readingsOf(plainName, kind, reading).flatMap(withPlainU)) {
    addSuffixes(syllables, keys)
    addSuffixes(
      syllables.map((syllable) => syllable.charAt(0)),
      keys,
    )
  }
  return [...keys]
}

export interface SearchRange {
  readonly from: string
  /** Not in the range: the first text after everything that begins with `from`. */
  readonly to: string
}

/** The stretch of the sorted keys that begins with what was typed; null when nothing searchable was. */
export function searchRangeOf(text: string): SearchRange | null {
  const from = foldText(text)
  return from === '' ? null : { from, to: `${from}\u{10FFFF}` }
}
