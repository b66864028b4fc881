import { Checkbox } from 'antd'
import type { Column } from './column.ts'

export interface Sort {
  readonly by: string
  readonly descending: boolean
}

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sort: Sort | undefined
  readonly onSort: ((sort: Sort) => void) | undefined
  /** Undefined where rows cannot be ticked. */
  readonly ticked: 'none' | 'some' | 'all' | undefined
  readonly onTickAll: () => void
}

/** A second click on the sorted column turns the order round. */
export const nextSort = (sort: Sort | undefined, by: string): Sort => ({
  by,
  descending: sort?.by === by ? !sort.descending : false,
})

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: { column: Column<Row> } & Pick<TableHeadProps<Row>, 'sort' | 'onSort'>) {
  const by = column.sort
  const className = `table-cell ${column.align === 'right' ? 'number' : ''}`
  if (by === undefined || onSort === undefined)
    return (
      <div role="columnheader" className={className}>
        {column.title}
      </div>
    )
  const sorted = sort?.by === by
  const order = sort?.descending === true ? 'descending' : 'ascending'
  return (
    <div role="columnheader" className={className} aria-sort={sorted ? order : 'none'}>
      <button type="button" className="table-sort" onClick={() => onSort(nextSort(sort, by))}>
        {column.title}
        {sorted && <span className="table-arrow">{order === 'ascending' ? '↑' : '↓'}</span>}
      </button>
    </div>
  )
}

/** The sticky heading with sorting and the tick for all. */
export function TableHead<Row>({ columns, sort, onSort, ticked, onTickAll }: TableHeadProps<Row>) {
  return (
    <div role="row" aria-rowindex={1} className="table-head">
      {ticked !== undefined && (
        <div role="columnheader" className="table-cell table-tick">
          <Checkbox
            checked={ticked === 'all'}
            indeterminate={ticked === 'some'}
            onChange={onTickAll}
            aria-label="全部选择"
          />
        </div>
      )}
      {columns.map((column) => (
        <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
      ))}
    </div>
  )
}
