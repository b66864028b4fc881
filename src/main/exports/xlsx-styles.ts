import type { Align, ColumnKind, SheetColumn } from '#shared/reports/sheet-model.ts'
import { layout } from '#shared/reports/layout.ts'

/**
 * Office PCs may lack the faces of GB/T 9704. A workbook can name one face only, so each is named with its family and
 * the Chinese character set, by which Excel and WPS choose the nearest one they have.
 */
const font = (name: string, size: number, family: 1 | 2, bold = false): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF000000"/><name val="${name}"/><family val="${family}"/><charset val="134"/></font>`

const fonts = {
  body: font('宋体', layout.bodySize, 1),
  bold: font('宋体', layout.bodySize, 1, true),
  header: font('黑体', layout.headerSize, 2),
  fields: font('仿宋', layout.headerSize, 1),
  attachment: font('黑体', layout.attachmentSize, 2),
  title: font('方正小标宋简体', layout.titleSize, 1),
} as const
type Face = keyof typeof fonts

const edge = (side: string, drawn: boolean): string =>
  drawn ? `<${side} style="thin"><color rgb="FF000000"/></${side}>` : `<${side}/>`
const border = (sides: boolean, ends: boolean): string =>
  `<border>${edge('left', sides)}${edge('right', sides)}${edge('top', ends)}${edge('bottom', ends)}<diagonal/></border>`
const borders = { none: border(false, false), box: border(true, true), line: border(false, true) } as const
type Frame = keyof typeof borders

/** `@` (49) keeps the spreadsheet from reading codes, ID numbers and telephones as numbers when they are edited. */
const formats: Record<ColumnKind, number> = { text: 49, long: 49, number: 0, date: 164 }

interface Look {
  readonly face: Face
  readonly frame: Frame
  readonly align: Align
  readonly wrap: boolean
  readonly kind: ColumnKind
}

const plain = (face: Face, align: Align, wrap = false): Look => ({ face, frame: 'none', align, wrap, kind: 'text' })

const looks = {
  attachment: plain('attachment', 'left'),
  title: plain('title', 'center', true),
  fieldsLeft: plain('fields', 'left'),
  fieldsCenter: plain('fields', 'center'),
  fieldsRight: plain('fields', 'right'),
  note: plain('body', 'left', true),
  header: { face: 'header', frame: 'box', align: 'center', wrap: true, kind: 'text' },
  group: { face: 'bold', frame: 'line', align: 'left', wrap: false, kind: 'text' },
} as const satisfies Record<string, Look>

const aligns = ['left', 'center', 'right'] as const
const kinds = ['text', 'long', 'number', 'date'] as const
const cells: readonly Look[] = (['body', 'bold'] as const).flatMap((face) =>
  kinds.flatMap((kind) => aligns.map((align): Look => ({ face, frame: 'box', align, wrap: true, kind }))),
)

const named = Object.keys(looks)
/** All looks there are; the place in this list, after the plain one, is the number a cell refers to. */
const all: readonly Look[] = [...Object.values(looks), ...cells]

export const styleOf = (name: keyof typeof looks): number => named.indexOf(name) + 1

export function columnStyle({ kind, align }: SheetColumn, total: boolean): number {
  const face = total ? 'bold' : 'body'
  return (
    all.findIndex(
      (look, at) => at >= named.length && look.face === face && look.kind === kind && look.align === align,
    ) + 1
  )
}

const format = ({ face, frame, align, wrap, kind }: Look): string =>
  `<xf numFmtId="${formats[kind]}" fontId="${Object.keys(fonts).indexOf(face)}" fillId="0" borderId="${Object.keys(borders).indexOf(frame)}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center"${wrap ? ' wrapText="1"' : ''}/></xf>`

const list = (tag: string, items: readonly string[]): string =>
  `<${tag} count="${items.length}">${items.join('')}</${tag}>`

const plainFormat = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'

/** The styles of every workbook: they do not depend on what stands in it. */
export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  list('fonts', Object.values(fonts)),
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  list('borders', Object.values(borders)),
  list('cellStyleXfs', [plainFormat]),
  list('cellXfs', [plainFormat, ...all.map(format)]),
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')
