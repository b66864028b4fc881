import type { CodeAlias, CodeList } from '../registry/code.ts'
import { lookupKey, withoutBrackets } from './text-cell.ts'

/** The part of a code list's entry that reading needs; the registry's entries and the shipped defaults both fit. */
export interface BookEntry {
  readonly list: CodeList
  readonly name: string
  readonly level: string | null
  readonly grade: number | null
  readonly aliases: readonly CodeAlias[]
}

export interface BookHit {
  readonly entry: BookEntry
  readonly isAlias: boolean
}

export interface CodeBook {
  /** Finds the code that a word names; a stage decides where the same word means different things. */
  find(list: CodeList, word: string, stage?: string | null): BookHit | null
  entry(list: CodeList, name: string): BookEntry | null
}

interface Meanings {
  exact: BookEntry | null
  readonly byStage: Map<string, BookEntry>
}

export function createCodeBook(entries: readonly BookEntry[]): CodeBook {
  const words = new Map<string, Meanings>()
  const meaningsOf = (list: CodeList, word: string): Meanings => {
    const key = `${list}\n${lookupKey(word)}`
    const known = words.get(key)
    if (known !== undefined) return known
    const fresh: Meanings = { exact: null, byStage: new Map() }
    words.set(key, fresh)
    return fresh
  }
  for (const entry of entries) {
    meaningsOf(entry.list, entry.name).exact = entry
    for (const { alias, stage } of entry.aliases) {
      const { byStage } = meaningsOf(entry.list, alias)
      if (!byStage.has(stage)) byStage.set(stage, entry)
    }
  }
  const lookUp = (list: CodeList, word: string, stage: string | null): BookHit | null => {
    const found = words.get(`${list}\n${lookupKey(word)}`)
    if (found === undefined) return null
    const staged = stage === null ? undefined : found.byStage.get(stage)
    if (staged !== undefined) return { entry: staged, isAlias: true }
    if (found.exact !== null) return { entry: found.exact, isAlias: false }
    const general = found.byStage.get('')
    return general === undefined ? null : { entry: general, isAlias: true }
  }
  return {
    find: (list, word, stage = null) => lookUp(list, word, stage) ?? lookUpBare(lookUp, list, word, stage),
    entry: (list, name) => words.get(`${list}\n${lookupKey(name)}`)?.exact ?? null,
  }
}

/** 高级教师（副高） and 语文（小） are found by what stands before the bracket. */
function lookUpBare(
  lookUp: (list: CodeList, word: string, stage: string | null) => BookHit | null,
  list: CodeList,
  word: string,
  stage: string | null,
): BookHit | null {
  const bare = withoutBrackets(word.normalize('NFKC'))
  const hit = bare === '' || bare === word ? null : lookUp(list, bare, stage)
  return hit === null ? null : { ...hit, isAlias: true }
}
