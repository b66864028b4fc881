import type { Align } from './sheet-model.ts'

/** One page of paper with tables one below the other: for what is laid on a desk, not for what is filed. */
export interface Brief {
  readonly title: string
  /** The line below the title: whose page it is, and of which day. */
  readonly line: string
  readonly blocks: readonly BriefBlock[]
}

export type BriefBlock = BriefTable | BriefBars

/** Each cell is one line; what is longer ends in dots, so that the page stays one page. */
export interface BriefTable {
  readonly kind: 'table'
  readonly title: string
  readonly columns: readonly BriefColumn[]
  readonly rows: readonly (readonly string[])[]
  /** What stands there instead of a table without rows. */
  readonly none: string
}

export interface BriefColumn {
  readonly label: string
  /** A share of the page's width, in parts. */
  readonly width: number
  readonly align: Align
}

/** Charts as tables, side by side: the name, a bar and the number. */
export interface BriefBars {
  readonly kind: 'bars'
  readonly unit: string
  readonly tables: readonly {
    readonly title: string
    readonly bars: readonly { readonly label: string; readonly value: number }[]
  }[]
}
