import type { PersonWords } from './training-parts.ts'

const idNumber = /^\d{17}[\dXx]$/
const mobile = /^1[3-9]\d{9}$/
const school = /学校|小学|中学|高中|高级|幼儿园|学院|中心|教研|校$|园$|一高|二高|三高/
const counting = /^\d{1,4}[.、．)）]?$/
const heading = /^(?:序号|姓名|单位|学校|县区|学科|电话|联系电话|手机号?|身份证号?)$/
const person = /^[\p{Script=Han}·•]{2,12}$/u

/** Cells of a line as it was copied from a sheet or typed with blanks; two blanks and more divide where tabs do not. */
function cellsOf(line: string): readonly string[] {
  const divided = line.includes('\t') ? line.split('\t') : line.split(/[\s,，;；、|]+/)
  return divided.map((cell) => cell.trim()).filter((cell) => cell !== '')
}

/** A name of two characters is often written with a blank between them. */
const joined = (cell: string): string => cell.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')

export interface NominationLine extends PersonWords {
  readonly line: number
}

function readLine(cells: readonly string[], subjects: ReadonlySet<string>): PersonWords | null {
  const words = cells.map(joined).filter((cell) => !counting.test(cell))
  const nationalId = words.find((word) => idNumber.test(word)) ?? null
  const phone = words.find((word) => mobile.test(word)) ?? null
  const subject = words.find((word) => subjects.has(word)) ?? null
  const unit = words.find((word) => school.test(word)) ?? null
  const name = words.find((word) => person.test(word) && word !== subject && word !== unit)
  return name === undefined ? null : { name, unit, subject, phone, nationalId: nationalId?.toUpperCase() ?? null }
}

/** The people of a pasted list: one a line, in any order of cells; headings and empty lines are passed over. */
export function readNominationLines(text: string, subjects: ReadonlySet<string>): readonly NominationLine[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const cells = cellsOf(line)
    if (cells.length === 0 || cells.some((cell) => heading.test(cell))) return []
    const read = readLine(cells, subjects)
    return read === null ? [] : [{ line: at + 1, ...read }]
  })
}
