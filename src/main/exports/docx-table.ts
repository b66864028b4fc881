import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { DocumentTable, Signatures } from '#shared/reports/document-model.ts'
import { faces, halfPoints, twips } from './docx-measures.ts'
import { officialPage } from './official-page.ts'
import { xmlText } from './xml-text.ts'

const alignment = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
const tableWidth = twips(officialPage.textWidth)
const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder }

/** Absolute widths that add up to the text width exactly: WPS lets tables collapse without them. */
function absoluteWidths(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  const widths = parts.map((part) => Math.floor((part / total) * tableWidth))
  const rest = tableWidth - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width))
}

interface CellLook {
  readonly width: number
  readonly span: number
  readonly align: keyof typeof alignment
  readonly bold: boolean
  readonly bordered: boolean
  readonly isDense: boolean
}

function cell(text: string, look: CellLook): TableCell {
  const paragraphs = xmlText(text)
    .split('\n')
    .map(
      (part) =>
        new Paragraph({
          alignment: alignment[look.align],
          spacing: { line: (look.isDense ? 14 : 20) * 20, lineRule: LineRuleType.AT_LEAST },
          children: [
            new TextRun({
              text: part,
              font: look.bold ? faces.hei : faces.fang,
              size: halfPoints(look.isDense ? 10.5 : 14),
            }),
          ],
        }),
    )
  return new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    columnSpan: look.span,
    margins: look.isDense
      ? { top: 20, bottom: 20, left: 60, right: 60 }
      : { top: 60, bottom: 60, left: 100, right: 100 },
    verticalAlign: look.bordered ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(look.bordered ? {} : { borders: noBorders }),
    children: paragraphs,
  })
}

const fixedTable = (columnWidths: number[], rows: TableRow[]): Table =>
  new Table({ width: { size: tableWidth, type: WidthType.DXA }, layout: TableLayoutType.FIXED, columnWidths, rows })

export function docxTable(block: DocumentTable): Table {
  const widths = absoluteWidths(block.columns.map((column) => column.width))
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, at) => {
          const [column] = block.columns.slice(at)
          // The last cell of a short row runs to the end of the line.
          const span = at === row.length - 1 ? widths.length - at : 1
          const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
          return cell(text, {
            width,
            span,
            align: column?.align ?? 'left',
            bold: column?.bold ?? false,
            bordered: true,
            isDense: block.isDense === true,
          })
        }),
      }),
  )
  return fixedTable(widths, rows)
}

/** Signatures side by side without lines, kept together on one page. */
export function docxSignatures(block: Signatures): Table {
  const widths = absoluteWidths(block.parties.map(() => 1))
  const row = new TableRow({
    cantSplit: true,
    children: block.parties.map((party, at) =>
      cell(`${party.label}\n\n\n${party.dateLine}`, {
        width: widths[at] ?? 0,
        span: 1,
        align: 'left',
        bold: false,
        bordered: false,
        isDense: false,
      }),
    ),
  })
  return fixedTable(widths, [row])
}
