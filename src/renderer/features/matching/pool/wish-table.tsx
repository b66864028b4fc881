import { Button } from 'antd'
import type { MatchWishRow } from '#shared/matching/match-round.ts'
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

interface WishTableProps {
  readonly words: MatchWords
  readonly roundId: string
}

const columnsOf = ({ mentor, mentee }: MatchWords): readonly Column<MatchWishRow>[] => [
  { key: 'by', title: '谁填的', width: 88, cell: ({ by }) => (by === 'mentor' ? mentor : mentee) },
  { key: 'rank', title: '志愿', width: 88, cell: ({ rank }) => `第 ${rank} 志愿` },
  { key: 'mentee', title: mentee, width: 110, cell: (row) => row.mentee },
  { key: 'menteeSchool', title: `${mentee}单位`, width: 200, grow: 1, cell: (row) => row.menteeSchool },
  { key: 'mentor', title: mentor, width: 110, cell: (row) => row.mentor },
  { key: 'mentorSchool', title: `${mentor}单位`, width: 200, grow: 1, cell: (row) => row.mentorSchool },
]

/** 志愿: whom mentors and mentees asked for. */
export function WishTable({ words, roundId }: WishTableProps) {
  const wishes = useOperation('matching.wishes', { roundId }, { keepPrevious: true })
  const selection = useListSelection(wishes.data ?? [])
  const remove = useCommand('matching.removeWishes', { said: ({ count }) => `已删除 ${figure(count)} 条志愿` })
  const takeOut = async () => {
    const ids = selection.rows.map(({ id }) => id)
    if ((await remove.run({ roundId, ids })) !== undefined) selection.clear()
  }
  return (
    <>
      {selection.rows.length > 0 && (
        <BulkBar label="已选志愿的操作" count={selection.rows.length} unit="条" onClear={selection.clear}>
          <Button loading={remove.busy} onClick={() => void takeOut()}>
            删除
          </Button>
        </BulkBar>
      )}
      <DataTable
        label="志愿"
        columns={columnsOf(words)}
        pages={wholeList(roundId, wishes)}
        total={wishes.data?.length}
        rowKey={({ id }) => id}
        selection={selection.value}
        onSelect={selection.set}
        empty={<EmptyState sentence="还没有志愿。从表格里复制“徒弟、单位、师傅、单位、志愿序号”几列，点“粘贴志愿”。" />}
      />
    </>
  )
}
