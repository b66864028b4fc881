import { cellText, type CellValue, type Sheet } from '#shared/reports/sheet-model.ts'

/** A mark that says UTF-8: without it Excel and WPS read the file in the code page of the PC. */
const byteOrderMark = '\ufeff'

function field(value: CellValue): string {
  const text = cellText(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Headers and rows of one sheet as comma-separated text, as other systems read it (RFC 4180). */
export function writeCsv(sheet: Sheet): string {
  const lines = [sheet.frame.columns.map(({ label }) => field(label)).join(',')]
  for (const row of sheet.rows) if (row.kind !== 'group') lines.push(row.cells.map(field).join(','))
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}
