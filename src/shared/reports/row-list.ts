/**
 * Rows of which it is known how many there are, and that can be read in part: every array is one, and so is a list that
 * is read from the database only as far as a page shows it.
 */
export interface RowList<Row> extends Iterable<Row> {
  readonly length: number
  readonly slice: (from: number, to: number) => readonly Row[]
}

/** A list whose rows are read when they are asked for; one after the other they are read at once. */
export const rowsOnDemand = <Row>(length: number, slice: RowList<Row>['slice']): RowList<Row> => ({
  length,
  slice,
  *[Symbol.iterator]() {
    yield* slice(0, length)
  },
})

/** The same rows drawn otherwise, still only as far as they are read. */
export const mapRows = <Row, Drawn>(rows: RowList<Row>, draw: (row: Row, at: number) => Drawn): RowList<Drawn> =>
  isArray(rows)
    ? rows.map(draw)
    : rowsOnDemand(rows.length, (from, to) => rows.slice(from, to).map((row, at) => draw(row, from + at)))

/** The rows with one more below them. */
export const withLast = <Row>(rows: RowList<Row>, last: Row): RowList<Row> =>
  isArray(rows)
    ? [...rows, last]
    : rowsOnDemand(rows.length + 1, (from, to) =>
        to > rows.length ? [...rows.slice(from, rows.length), last] : rows.slice(from, to),
      )

/** Whether all rows are at hand anyhow. */
export const isArray = <Row>(rows: RowList<Row>): rows is readonly Row[] => Array.isArray(rows)
