import { Button } from 'antd'
import type { MatchBanRow } from '#shared/matching/match-round.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { wholeList } from '#renderer/ui/data-table/whole-list.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { BulkBar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import type { MatchWords } from '../match-words.ts'

interface BanTableProps {
  readonly words: MatchWords
  readonly roundId: string
}

const columnsOf = ({ mentor, mentee }: MatchWords): readonly Column<MatchBanRow>[] => [
  { key: 'mentee', title: mentee, width: 110, cell: (row) => row.mentee },
  { key: 'menteeSchool', title: `${mentee}单位`, width: 190, grow: 1, cell: (row) => row.menteeSchool },
  { key: 'mentor', title: mentor, width: 110, cell: (row) => row.mentor },
  { key: 'mentorSchool', title: `${mentor}单位`, width: 190, grow: 1, cell: (row) => row.mentorSchool },
  { key: 'reason', title: '原因', width: 180, grow: 1, cell: (row) => row.reason },
  { key: 'known', title: '来源', width: 96, cell: ({ isKnown }) => (isKnown ? '基础库' : '填报') },
]

/** 回避: who must not be put together. */
export function BanTable({ words, roundId }: BanTableProps) {
  const bans = useOperation('matching.bans', { roundId }, { keepPrevious: true })
  const selection = useListSelection(bans.data ?? [])
  const typed = selection.rows.filter(({ isKnown }) => !isKnown)
  const remove = useCommand('matching.removeBans', { said: ({ count }) => `已删除 ${figure(count)} 条回避` })
  const takeOut = async () => {
    if ((await remove.run({ roundId, ids: typed.map(({ id }) => id) })) !== undefined) selection.clear()
  }
  return (
    <>
      {selection.rows.length > 0 && (
        <BulkBar label="已选回避的操作" count={selection.rows.length} unit="条" onClear={selection.clear}>
          <Button loading={remove.busy} disabled={typed.length === 0} onClick={() => void takeOut()}>
            删除填报的 {figure(typed.length)} 条
          </Button>
        </BulkBar>
      )}
      <DataTable
        label="回避"
        columns={columnsOf(words)}
        pages={wholeList(roundId, bans)}
        total={bans.data?.length}
        rowKey={({ id }) => id}
        selection={selection.value}
        onSelect={selection.set}
        empty={<EmptyState sentence="没有回避。从表格里复制“徒弟、单位、师傅、单位、原因”几列，点“粘贴回避”。" />}
      />
    </>
  )
}
