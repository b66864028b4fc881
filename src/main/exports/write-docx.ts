import type { IParagraphOptions, ISectionOptions } from 'docx'
import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  NumberFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { Block, DocumentModel, Letter, ParagraphStyle, Run } from '#shared/reports/document-model.ts'
import type { Paragraph as ParagraphBlock } from '#shared/reports/document-model.ts'
import { docxSignatures, docxTable } from './docx-table.ts'
import { faces, halfPoints, twips } from './docx-measures.ts'
import { officialPage } from './official-page.ts'
import { xmlText } from './xml-text.ts'

interface StyleMeasure {
  readonly face: keyof typeof faces
  readonly size: number
  readonly options: IParagraphOptions
}

const exact = { line: Math.round(officialPage.lineHeight * 20), lineRule: LineRuleType.EXACT }
const twoCharacters = { firstLineChars: 200, firstLine: 32 * 20 }

const official: Record<ParagraphStyle, StyleMeasure> = {
  title: {
    face: 'title',
    size: 22,
    options: {
      alignment: AlignmentType.CENTER,
      spacing: { ...exact, line: 35 * 20, after: exact.line },
      keepNext: true,
    },
  },
  body: { face: 'fang', size: 16, options: { alignment: AlignmentType.BOTH, indent: twoCharacters, spacing: exact } },
  plain: { face: 'fang', size: 16, options: { spacing: exact } },
  heading1: { face: 'hei', size: 16, options: { indent: twoCharacters, spacing: exact, keepNext: true } },
  heading2: { face: 'kai', size: 16, options: { indent: twoCharacters, spacing: exact, keepNext: true } },
  attachment: { face: 'hei', size: 16, options: { spacing: exact } },
  right: {
    face: 'fang',
    size: 16,
    options: { alignment: AlignmentType.RIGHT, indent: { right: 64 * 20 }, spacing: exact },
  },
  centre: { face: 'fang', size: 16, options: { alignment: AlignmentType.CENTER, spacing: exact } },
}

const { certificateSizes: large } = officialPage
const roomy = { line: large.lineHeight * 20, lineRule: LineRuleType.EXACT }
const sized = (style: ParagraphStyle, size: number, options: IParagraphOptions = {}): StyleMeasure => ({
  ...official[style],
  size,
  options: { ...official[style].options, spacing: roomy, ...options },
})

/** The same styles in large type: 聘书 and 授牌文字 are read from afar. */
const certificate: Record<ParagraphStyle, StyleMeasure> = {
  title: sized('title', large.title, {
    spacing: { line: large.title * 30, lineRule: LineRuleType.EXACT, after: large.lineHeight * 20 },
  }),
  body: sized('body', large.body, { indent: { firstLineChars: 200, firstLine: large.body * 40 } }),
  plain: sized('plain', large.body),
  heading1: sized('heading1', large.body),
  heading2: sized('heading2', large.body),
  attachment: sized('attachment', large.small),
  right: sized('right', large.body),
  centre: sized('centre', large.body),
}

type Measures = Record<ParagraphStyle, StyleMeasure>

/** A line end typed into a field stays a line end. */
function textRuns(run: Run, measure: StyleMeasure): TextRun[] {
  return xmlText(run.text)
    .split('\n')
    .map(
      (text, at) =>
        new TextRun({
          text,
          font: faces[measure.face],
          size: halfPoints(measure.size),
          ...(run.underline ? { underline: {} } : {}),
          ...(at > 0 ? { break: 1 } : {}),
        }),
    )
}

function paragraph(block: ParagraphBlock, measures: Measures): Paragraph {
  const measure = measures[block.style]
  return new Paragraph({ ...measure.options, children: block.runs.flatMap((run) => textRuns(run, measure)) })
}

const emptyLine: ParagraphBlock = { kind: 'paragraph', style: 'plain', runs: [] }

function blockChildren(block: Block, measures: Measures): ISectionOptions['children'] {
  if (block.kind === 'paragraph') return [paragraph(block, measures)]
  if (block.kind === 'table') return [docxTable(block)]
  if (block.kind === 'signatures') return [paragraph(emptyLine, measures), docxSignatures(block)]
  return [new Paragraph({ children: [new PageBreak()] })]
}

const pageNumber = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: faces.song, size: halfPoints(14) })],
    }),
  ],
})

/** A certificate has no page number and lies lengthwise. */
function certificateSection(letter: Letter): ISectionOptions {
  const margin = twips(officialPage.certificateMargin)
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The width and height of the upright sheet: the writer turns them.
        size: { width: twips(210), height: twips(297), orientation: PageOrientation.LANDSCAPE },
        margin: { top: margin, right: margin, bottom: margin, left: margin },
      },
    },
    children: letter.blocks.flatMap((block) => blockChildren(block, certificate)),
  }
}

function section(letter: Letter): ISectionOptions {
  const { margins } = officialPage
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: twips(210), height: twips(297) },
        margin: {
          top: twips(margins.top),
          right: twips(margins.right),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          footer: twips(margins.bottom - 7 - 5),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    footers: { default: pageNumber },
    children: letter.blocks.flatMap((block) => blockChildren(block, official)),
  }
}

/** The letters as one .docx, each a section of its own that counts its pages from 1. */
export async function writeDocx(model: DocumentModel, author: string): Promise<Uint8Array> {
  const document = new Document({
    title: xmlText(model.title),
    creator: xmlText(author),
    lastModifiedBy: xmlText(author),
    description: xmlText(`${model.version} ${model.generatedAt}`),
    styles: { default: { document: { run: { font: faces.fang, size: halfPoints(16) } } } },
    sections: model.letters.map(model.page === 'certificate' ? certificateSection : section),
  })
  return Packer.toBuffer(document)
}
