import type { ComponentType, ReactNode } from 'react'
import type { Column } from '../data-table/column.ts'
import { DataTable, type TableGroup } from '../data-table/data-table.tsx'
import { EmptyState } from '../empty-state.tsx'
import { figure } from '../figure.ts'
import { ListAndRecord, positionOf, type RecordPosition } from '../record-drawer.tsx'
import { StateTabs } from '../state-tabs.tsx'
import type { RecordRoute } from '../use-record-route.ts'
import type { ListedRow, ListState } from './list-state.ts'
import './list-page.css'

interface ListPageProps<Row extends ListedRow, Tab extends string> {
  /** What is listed, and what one of it is counted in: 名师工作室, 个. */
  readonly label: string
  readonly unit: string
  readonly state: ListState<Row, Tab>
  /** How many there are, in words, where the engine stops counting: 10,000+. */
  readonly counted?: string
  readonly route: RecordRoute
  readonly columns: readonly Column<Row>[]
  readonly group?: TableGroup<Row> | undefined
  readonly header: ReactNode
  /** The filters, or what can be done with the ticked rows. */
  readonly line: ReactNode
  /** Left of the rows. */
  readonly beside?: ReactNode
  /** Another view of the same rows, in place of the table. */
  readonly instead?: ReactNode
  readonly empty: EmptyList
  /** The record of one row. */
  readonly card: ComponentType<RecordCardProps>
  /** The record keeps its open tab from row to row. */
  readonly keepsTab?: boolean
  /** The dialogs of the page. */
  readonly children?: ReactNode
}

export interface RecordCardProps {
  readonly id: string
  readonly position: RecordPosition | undefined
  readonly onClose: () => void
}

interface EmptyList {
  /** 没有符合筛选的工作室。 */
  readonly filtered: string
  /** 还没有工作室。… and the button that begins. */
  readonly sentence: string
  readonly action: { readonly label: string; readonly onClick: () => void }
}

/** One list and one record: title row, tabs, one line of filters, the rows, and the open record beside them. */
export function ListPage<Row extends ListedRow, Tab extends string>(props: ListPageProps<Row, Tab>) {
  const { state, route, header, line, beside, instead, card: Card, keepsTab = false, children } = props
  const { openId, open, close } = route
  const { tabs } = state
  const isOpen = isNamed(openId)
  const position = positionOf(state.pages.rows, isOpen, state.total, (row) => open(addressOf(row)))
  const list = (
    <>
      {header}
      {tabs !== undefined && <StateTabs label={tabs.label} tabs={tabs.all} active={tabs.active} onChange={tabs.open} />}
      {line}
      <div className="list-body">
        {beside}
        {instead ?? <Rows {...props} />}
      </div>
      {children}
    </>
  )
  return (
    <ListAndRecord
      list={list}
      onEscape={openId === null ? undefined : close}
      record={
        openId === null ? null : (
          <Card key={keepsTab ? 'record' : openId} id={openId} position={position} onClose={close} />
        )
      }
    />
  )
}

function Rows<Row extends ListedRow, Tab extends string>(props: ListPageProps<Row, Tab>) {
  const { label, unit, counted, columns, group, empty, route } = props
  const { pages, total, sort, selection, filters } = props.state
  const nothing = filters.active ? (
    <EmptyState sentence={empty.filtered} action={{ label: '取消筛选', onClick: filters.clear }} />
  ) : (
    <EmptyState sentence={empty.sentence} action={empty.action} />
  )
  return (
    <DataTable
      label={label}
      columns={columns}
      pages={pages}
      total={total}
      rowKey={(row) => row.id}
      {...(sort === undefined ? {} : { sort: sort.value, onSort: sort.set })}
      group={group}
      {...(selection === undefined ? {} : { selection: selection.value, onSelect: selection.set })}
      openKey={pages.rows.find(isNamed(route.openId))?.id ?? route.openId}
      onOpen={(row) => route.open(addressOf(row))}
      empty={nothing}
      foot={
        <span>
          合计 <b>{counted ?? figure(total ?? pages.rows.length)}</b> {unit}
        </span>
      }
    />
  )
}

const addressOf = (row: ListedRow): string => row.code ?? row.id

const isNamed =
  (id: string | null) =>
  (row: ListedRow): boolean =>
    row.id === id || row.code === id
