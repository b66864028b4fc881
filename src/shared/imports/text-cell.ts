/**
 * Cleaning of cell text. Full width and half width, blanks of every kind and line breaks are ironed out for comparing;
 * what is shown keeps its spelling.
 */

const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g

/** Most cells are plain already, and a sheet has a million of them. */
const isPlain = (text: string): boolean => /^[\u4e00-\u9fff!-~]*$/.test(text)

/** Text for comparing: NFKC (full width to half width), no invisible characters, blanks collapsed, trimmed. */
export const foldWidth = (text: string): string =>
  isPlain(text) ? text : text.normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim()

/** Text for showing: the spelling stays (full-width brackets too), invisible characters and outer blanks go. */
export const tidy = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/[ \t\u3000\u00A0]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .trim()

/** Key for looking a word up: NFKC, nothing blank left, lower case. */
export const lookupKey = (text: string): string => foldWidth(text).replace(/ /g, '').toLowerCase()

const blankMarks = new Set([
  '无',
  '没有',
  '暂无',
  '空',
  '/',
  '\\',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '一一',
  '~',
  '.',
  '*',
  'n/a',
  'na',
  'null',
  'none',
  '#',
])

const longestMark = 12

/** Whether the text only says that there is nothing: 无, —, /. */
export const isBlankMark = (text: string): boolean => {
  if (text.length > longestMark && text.trim().length > longestMark) return false
  const key = lookupKey(text)
  return key === '' || blankMarks.has(key)
}

const dittoAbove = new Set(['同上', '同前', '同上行', '〃', '″', '"', "''", '“', '”', '〞', '"', '仝上', '仝'])
const dittoLeft = new Set(['同左', '同师傅', '同导师', '同前列', '←'])

/** Which neighbour a cell repeats: 同上, 〃 the one above, 同左 the one to the left. */
export function dittoOf(text: string): 'above' | 'left' | null {
  if (text.length > 6) return null
  const key = text.replace(/\s/g, '')
  if (dittoAbove.has(key)) return 'above'
  return dittoLeft.has(key) ? 'left' : null
}

const brackets = /[(（【[〔][^)）】\]〕]*[)）】\]〕]/g

export const withoutBrackets = (text: string): string => text.replace(brackets, '').trim()

/** Splits a cell that lists several values; brackets stay together. */
export function splitList(text: string): string[] {
  return text
    .split(/(?:[、，,;；|\n\r]+|(?<=[^\d])\/(?=[^\d]))(?![^(（]*[)）])/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A suffix such as 等3人 or 共2人 says how many, not who. */
export const withoutCounting = (text: string): string =>
  text.replace(/[(（]?(?:等|共|计|共计)?\s*\d+\s*[人名位所个](?:学?校)?[)）]?$/, '').trim()
