import type { SheetGrid } from './grid.ts'
import { foldWidth } from './text-cell.ts'

const han = /^[\p{Script=Han}〇·]+$/u
const schoolWord = /[学校园院局室所部中小高幼会司厅馆科]$/
const phone = /^1\d{10}$/
const nationalId = /^\d{17}[\dXx]$/
const number = /^\d{1,4}[.、．)）]?$/
const headerWord = /^(?:姓名|参会人员|教师姓名|学员姓名)$/

/** Columns of the sheet that pasted lines are made into. */
const header = ['姓名', '单位', '学科', '联系电话', '身份证号'] as const

/** 张 三 is one name: single characters beside each other belong together. */
function joinSingles(words: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const isSingle = word.length === 1 && han.test(word)
    if (isSingle && last !== undefined && last.length <= 2 && han.test(last) && joined.length === 1) {
      joined[0] = last + word
    } else joined.push(word)
  }
  return joined
}

/** The cells of one line: by tabs, else by wide gaps and marks, else by blanks; brackets behind a name hold his unit. */
export function cellsOfLine(line: string): readonly string[] {
  if (line.includes('\t')) return line.split('\t').map(foldWidth)
  const open = foldWidth(line).replace(/^([^()（）]{2,6})[(（]([^()（）]{2,})[)）]$/, '$1 $2')
  const marked = open.split(/\s*[,，、;；|/]\s*/).filter((part) => part !== '')
  const parts = marked.length > 1 ? marked : open.split(' ')
  return joinSingles(parts.filter((part) => part !== ''))
}

/** Whether a cell may be somebody's name. */
const isName = (text: string): boolean => {
  const plain = text.replace(/ /g, '')
  return (
    han.test(plain) &&
    !headerWord.test(plain) &&
    plain.length >= 2 &&
    (plain.includes('·') || (plain.length <= 4 && !schoolWord.test(plain)))
  )
}

/** A line without a header, its cells told apart by what they look like; null when nobody is named in it. */
function rowOfCells(cells: readonly string[], isSubject: (text: string) => boolean): readonly string[] | null {
  const left = cells.filter((cell) => cell !== '' && !number.test(cell))
  const take = (fits: (cell: string) => boolean): string => {
    const at = left.findIndex(fits)
    return at < 0 ? '' : (left.splice(at, 1)[0] ?? '')
  }
  const [id, tel] = [take((cell) => nationalId.test(cell)), take((cell) => phone.test(cell))]
  const subject = take((cell) => isSubject(cell) && left.some((other) => other !== cell && isName(other)))
  const name = take(isName)
  if (name === '') return null
  const unit = left.find((cell) => han.test(cell.replace(/[^\p{Script=Han}]/gu, ''))) ?? ''
  return [name, unit, subject, tel, id]
}

/** Pasted text as a sheet. With a header line its columns stand as they are; without one they are told by their content. */
export function gridOfLines(text: string, isSubject: (text: string) => boolean): SheetGrid {
  const lines = text.split(/\r?\n/).map((line) => cellsOfLine(line))
  const isHeader = (cells: readonly string[]): boolean =>
    cells.length > 1 && cells.some((cell) => headerWord.test(cell.replace(/ /g, '')))
  const headerAt = lines.slice(0, 10).findIndex(isHeader)
  const found =
    headerAt >= 0
      ? lines.map((cells, index) => ({ row: index + 2, cells: cells.some((cell) => cell !== '') ? cells : null }))
      : lines.map((cells, index) => ({ row: index + 2, cells: rowOfCells(cells, isSubject) }))
  const rows = found.flatMap(({ row, cells }) => (cells === null ? [] : [{ row, cells }]))
  return {
    name: '签到',
    isHidden: false,
    rows: headerAt >= 0 ? rows : [{ row: 1, cells: header }, ...rows],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    declaredRows: lines.length + 1,
    knowsTypes: false,
  }
}
