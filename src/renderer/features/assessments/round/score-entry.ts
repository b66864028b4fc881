import type { AssessItem, ResultRow } from '#shared/assessments/assessment.ts'

/** A cell of the table: the row, and the place of the item among those scored by hand. */
export interface Place {
  readonly row: number
  readonly column: number
}

interface Size {
  readonly rows: number
  readonly columns: number
  /** Rows that fit on the screen. */
  readonly page: number
}

export interface Mark {
  readonly targetId: string
  readonly itemId: string
  readonly score: number | null
}

const hold = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

const steps: Readonly<Record<string, (size: Size) => readonly [rows: number, columns: number]>> = {
  ArrowUp: () => [-1, 0],
  ArrowDown: () => [1, 0],
  Enter: () => [1, 0],
  ArrowLeft: () => [0, -1],
  ArrowRight: () => [0, 1],
  PageUp: ({ page }) => [-page, 0],
  PageDown: ({ page }) => [page, 0],
}

/** Where a key leads to; null for a key that does not move. */
export function movedPlace(key: string, { row, column }: Place, size: Size): Place | null {
  const step = steps[key]?.(size)
  if (step === undefined || size.rows === 0) return null
  return { row: hold(row + step[0], size.rows), column: hold(column + step[1], size.columns) }
}

/** Figures as people type them, also in full width; undefined when it is no score. Empty takes a score back. */
export function readScore(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').replace(/[。]/g, '.').trim().replace(/分$/, '')
  if (text === '') return null
  return /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined
}

/** Why a score cannot stand, before the engine is asked. */
export function scoreProblem(item: AssessItem, typed: string): string | null {
  const score = readScore(typed)
  if (score === undefined) return `“${typed.trim()}”不是分数，请填写数字，最多两位小数`
  if (score !== null && item.max !== null && score > item.max) return `“${item.name}”最多 ${item.max} 分`
  return null
}

/** Rows and cells of a block that was copied in Excel or WPS. */
export const readBlock = (text: string): readonly (readonly string[])[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'))

interface Ground {
  readonly rows: readonly ResultRow[]
  /** The items scored by hand, in the order of the table. */
  readonly items: readonly AssessItem[]
}

interface Pasted {
  readonly marks: readonly Mark[]
  /** One sentence for each cell that cannot be read; then nothing is taken. */
  readonly problems: readonly string[]
  /** Rows of the block below the end of the table. */
  readonly beyond: number
}

/** What a pasted block says of the rows from `start` on. Empty cells and those left out of the round are passed over. */
export function pastedMarks(text: string, start: Place, { rows, items }: Ground): Pasted {
  const block = readBlock(text)
  const cells = block.flatMap((line, down) =>
    line.flatMap((typed, right) => {
      const row = rows[start.row + down]
      const item = items[start.column + right]
      return row === undefined || item === undefined || row.isExempt || typed.trim() === ''
        ? []
        : [{ row, item, typed, down }]
    }),
  )
  return {
    marks: cells.flatMap(({ row, item, typed }) => {
      const score = readScore(typed)
      return score === undefined ? [] : [{ targetId: row.targetId, itemId: item.id, score }]
    }),
    problems: cells.flatMap(({ item, typed, down }) => {
      const problem = scoreProblem(item, typed)
      return problem === null ? [] : [`第 ${down + 1} 行：${problem}`]
    }),
    beyond: Math.max(0, start.row + block.length - rows.length),
  }
}
