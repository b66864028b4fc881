import type { Brief, BriefBars, BriefTable } from '#shared/reports/brief-model.ts'
import { htmlPage, htmlText } from './html-text.ts'

const songTitle = "'方正小标宋简体','FZXiaoBiaoSong-B05S','STZhongsong','Noto Serif CJK SC',SimSun,serif"
const hei = "SimHei,'Noto Sans CJK SC',sans-serif"
const song = "SimSun,'Noto Serif CJK SC',serif"

const style = `@page { size: A4 portrait; margin: 14mm 15mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #000; font: 9.5pt/14pt ${song}; font-variant-numeric: tabular-nums; }
h1 { margin: 0; font: bold 18pt/26pt ${songTitle}; text-align: center; }
.line { margin: 0 0 4pt; text-align: center; }
h2 { margin: 8pt 0 3pt; font: 10.5pt/14pt ${hei}; }
h2 small { font: 9pt/14pt ${song}; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
tr { break-inside: avoid; }
th, td { height: 15.5pt; padding: 0 3pt; border: 0.5pt solid #000; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
th { font: 9.5pt/14pt ${hei}; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
.bars { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 10pt; }
.bars table { font-size: 9pt; }
.bars td { height: 14pt; border-width: 0 0 0.25pt; }
.bars i { display: block; height: 5pt; background: #555; }
p { margin: 0; }`

const columnsOf = (widths: readonly number[]): string => {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return `<colgroup>${widths.map((width) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`).join('')}</colgroup>`
}

function table({ title, columns, rows, none }: BriefTable): string {
  const head = `<h2>${htmlText(title)}</h2>`
  if (rows.length === 0) return `${head}<p>${htmlText(none)}</p>`
  const labels = columns.map(({ label, align }) => `<th class="${align}">${htmlText(label)}</th>`).join('')
  const lines = rows.map((row) => {
    const cells = columns.map(({ align }, at) => `<td class="${align}">${htmlText(row[at] ?? '')}</td>`)
    return `<tr>${cells.join('')}</tr>`
  })
  const widths = columnsOf(columns.map(({ width }) => width))
  return `${head}<table>${widths}<thead><tr>${labels}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`
}

function bars({ unit, tables }: BriefBars): string {
  const parts = tables.map(({ title, bars: all }) => {
    const largest = Math.max(1, ...all.map(({ value }) => value))
    const lines = all.map(({ label, value }) => {
      const width = `style="width:${((value / largest) * 100).toFixed(1)}%"`
      return `<tr><td class="right">${htmlText(label)}</td><td><i ${width}></i></td><td class="right">${value.toLocaleString('zh-CN')}</td></tr>`
    })
    const rows = `<table>${columnsOf([34, 44, 22])}<tbody>${lines.join('\n')}</tbody></table>`
    return `<div><h2>${htmlText(title)} <small>${htmlText(unit)}</small></h2>${lines.length === 0 ? '<p>—</p>' : rows}</div>`
  })
  return `<div class="bars">${parts.join('')}</div>`
}

/** A brief as one self-contained page of HTML, A4 upright. */
export function printBrief(brief: Brief): string {
  const blocks = brief.blocks.map((block) => (block.kind === 'table' ? table(block) : bars(block)))
  const head = `<h1>${htmlText(brief.title)}</h1><p class="line">${htmlText(brief.line)}</p>`
  return htmlPage(brief.title, style, [head, ...blocks].join('\n'))
}
