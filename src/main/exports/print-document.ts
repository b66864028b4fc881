import type { Block, DocumentModel, DocumentTable, Paragraph, Signatures } from '#shared/reports/document-model.ts'
import { htmlLines, htmlPage, htmlText } from './html-text.ts'
import { officialPage } from './official-page.ts'

const fang = "'仿宋_GB2312',FangSong,'Noto Serif CJK SC',serif"
const hei = "SimHei,'Noto Sans CJK SC',sans-serif"
const kai = "'楷体_GB2312',KaiTi,'Noto Serif CJK SC',serif"
const songTitle = "'方正小标宋简体','FZXiaoBiaoSong-B05S','STZhongsong','Noto Serif CJK SC',SimSun,serif"
const { margins, lineHeight } = officialPage

/** The same styles in large type, lengthwise. */
const { certificateSizes: large, certificateMargin } = officialPage
const certificateStyle = `@page { size: A4 landscape; margin: ${certificateMargin}mm; @bottom-center { content: none; } }
body { font-size: ${large.body}pt; line-height: ${large.lineHeight}pt; }
p { min-height: ${large.lineHeight}pt; }
.title { font-size: ${large.title}pt; line-height: 1.5; margin-bottom: ${large.lineHeight}pt; }
.attachment { font-size: ${large.small}pt; }`

/** Letters printed in one go have no page numbers: the printer would count through from the first to the last. */
const pageNumber = (letters: number): string =>
  letters > 1 ? '' : `@bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun,'Noto Serif CJK SC',serif; }`

const style = (
  letters: number,
): string => `@page { size: A4 portrait; margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm;
  ${pageNumber(letters)} }
body { margin: 0; color: #000; font: 16pt/${lineHeight}pt ${fang}; text-align: justify; }
article + article { break-before: page; }
p { margin: 0; min-height: ${lineHeight}pt; overflow-wrap: anywhere; }
.title { font: 22pt/${lineHeight + 6}pt ${songTitle}; text-align: center; margin-bottom: ${lineHeight}pt; }
.body, .heading1, .heading2 { text-indent: 2em; }
.heading1 { font-family: ${hei}; } .heading2 { font-family: ${kai}; } .attachment { font-family: ${hei}; }
.right { text-align: right; padding-right: 4em; } p.centre { text-align: center; }
u { text-underline-offset: 3pt; white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 14pt; line-height: 20pt; margin: 6pt 0; }
table.dense { font-size: 10.5pt; line-height: 14pt; margin: 4pt 0; } table.dense td { padding: 1pt 3pt; }
td { border: 0.5pt solid #000; padding: 4pt 5pt; overflow-wrap: anywhere; }
.left { text-align: left; } .center { text-align: center; } .bold { font-family: ${hei}; }
.signatures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10pt; margin-top: 20pt; break-inside: avoid; }
.signatures p { font-size: 14pt; line-height: 20pt; min-height: 20pt; }
.signatures p + p { margin-top: 14pt; }
.break { break-before: page; }`

const inline = (block: Paragraph): string =>
  block.runs.map((run) => (run.underline ? `<u>${htmlText(run.text)}</u>` : htmlLines(run.text))).join('')

function table(block: DocumentTable): string {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = block.columns.map((column) => `<col style="width:${((column.width / total) * 100).toFixed(2)}%">`)
  const rows = block.rows.map((row) => {
    const cells = row.map((text, at) => {
      const { align = 'left', bold = false } = block.columns[at] ?? {}
      // The last cell of a short row runs to the end of the line.
      const span =
        at === row.length - 1 && at < block.columns.length - 1 ? ` colspan="${block.columns.length - at}"` : ''
      return `<td class="${align}${bold ? ' bold' : ''}"${span}>${htmlLines(text)}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table${block.isDense === true ? ' class="dense"' : ''}><colgroup>${widths.join('')}</colgroup><tbody>${rows.join('')}</tbody></table>`
}

const signatures = (block: Signatures): string =>
  `<div class="signatures">${block.parties
    .map((party) => `<div><p>${htmlText(party.label)}</p><p>${htmlText(party.dateLine)}</p></div>`)
    .join('')}</div>`

function blockHtml(block: Block): string {
  if (block.kind === 'paragraph') return `<p class="${block.style}">${inline(block)}</p>`
  if (block.kind === 'table') return table(block)
  if (block.kind === 'signatures') return signatures(block)
  return '<div class="break"></div>'
}

/** Letters as one self-contained page of HTML, each on pages of its own. */
export function printDocument(model: DocumentModel): string {
  const letters = model.letters.map((letter) => `<article>${letter.blocks.map(blockHtml).join('\n')}</article>`)
  return htmlPage(
    model.title,
    model.page === 'certificate' ? `${style(letters.length)}\n${certificateStyle}` : style(letters.length),
    letters.join('\n'),
  )
}
