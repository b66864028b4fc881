import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { removalLabels, removals, type BinRow, type Removal } from '#shared/history/recycle-bin.ts'
import { tableLabel, tableLabels } from '#shared/history/table-labels.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { noSelection } from '#renderer/ui/data-table/selection.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { BulkBar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { localMoment } from '#renderer/ui/moments.ts'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { SettingsHead } from './settings-head.tsx'

const columns: readonly Column<BinRow>[] = [
  { key: 'kind', title: '类别', width: 104, cell: ({ table }) => tableLabel(table) },
  { key: 'name', title: '名称', width: 180, grow: 1, cell: ({ name }) => (name === '' ? '—' : name) },
  {
    key: 'with',
    title: '明细',
    width: 64,
    align: 'right',
    drop: 1,
    cell: (row) => (row.with === 0 ? '—' : `${figure(row.with)} 条`),
  },
  {
    key: 'removal',
    title: '状态',
    width: 84,
    cell: ({ removal }) => <StatusWord tone="ended">{removalLabels[removal]}</StatusWord>,
  },
  { key: 'title', title: '哪一步', width: 180, grow: 1, drop: 2, cell: ({ title }) => title },
  { key: 'operator', title: '操作员', width: 80, cell: ({ operator }) => operator },
  { key: 'at', title: '时间', width: 144, cell: ({ at }) => `${localMoment(at).day} ${localMoment(at).time}` },
]

const kinds = Object.entries(tableLabels)
  .filter(([table]) => table !== 'setting')
  .map(([value, label]) => ({ value, label }))
const ways = removals.map((value) => ({ value, label: removalLabels[value] }))

interface Filter {
  readonly table?: string
  readonly removal?: Removal
  readonly text?: string
}

/** 回收站: what was deleted, voided, archived or cancelled, and the way back for one or many. */
export function RecycleBin() {
  const [filter, setFilter] = useState<Filter>({})
  const [selection, setSelection] = useState(noSelection)
  const pages = usePages(
    'history.bin',
    useMemo(() => filter, [filter]),
  )
  const restore = useCommand('history.restoreFromBin', {
    said({ restored, obstacles }) {
      const [first] = obstacles
      if (first === undefined) return `已恢复 ${figure(restored)} 条`
      const more = obstacles.length === 1 ? '' : `等 ${figure(obstacles.length)} 条`
      return `已恢复 ${figure(restored)} 条；“${first.name}”${more}没有恢复：${first.reason}`
    },
  })
  const set = (change: { readonly [Key in keyof Filter]: Filter[Key] | undefined }) => {
    setSelection(noSelection)
    const merged = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== '')
    setFilter(Object.fromEntries(merged))
  }
  const bringBack = async () => {
    await restore.run({ nos: [...selection.keys].map(Number) })
    setSelection(noSelection)
  }
  return (
    <div className="settings-list">
      <SettingsHead
        title="回收站"
        hint="删除、作废、归档和取消的内容都在这里，可以恢复；每条恢复是单独的一步，可以撤销。"
      />
      {selection.keys.size > 0 ? (
        <BulkBar label="已选内容的操作" count={selection.keys.size} unit="条" onClear={() => setSelection(noSelection)}>
          <Button type="primary" loading={restore.busy} onClick={() => void bringBack()}>
            恢复
          </Button>
        </BulkBar>
      ) : (
        <FilterLine>
          <SearchInput value={filter.text ?? ''} onSearch={(text) => set({ text })} placeholder="按名称查找" />
          <FilterSelect label="类别" options={kinds} value={filter.table} onChange={(table) => set({ table })} />
          <FilterSelect
            label="状态"
            options={ways}
            value={filter.removal}
            onChange={(removal) => set({ removal: removals.find((one) => one === removal) })}
          />
        </FilterLine>
      )}
      <DataTable
        label="回收站"
        columns={columns}
        pages={pages}
        rowKey={(row) => String(row.no)}
        selection={selection}
        onSelect={setSelection}
        empty={<EmptyState sentence="这里是空的：没有符合筛选的、删除或作废的内容。" />}
      />
    </div>
  )
}
