import { cellText, type GridCell } from '#shared/imports/grid.ts'
import { readingLimits } from './reading-limits.ts'
import { RefusedFile } from './refused-file.ts'

/** The text of a cell as far as it is read; a longer one is marked, so that whoever reads the field can tell. */
export function cutText(text: string): GridCell {
  if (text.length <= readingLimits.characters) return text
  // Half of a character outside the first plane is none.
  const kept = text.slice(0, readingLimits.characters).replace(/[\ud800-\udbff]$/, '')
  return { v: kept, w: kept, isCut: true }
}

/** How much text a file may still hold: every cell that repeats a long text costs it once more. */
export interface TextBudget {
  readonly spend: (cells: readonly GridCell[]) => void
}

export function createTextBudget(): TextBudget {
  let left = readingLimits.allCharacters
  return {
    spend(cells) {
      for (const cell of cells) left -= cellText(cell).length
      if (left < 0) throw new RefusedFile('too-large', '文件里的文字过多')
    },
  }
}
