import type { ActionRow } from '#shared/history/history.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { localMoment } from '#renderer/ui/moments.ts'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { SettingsHead } from './settings-head.tsx'
import { figure } from '#renderer/ui/figure.ts'

function UndoOne({ action }: { readonly action: ActionRow }) {
  const undo = useCommand('history.undo', { said: (done) => `已撤销：${done.title}`, undoable: false })
  if (action.kind === 'undo' || action.isUndone) return null
  return (
    <button
      type="button"
      className="link"
      disabled={undo.busy}
      onClick={(event) => {
        event.stopPropagation()
        void undo.run({ actionId: action.id })
      }}
    >
      撤销
    </button>
  )
}

const columns: readonly Column<ActionRow>[] = [
  { key: 'at', title: '时间', width: 144, cell: ({ at }) => `${localMoment(at).day} ${localMoment(at).time}` },
  { key: 'title', title: '做了什么', width: 200, grow: 1, cell: (row) => row.title },
  { key: 'operator', title: '操作员', width: 72, cell: (row) => row.operator },
  {
    key: 'changes',
    title: '改动',
    width: 72,
    align: 'right',
    cell: (row) => `${figure(row.changes)} 处`,
  },
  {
    key: 'state',
    title: '状态',
    width: 84,
    cell: (row) => (row.isUndone ? <StatusWord tone="ended">已撤销</StatusWord> : null),
  },
  { key: 'undo', title: '', width: 56, cell: (row) => <UndoOne action={row} /> },
]

/** 操作记录: who did what and when, and the way back to before it. */
export function Actions() {
  const pages = usePages('history.list', {})
  return (
    <div className="settings-list">
      <SettingsHead
        title="操作记录"
        hint="每一步操作都在这里。可以单独撤销其中一步；后来又改过同样内容的，要从后往前撤销。"
      />
      <DataTable
        label="操作记录"
        columns={columns}
        pages={pages}
        rowKey={(row) => row.id}
        empty={<EmptyState sentence="还没有操作记录。" />}
      />
    </div>
  )
}
