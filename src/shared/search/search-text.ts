import type { SearchRange } from '../registry/pinyin.ts'

/** Two letters, a year and a number, as far as typed: SJ-2025-0031 or, without the dashes and in small letters, sj20250031. */
const codePattern = /^([a-z]{2})-?(?:(\d{1,3})|(\d{4})(?:-?(\d{1,4}))?)(?:-\d{0,3})?$/

/** GZS-2025-003, as far as typed, with dashes or without. */
const studioPattern = /^gzs-?(?:(\d{1,3})|(\d{4})(?:-?(\d{1,4}))?)?$/

/** What the codes of studios that are meant begin with; null when it is no beginning of a code. */
export function studioCodePrefix(text: string): string | null {
  const match = studioPattern.exec(text.normalize('NFKC').trim().toLowerCase())
  if (match === null) return null
  const [, part, year, number] = match
  return `GZS-${part ?? year ?? ''}${number === undefined ? '' : `-${number}`}`
}

/** The stretch of pairing codes that begins with what was typed; null when it is no beginning of a code. */
export function pairingCodePrefix(text: string): SearchRange | null {
  const match = codePattern.exec(text.normalize('NFKC').trim().toLowerCase())
  if (match === null) return null
  const [, letters = '', part, year, number] = match
  const from = `${letters.toUpperCase()}-${part ?? year ?? ''}${number === undefined ? '' : `-${number}`}`
  return { from, to: `${from}\u{10FFFF}` }
}
