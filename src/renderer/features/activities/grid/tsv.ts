/** The cells of a block, row by row. */
export type Block = readonly (readonly string[])[]

interface CellEnd {
  readonly text: string
  /** Index of the tab or line end after the cell, or the length of the text. */
  readonly at: number
}

/** A cell in quotation marks, as Excel and WPS write one with line ends in it; null where the mark is never closed. */
function quotedCell(text: string, from: number): CellEnd | null {
  let cell = ''
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at]
    else if (text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else {
      const closed = at + 1 === text.length || text[at + 1] === '\t' || text[at + 1] === '\n'
      return closed ? { text: cell, at: at + 1 } : null
    }
  }
  return null
}

function plainCell(text: string, from: number): CellEnd {
  const rest = /[\t\n]/.exec(text.slice(from))
  const at = rest === null ? text.length : from + rest.index
  return { text: text.slice(from, at), at }
}

/** What Excel and WPS put on the clipboard: tabs between cells, a line end after each row. */
export function parseTsv(pasted: string): string[][] {
  const text = pasted.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '')
  const rows: string[][] = [[]]
  for (let from = 0; from <= text.length;) {
    const quoted = text[from] === '"' ? quotedCell(text, from) : null
    const cell = quoted ?? plainCell(text, from)
    rows.at(-1)?.push(cell.text)
    if (text[cell.at] === '\n') rows.push([])
    from = cell.at + 1
  }
  return rows
}

const needsQuotes = /^"|[\t\n]/

const writeCell = (cell: string): string => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** The same the other way round; Excel and WPS read it back cell by cell. */
export const writeTsv = (block: Block): string => block.map((row) => `${row.map(writeCell).join('\t')}\r\n`).join('')
