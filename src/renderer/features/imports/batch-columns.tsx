import type { BatchRow, BatchState, RowFigures } from '#shared/imports/staging.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { localMoment } from '#renderer/ui/moments.ts'
import { StatusWord, type StatusTone } from '#renderer/ui/status-word.tsx'

const states: Readonly<Record<BatchState, { readonly word: string; readonly tone: StatusTone }>> = {
  staged: { word: '待入库', tone: 'waiting' },
  committed: { word: '已入库', tone: 'finished' },
  discarded: { word: '已放弃', tone: 'ended' },
}

const figure = (value: number): string => value.toLocaleString('zh-CN')

/** Not counted again for batches that are over: nothing is better than a nought. */
const counted = ({ ready, open, skipped }: RowFigures, value: number): string =>
  ready + open + skipped === 0 ? '' : figure(value)

function moment(at: string): string {
  const { day, time } = localMoment(at)
  return `${day} ${time}`
}

/** The columns of the list of batches; a stored one can be taken back from here. */
export function batchColumns(onUndo: (actionId: string) => void): readonly Column<BatchRow>[] {
  return [
    { key: 'label', title: '批次', width: 220, grow: 1, cell: (row) => <span className="name-cell">{row.label}</span> },
    { key: 'files', title: '文件', width: 64, align: 'right', cell: (row) => figure(row.files) },
    {
      key: 'state',
      title: '状态',
      width: 96,
      cell: (row) => <StatusWord tone={states[row.state].tone}>{states[row.state].word}</StatusWord>,
    },
    {
      key: 'ready',
      title: '可入库',
      width: 80,
      align: 'right',
      cell: ({ figures }) => counted(figures, figures.ready),
    },
    { key: 'open', title: '需处理', width: 80, align: 'right', cell: ({ figures }) => counted(figures, figures.open) },
    {
      key: 'skipped',
      title: '跳过',
      width: 72,
      align: 'right',
      cell: ({ figures }) => counted(figures, figures.skipped),
    },
    { key: 'operator', title: '经办人', width: 96, drop: 1, cell: (row) => row.operator },
    { key: 'at', title: '时间', width: 136, cell: (row) => moment(row.at) },
    {
      key: 'undo',
      title: '',
      width: 88,
      align: 'right',
      cell: ({ state, actionId }) =>
        state === 'committed' &&
        actionId !== null && (
          <button
            type="button"
            className="link"
            onClick={(event) => {
              event.stopPropagation()
              onUndo(actionId)
            }}
          >
            撤销入库
          </button>
        ),
    },
  ]
}
