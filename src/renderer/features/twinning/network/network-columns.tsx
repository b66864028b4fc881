import type { NetworkNode, NodeKind } from '#shared/twinning/twin-network.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'

/** The labels of the legend, short enough for a column. */
const kindWords: Readonly<Record<NodeKind, string>> = {
  outside: '辖区外',
  lead: '牵头',
  member: '成员',
  'left-out': '未纳入',
}

/** The schools of the picture, one a row. */
export const networkColumns: readonly Column<NetworkNode>[] = [
  {
    key: 'name',
    title: '学校',
    width: 148,
    grow: 1,
    cell: (row) => (
      <span className="name-cell" title={row.name}>
        {row.name}
      </span>
    ),
  },
  { key: 'district', title: '县区', width: 76, cell: (row) => <span title={row.district}>{row.district}</span> },
  {
    key: 'kind',
    title: '角色',
    width: 60,
    cell: (row) => <span className={row.kind === 'left-out' ? 'warn' : undefined}>{kindWords[row.kind]}</span>,
  },
  { key: 'gives', title: '支援', width: 48, align: 'right', cell: (row) => row.gives || null },
  {
    key: 'takes',
    title: '受援',
    width: 48,
    align: 'right',
    cell: (row) => row.takes || (row.isIsolated ? <span className="warn">未结</span> : null),
  },
]
