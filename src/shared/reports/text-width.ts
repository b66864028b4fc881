/** Width of a text in half-width characters: what stands in a full-width cell counts two. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 && !isWide(character) ? 1 : 2
  return width
}

/** Punctuation that Chinese faces draw full-width although it lies outside the CJK blocks. */
const isWide = (character: string): boolean => '“”‘’—…·×÷±℃①②③④⑤⑥⑦⑧⑨⑩'.includes(character)

/** How many lines a text takes in a column, counted to the safe side: a word of Latin letters is not broken. */
export function wrappedLines(text: string, columnWidth: number): number {
  if (text.length * 2 <= columnWidth && !text.includes('\n')) return 1
  const room = Math.max(2, columnWidth)
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / room)), 0)
}
