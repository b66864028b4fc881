import type { Align } from './sheet-model.ts'

/**
 * A letter or agreement on paper, told without a word about docx or HTML. The look of each style follows
 * GB/T 9704—2012 (party and government documents): the renderers hold the measures, this model only names the parts.
 */
export interface DocumentModel {
  readonly title: string
  /** `official`: upright, as GB/T 9704 has it · `certificate`: A4 lengthwise in large type, without page numbers. */
  readonly page: 'official' | 'certificate'
  /** Each begins on a new page and counts its pages from 1. */
  readonly letters: readonly Letter[]
  /** Kept in the file's properties, not on the signed paper. */
  readonly version: string
  readonly generatedAt: string
}

export interface Letter {
  readonly blocks: readonly Block[]
}

export type Block = Paragraph | DocumentTable | Signatures | PageBreak

/** title 小标宋 2号 · body 仿宋 3号, indented · heading1 黑体 “一、” · heading2 楷体 “（一）” · attachment 黑体 顶格 · centre 仿宋 in the middle. */
export type ParagraphStyle = 'title' | 'body' | 'plain' | 'heading1' | 'heading2' | 'attachment' | 'right' | 'centre'

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly style: ParagraphStyle
  readonly runs: readonly Run[]
}

export interface Run {
  readonly text: string
  /** Something filled in, or a blank line to be filled in by hand. */
  readonly underline: boolean
}

export interface DocumentTable {
  readonly kind: 'table'
  /** Small type and narrow lines, for a form that has to fit its page. */
  readonly isDense?: true
  /** Shares of the text width, in parts; what they add up to does not matter. */
  readonly columns: readonly { readonly width: number; readonly align: Align; readonly bold: boolean }[]
  /** A row with fewer cells than columns lets its last cell run to the end of the line. */
  readonly rows: readonly (readonly string[])[]
}

/** Places to sign, side by side on one line each: “甲方（师傅）：______”. */
export interface Signatures {
  readonly kind: 'signatures'
  readonly parties: readonly { readonly label: string; readonly dateLine: string }[]
}

export interface PageBreak {
  readonly kind: 'pageBreak'
}

export const paragraph = (style: ParagraphStyle, ...parts: readonly (string | Run)[]): Paragraph => ({
  kind: 'paragraph',
  style,
  runs: parts.map((part) => (typeof part === 'string' ? { text: part, underline: false } : part)),
})

/** What was filled in, or room to write it by hand; no-break spaces, since others vanish at the end of a line. */
export const filledIn = (text: string, blankCharacters: number): Run => ({
  text: text === '' ? '\u00a0\u00a0'.repeat(blankCharacters) : `\u00a0${text}\u00a0`,
  underline: true,
})
