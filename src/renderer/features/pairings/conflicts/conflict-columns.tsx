import type { Column } from '#renderer/ui/data-table/column.ts'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import type { Conflict } from './conflict-rows.ts'

const severities = {
  block: { tone: 'overdue', word: '须处理' },
  warn: { tone: 'waiting', word: '待确认' },
  info: { tone: 'ended', word: '提示' },
} as const

export function SeverityWord({ conflict }: { readonly conflict: Conflict }) {
  if (conflict.waiver !== null) return <StatusWord tone="finished">已认可</StatusWord>
  const { tone, word } = severities[conflict.severity]
  return <StatusWord tone={tone}>{word}</StatusWord>
}

const codes = (conflict: Conflict): string => {
  const [first, second, ...more] = conflict.pairings.map((pairing) => pairing.code)
  return `${[first, second].filter(Boolean).join('、')}${more.length > 0 ? ` 等 ${conflict.pairings.length} 对` : ''}`
}

export const conflictColumns: readonly Column<Conflict>[] = [
  {
    key: 'sentence',
    title: '说明',
    width: 320,
    grow: 1,
    cell: (row) => <span title={row.sentence}>{row.sentence}</span>,
  },
  { key: 'pairs', title: '涉及结对', width: 272, drop: 1, cell: (row) => <span title={codes(row)}>{codes(row)}</span> },
  {
    key: 'reason',
    title: '认可理由',
    width: 140,
    drop: 0,
    cell: (row) => <span title={row.waiver?.reason}>{row.waiver?.reason ?? ''}</span>,
  },
  { key: 'severity', title: '状态', width: 96, cell: (row) => <SeverityWord conflict={row} /> },
]
