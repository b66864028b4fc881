import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { MatchSide } from '#shared/matching/match-round.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { BulkBar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { useListSelection } from '#renderer/ui/list-page/list-state.ts'
import { SearchInput, useSearchShortcut } from '#renderer/ui/search-input.tsx'
import type { MatchWords } from '../match-words.ts'
import { AddPeopleDialog } from './add-people-dialog.tsx'
import { peopleColumns } from './people-columns.tsx'
import { usePoolPages } from './use-pool-pages.ts'

interface PeopleTableProps {
  readonly words: MatchWords
  readonly roundId: string
  readonly side: MatchSide
}

/** The mentors or mentees of a round: who is in, with how many places. */
export function PeopleTable({ words, roundId, side }: PeopleTableProps) {
  const [text, setText] = useState('')
  const [isAdding, setAdding] = useState(false)
  const search = useSearchShortcut()
  const pages = usePoolPages({ roundId, side, text })
  const selection = useListSelection(pages.rows)
  const noun = words[side]
  const setRoom = useCommand('matching.setRoom', { said: () => '已改余量' })
  const remove = useCommand('matching.removePeople', {
    said: ({ count }) => `已从名单去掉 ${figure(count)} ${words.unit}`,
  })
  const { run: runRoom } = setRoom
  const columns = useMemo(
    () => peopleColumns(words, side, ({ id }, room) => void runRoom({ roundId, mentorId: id, room })),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what runs is the same for every draw
    [words, side, roundId],
  )
  const takeOut = async () => {
    const ids = selection.rows.map(({ id }) => id)
    if ((await remove.run({ roundId, side, ids })) !== undefined) selection.clear()
  }
  return (
    <>
      {selection.rows.length > 0 ? (
        <BulkBar label="已选的操作" count={selection.rows.length} unit={words.unit} onClear={selection.clear}>
          <Button loading={remove.busy} onClick={() => void takeOut()}>
            不参加本轮
          </Button>
        </BulkBar>
      ) : (
        <FilterLine right={<Button onClick={() => setAdding(true)}>添加{noun}</Button>}>
          <SearchInput inputRef={search} value={text} placeholder="姓名、单位、拼音或首字母" onSearch={setText} />
        </FilterLine>
      )}
      <DataTable
        label={`配对名单 ${noun}`}
        columns={columns}
        pages={pages}
        total={pages.total}
        rowKey={({ id }) => id}
        selection={selection.value}
        onSelect={selection.set}
        empty={
          <EmptyState
            sentence={text === '' ? `名单里还没有${noun}。` : `没有符合的${noun}。`}
            action={{ label: `添加${noun}`, onClick: () => setAdding(true) }}
          />
        }
        foot={
          <span>
            合计 <b>{figure(pages.total ?? 0)}</b> {words.unit}
          </span>
        }
      />
      {isAdding && <AddPeopleDialog words={words} roundId={roundId} side={side} onClose={() => setAdding(false)} />}
    </>
  )
}
