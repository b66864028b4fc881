// Blanks of every kind, marks of direction and what shows nothing: programs that open a .csv pass over them.
const passedOver = '[\\s\\u00a0\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]*'
const looksLikeFormula = `${passedOver}[=+\\-@＝＋－＠\\t\\r\\n]`
const needsGuard = new RegExp(`^'*${looksLikeFormula}`)
const isGuarded = new RegExp(`^''*${looksLikeFormula}`)

/**
 * Text for a file whose cells have no types: what a spreadsheet would take for a formula gets an apostrophe in front.
 * Apostrophes before such a text get one more, so that `withoutGuard` gives back exactly what was there.
 */
export const withGuard = (text: string): string => (needsGuard.test(text) ? `'${text}` : text)

/** Takes away the apostrophe that `withGuard` has put there, and no other. */
export const withoutGuard = (text: string): string => (isGuarded.test(text) ? text.slice(1) : text)
