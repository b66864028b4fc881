/**
 * A recovery code is 26 random characters (130 bits) and two check characters: a Reed–Solomon code over the 32 letters,
 * which notices any two wrong characters and tells where a single one is. No I, L, O, U: paper does not keep them apart
 * from 1, 0 and V.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 28
export const recoverySymbols = 26
export const recoveryGroups = 7

const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }

/** Powers of 2 in the field of 32 elements, x⁵ + x² + 1. */
const powers: readonly number[] = (() => {
  const found = [1]
  for (let at = 1; at < 31; at += 1) {
    const doubled = (found[at - 1] ?? 0) << 1
    found.push(doubled >= 32 ? doubled ^ 37 : doubled)
  }
  return found
})()
const power = (exponent: number): number => powers[((exponent % 31) + 31) % 31] ?? 0
const logOf = (value: number): number => powers.indexOf(value)
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : power(logOf(a) + logOf(b)))

/** The value of the code, read as a polynomial with its first character highest, at 2 to the `root`. */
const syndrome = (symbols: readonly number[], root: number): number =>
  symbols.reduce((sum, symbol) => times(sum, power(root)) ^ symbol, 0)

/** The two characters that make both syndromes nought. */
function checksOf(symbols: readonly number[]): readonly number[] {
  const [one, two] = [syndrome([...symbols, 0, 0], 1), syndrome([...symbols, 0, 0], 2)]
  // a·2 + b = one, a·4 + b = two: adding is XOR here, so a = (one + two) / (2 + 4).
  const high = times(one ^ two, power(31 - logOf(power(1) ^ power(2))))
  return [high, one ^ times(high, power(1))]
}

/** `symbols` are 26 random numbers below 32. */
export function writeRecoveryCode(symbols: readonly number[]): string {
  if (symbols.length !== recoverySymbols) throw new Error('a recovery code has 26 symbols')
  const text = [...symbols, ...checksOf(symbols)].map((symbol) => alphabet[symbol] ?? '').join('')
  return groupsOf(text).join('-')
}

export const groupsOf = (code: string): readonly string[] => code.replaceAll('-', '').match(/.{1,4}/g) ?? []

/** What was typed, as it is printed: capitals, without spaces and dashes, look-alikes read as what they stand for. */
export const tidyRecoveryText = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.·]/g, '')
    .replace(/[OILU]/g, (letter) => misread[letter] ?? letter)

export type ReadRecoveryCode =
  | { readonly ok: true; readonly symbols: readonly number[] }
  /** In words, for whoever copied it: what is wrong and where to look. Ends with a comma or is empty. */
  | { readonly ok: false; readonly hint: string }

const placeName = (at: number): string => `第 ${Math.floor(at / 4) + 1} 组第 ${(at % 4) + 1} 个字符`

function lengthHint(count: number): string {
  return count < length ? `少了 ${length - count} 个字符，` : `多了 ${count - length} 个字符，`
}

/** Where a single wrong character must be, if it is a single one. */
function wrongPlace(one: number, two: number): number | null {
  if (one === 0 || two === 0) return null
  const degree = (logOf(two) - logOf(one) + 31) % 31
  return degree < length ? length - 1 - degree : null
}

export function readRecoveryCode(typed: string): ReadRecoveryCode {
  const text = tidyRecoveryText(typed)
  const stranger = Array.from(text).findIndex((letter) => !alphabet.includes(letter))
  if (stranger !== -1) return { ok: false, hint: `${placeName(stranger)}不是恢复码里的字符，` }
  if (text.length !== length) return { ok: false, hint: lengthHint(text.length) }
  const symbols = Array.from(text, (letter) => alphabet.indexOf(letter))
  const [one, two] = [syndrome(symbols, 1), syndrome(symbols, 2)]
  if (one === 0 && two === 0) return { ok: true, symbols: symbols.slice(0, recoverySymbols) }
  const place = wrongPlace(one, two)
  return { ok: false, hint: place === null ? '有几个字符抄错，' : `${placeName(place)}多半抄错，` }
}
