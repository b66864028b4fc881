import { foldText } from '../registry/pinyin.ts'

/** A name or unit for comparing: without blanks, marks and the remark in brackets behind it. */
const keyOf = (text: string): string => foldText(text.replace(/[(（[【][^)）\]】]*[)）\]】]\s*$/, ''))

export const nameKeyOf = (name: string): string => {
  const key = keyOf(name)
  return key === '' ? foldText(name) : key
}

export const unitKeyOf = (unit: string | null): string => foldText(unit ?? '')
