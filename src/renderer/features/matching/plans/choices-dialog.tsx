import { useMemo } from 'react'
import type { ScenarioHead } from '#shared/matching/match-round.ts'
import type { MatchChoiceRow } from '#shared/matching/match-view.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { wholeList } from '#renderer/ui/data-table/whole-list.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { localMoment } from '#renderer/ui/moments.ts'
import type { MatchWords } from '../match-words.ts'
import { usePlanActions, type PlanActions } from '../use-plan-actions.ts'
import { TableDialog } from './table-dialog.tsx'

interface ChoicesDialogProps {
  readonly words: MatchWords
  readonly scenario: ScenarioHead
  readonly onClose: () => void
}

/** Everything that was chosen by hand in a plan, and the way back for each. */
export function ChoicesDialog({ words, scenario, onClose }: ChoicesDialogProps) {
  const choices = useOperation('matching.choices', { id: scenario.id })
  const actions = usePlanActions(words)
  const columns = useMemo(() => columnsOf(words, scenario.id, actions), [words, scenario.id, actions])
  return (
    <TableDialog
      title={`${scenario.name}：锁定和手调`}
      lead={<span className="quiet">重算时这些都照办；不再需要的可以取消。</span>}
      onClose={onClose}
    >
      <DataTable
        label="锁定和手调"
        columns={columns}
        pages={wholeList(scenario.id, choices)}
        total={choices.data?.length}
        rowKey={({ kind, menteeId, mentorId }) => `${kind} ${menteeId} ${mentorId ?? ''}`}
        empty={<EmptyState sentence="还没有锁定、不许或手调过。" />}
      />
    </TableDialog>
  )
}

const kinds = { lock: '锁定', manual: '手调', forbid: '不许', out: '不配' } as const satisfies Record<
  MatchChoiceRow['kind'],
  string
>

function moment(at: string): string {
  const { day, time } = localMoment(at)
  return `${day} ${time}`
}

function takeBack({ menteeId, mentorId, kind }: MatchChoiceRow, id: string, { unlock, release }: PlanActions): void {
  if (mentorId === null || kind === 'manual') void release.run({ id, menteeIds: [menteeId] })
  else void unlock.run({ id, pairs: [{ menteeId, mentorId }] })
}

const columnsOf = (words: MatchWords, id: string, actions: PlanActions): readonly Column<MatchChoiceRow>[] => [
  { key: 'kind', title: '', width: 64, cell: ({ kind }) => kinds[kind] },
  { key: 'mentee', title: words.mentee, width: 120, grow: 1, cell: ({ mentee }) => mentee },
  { key: 'mentor', title: words.mentor, width: 120, grow: 1, cell: ({ mentor }) => mentor ?? '—' },
  { key: 'by', title: '谁定的', width: 96, cell: ({ by }) => by },
  { key: 'at', title: '时间', width: 140, cell: ({ at }) => moment(at) },
  {
    key: 'back',
    title: '',
    width: 64,
    cell: (row) => (
      <button type="button" className="link" onClick={() => takeBack(row, id, actions)}>
        取消
      </button>
    ),
  },
]
