import { withGuard } from '#shared/kernel/formula-guard.ts'
import { cellText, type CellValue, type Sheet } from '#shared/reports/sheet-model.ts'
import { xmlText } from './xml-text.ts'

/** A mark that says UTF-8: without it Excel and WPS read the file in the code page of the PC. */
const byteOrderMark = '\ufeff'

/** Numbers are written as they stand; a text that looks like a formula is one that everybody sees. */
function field(value: CellValue): string {
  const text = typeof value === 'number' ? cellText(value) : withGuard(xmlText(cellText(value)))
  // A mark that another program may take for the end of a field is quoted too.
  return /[",;，\t\r\n']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Headers and rows of one sheet as comma-separated text, as other systems read it (RFC 4180). */
export function writeCsv(sheet: Sheet): string {
  const lines = [sheet.frame.columns.map(({ label }) => field(label)).join(',')]
  for (const row of sheet.rows) if (row.kind !== 'group') lines.push(row.cells.map(field).join(','))
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}
