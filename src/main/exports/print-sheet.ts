import type { SheetPage } from '#shared/reports/layout.ts'
import { headerHeight, layout, paginate, printScale, rowHeight } from '#shared/reports/layout.ts'
import { spanAt } from '#shared/reports/merge-equal.ts'
import type { Sheet, SheetColumn, SheetFrame, SheetRow } from '#shared/reports/sheet-model.ts'
import { cellText, headerGroups, headerLevels } from '#shared/reports/sheet-model.ts'
import { cssString, htmlLines, htmlPage, htmlText } from './html-text.ts'

const songTitle = "'方正小标宋简体','FZXiaoBiaoSong-B05S','STZhongsong','Noto Serif CJK SC',SimSun,serif"
const hei = "SimHei,'Noto Sans CJK SC',sans-serif"
const song = "SimSun,'Noto Serif CJK SC',serif"
const fang = "'仿宋_GB2312',FangSong,'Noto Serif CJK SC',serif"

/** Page numbers come from the page boxes, so they hold even if a row grows over the end of its page. */
function pageStyle({ print, footer }: SheetFrame, name: string): string {
  const { margins } = layout
  return `@page ${name} { size: A4 ${print.orientation}; margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm;
  @bottom-left { content: ${cssString(`${footer.version}　${footer.generatedAt}`)}; font: 9pt ${song}; }
  @bottom-center { content: "第 " counter(page) " 页 共 " counter(pages) " 页"; font: 9pt ${song}; } }`
}

const commonStyle = `* { box-sizing: border-box; }
body { margin: 0; color: #000; font-family: ${song}; font-variant-numeric: tabular-nums; }
/* Half of a collapsed border lies outside the table and would be cut off by the page. */
section { padding: 0 1pt; }
section + section, article + article { break-before: page; }
h1 { margin: 0; text-align: center; }
.fields { display: flex; justify-content: space-between; align-items: center; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #000; overflow-wrap: anywhere; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
.total td, .group td { font-weight: bold; }
.group td { text-align: left; }
.note { margin: 0; }`

/** Sizes of one list, reduced so that all its columns stand on one page's width. */
function sheetStyle(frame: SheetFrame, scope: string): string {
  const scale = printScale(frame)
  const points = (size: number): string => `${(size * scale).toFixed(2)}pt`
  return `${scope} { page: ${scope.slice(1)}; }
${scope} .attachment { font: ${points(layout.attachmentSize)}/1.2 ${hei}; height: ${points(layout.attachmentHeight)}; }
${scope} h1 { font: bold ${points(layout.titleSize)}/1.3 ${songTitle}; min-height: ${points(layout.titleHeight)}; }
${scope} .fields { font: ${points(layout.headerSize)}/1.2 ${fang}; height: ${points(layout.fieldsHeight)}; }
${scope} table { font-size: ${points(layout.bodySize)}; line-height: ${points(layout.lineHeight)}; }
${scope} thead { display: ${frame.print.repeatHeader ? 'table-header-group' : 'table-row-group'}; }
${scope} th, ${scope} td { padding: 0 ${points(1.5)}; }
${scope} th { font: ${points(layout.headerSize)}/${points(layout.lineHeight)} ${hei}; }
${scope} .note { font-size: ${points(layout.bodySize)}; line-height: ${points(layout.noteHeight)}; }`
}

function head({ head: { attachment, title, fields } }: SheetFrame): string {
  const line = fields.map((field) => `<span>${htmlText(field.label)}：${htmlText(field.value)}</span>`).join('')
  return [
    attachment === '' ? '' : `<div class="attachment">${htmlText(attachment)}</div>`,
    `<h1>${htmlLines(title)}</h1>`,
    fields.length === 0 ? '' : `<div class="fields">${line}</div>`,
  ].join('')
}

function columnWidths(columns: readonly SheetColumn[]): string {
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => `<col style="width:${((column.width / total) * 100).toFixed(3)}%">`)
  return `<colgroup>${widths.join('')}</colgroup>`
}

const labels = (columns: readonly SheetColumn[]): string =>
  columns.map((column) => `<th>${htmlLines(column.label)}</th>`).join('')

function header(frame: SheetFrame): string {
  const { columns } = frame
  const height = ` style="height:${((headerHeight(frame) / headerLevels(columns)) * printScale(frame)).toFixed(2)}pt"`
  if (headerLevels(columns) === 1) return `<thead><tr${height}>${labels(columns)}</tr></thead>`
  let at = 0
  const upper = headerGroups(columns).map((group) => {
    const label = group.label ?? columns[at]?.label ?? ''
    at += group.span
    return `<th ${group.label === null ? 'rowspan="2"' : `colspan="${group.span}"`}>${htmlLines(label)}</th>`
  })
  const lower = labels(columns.filter((column) => column.group !== null))
  return `<thead><tr${height}>${upper.join('')}</tr><tr${height}>${lower}</tr></thead>`
}

function bodyRow(row: SheetRow, frame: SheetFrame): string {
  const height = ` style="height:${(rowHeight(row, frame) * printScale(frame)).toFixed(2)}pt"`
  if (row.kind === 'group')
    return `<tr class="group"${height}><td colspan="${frame.columns.length}">${htmlText(row.label)}</td></tr>`
  const cells = frame.columns.map((column, at) => {
    const span = spanAt(row, at)
    const over = span > 1 ? ` rowspan="${span}"` : ''
    return span === 0 ? '' : `<td class="${column.align}"${over}>${htmlLines(cellText(row.cells[at] ?? null))}</td>`
  })
  return `<tr class="${row.kind}"${height}>${cells.join('')}</tr>`
}

function pageSection(page: SheetPage, frame: SheetFrame): string {
  const notes = page.last ? frame.notes.map((note) => `<p class="note">${htmlLines(note)}</p>`).join('') : ''
  const withHeader = page.first || frame.print.repeatHeader
  return `<section>${page.first ? head(frame) : ''}<table>${columnWidths(frame.columns)}${withHeader ? header(frame) : ''}<tbody>
${page.rows.map((row) => bodyRow(row, frame)).join('\n')}
</tbody></table>${notes}</section>`
}

/** Lists as one self-contained page of HTML, broken where the preview breaks them; printing it gives the PDF. */
export function printSheets(sheets: readonly Sheet[]): string {
  const [first] = sheets
  if (first === undefined) return htmlPage('', '', '')
  const parts = sheets.map(({ frame, rows }, at) => {
    const pages = paginate({ frame, rows }).map((page) => pageSection(page, frame))
    return `<article class="sheet${at}">${pages.join('\n')}</article>`
  })
  const styles = sheets.map(({ frame }, at) => `${pageStyle(frame, `sheet${at}`)}\n${sheetStyle(frame, `.sheet${at}`)}`)
  return htmlPage(first.frame.head.title, [commonStyle, ...styles].join('\n'), parts.join('\n'))
}
