import { useMemo, useState } from 'react'
import type { MatchRound, ScenarioHead } from '#shared/matching/match-round.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { wholeList } from '#renderer/ui/data-table/whole-list.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ViewSelect } from '#renderer/ui/filter-line.tsx'
import { everything } from '../board/board-tools.tsx'
import { usePlan } from '../board/use-plan.ts'
import type { MatchWords } from '../match-words.ts'
import { differencesOf, type Difference } from './differences.ts'
import { TableDialog } from './table-dialog.tsx'

interface DifferenceDialogProps {
  readonly words: MatchWords
  readonly round: MatchRound
  readonly scenario: ScenarioHead
  readonly onClose: () => void
}

const useColumns = (words: MatchWords, here: string, there: string) =>
  useMemo(() => columnsOf(words, here, there), [words, here, there])

type Mentors = Parameters<typeof differencesOf>[0]

const useDifferences = (mine: Mentors | undefined, theirs: Mentors | undefined) =>
  useMemo(() => (mine === undefined || theirs === undefined ? undefined : differencesOf(mine, theirs)), [mine, theirs])

/** 差异: everybody for whom this plan and another do not do the same. */
export function DifferenceDialog({ words, round, scenario, onClose }: DifferenceDialogProps) {
  const others = round.scenarios.filter(({ id }) => id !== scenario.id)
  const [otherId, setOtherId] = useState(others[0]?.id ?? scenario.id)
  const other = others.find(({ id }) => id === otherId) ?? scenario
  const [here, there] = [usePlan({ id: scenario.id, ...everything }), usePlan({ id: other.id, ...everything })]
  const rows = useDifferences(here.data?.mentors, there.data?.mentors)
  const columns = useColumns(words, scenario.name, other.name)
  const pages = wholeList(`${scenario.id} ${other.id}`, {
    data: rows,
    isPending: here.isPending || there.isPending,
    isPlaceholderData: there.isPlaceholderData,
    error: here.error ?? there.error,
    refetch: () => Promise.all([here.refetch(), there.refetch()]),
  })
  return (
    <TableDialog
      title="方案差异"
      lead={
        <>
          <span>{scenario.name}</span>
          <ViewSelect
            label="与"
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={otherId}
            onChange={setOtherId}
          />
          <span className="quiet">{rows === undefined ? '' : `${rows.length} 名${words.mentee}配得不一样`}</span>
        </>
      }
      onClose={onClose}
    >
      <DataTable
        label="方案差异"
        columns={columns}
        pages={pages}
        total={rows?.length}
        rowKey={(row) => row.menteeId}
        empty={<EmptyState sentence="两个方案配得完全一样。" />}
      />
    </TableDialog>
  )
}

const placed = (found: Difference['here']) =>
  found === null ? <span className="quiet">未配上</span> : `${found.mentor} ${Math.round(found.fit)}`

const columnsOf = (words: MatchWords, here: string, there: string): readonly Column<Difference>[] => [
  { key: 'mentee', title: words.mentee, width: 110, cell: ({ name }) => name },
  { key: 'school', title: '单位', width: 200, grow: 1, cell: ({ school }) => school },
  { key: 'here', title: here, width: 180, grow: 0.6, cell: (row) => placed(row.here) },
  { key: 'there', title: there, width: 180, grow: 0.6, cell: (row) => placed(row.there) },
]
