import type { FileFinding, GridRow, SheetGrid } from '#shared/imports/grid.ts'

/** What the reading process is asked: one file, once. */
export interface ReadRequest {
  readonly file: string
  readonly path: string
}

/** A sheet without its rows, which follow in chunks so that no message grows large. */
export type SheetFrame = Omit<SheetGrid, 'rows'>

export type ReaderMessage =
  | { readonly kind: 'sheet'; readonly frame: SheetFrame }
  | { readonly kind: 'rows'; readonly rows: readonly GridRow[] }
  | { readonly kind: 'done'; readonly isOpenable: boolean; readonly findings: readonly FileFinding[] }

export const rowsPerMessage = 2000
