/** A merged area of a sheet: 1-based rows, 0-based columns, both ends inside. */
export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface Merges {
  /** The merged area that covers a cell. */
  readonly at: (row: number, column: number) => Merge | undefined
  /** Every merged area that touches these rows. */
  readonly between: (first: number, last: number) => readonly Merge[]
}

/** Rows are looked up by blocks, so that ten thousand merged areas cost no more than the few on the screen. */
const blockSize = 64
const blockOf = (row: number): number => Math.floor(row / blockSize)

export function indexMerges(all: readonly Merge[]): Merges {
  const blocks = new Map<number, Merge[]>()
  for (const merge of all)
    for (let block = blockOf(merge.top); block <= blockOf(merge.bottom); block += 1) {
      const known = blocks.get(block)
      if (known === undefined) blocks.set(block, [merge])
      else known.push(merge)
    }
  return {
    at: (row, column) => blocks.get(blockOf(row))?.find((merge) => covers(merge, row, column)),
    between: (first, last) => {
      const found = new Set<Merge>()
      for (let block = blockOf(first); block <= blockOf(last); block += 1)
        for (const merge of blocks.get(block) ?? []) if (merge.bottom >= first && merge.top <= last) found.add(merge)
      return [...found]
    },
  }
}

const covers = (merge: Merge, row: number, column: number): boolean =>
  row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right
