/** Numbers from 0 to 1 that come again from the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The numbers of one case of one test: they depend on nothing that ran before it, so that it can be run alone. */
export function numbersOfCase(seed: number, test: string, number: number): () => number {
  let mixed = seed >>> 0
  for (const letter of `${test}#${number}`)
    mixed = (Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 16_777_619) + 1) >>> 0
  return seededNumbers(mixed)
}

/** A whole number from 0 up to, and not including, `below`. */
export const below = (random: () => number, end: number): number => Math.floor(random() * end)
