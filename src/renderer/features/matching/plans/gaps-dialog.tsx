import { Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import type { ScenarioHead } from '#shared/matching/match-round.ts'
import type { MatchGap } from '#shared/matching/match-view.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { wholeList } from '#renderer/ui/data-table/whole-list.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import type { MatchWords } from '../match-words.ts'
import { TableDialog } from './table-dialog.tsx'

interface GapsDialogProps {
  readonly words: MatchWords
  readonly scenario: ScenarioHead
  readonly onClose: () => void
}

/** 缺口: where mentors are short whatever the plan does. */
export function GapsDialog({ words, scenario, onClose }: GapsDialogProps) {
  const [byDistrict, setByDistrict] = useState(false)
  const gaps = useOperation('matching.gaps', { id: scenario.id, byDistrict }, { keepPrevious: true })
  const columns = useMemo(() => columnsOf(words, byDistrict), [words, byDistrict])
  const short = gaps.data?.reduce((sum, one) => sum + one.short, 0)
  return (
    <TableDialog
      title={`${scenario.name}：哪里缺${words.mentor}`}
      lead={
        <>
          <Checkbox checked={byDistrict} onChange={({ target }) => setByDistrict(target.checked)}>
            分县区
          </Checkbox>
          <span className="quiet">
            {short === undefined || short === 0 ? '' : `${words.mentor}余量合计还缺 ${figure(short)} 个`}
          </span>
        </>
      }
      onClose={onClose}
    >
      <DataTable
        label="缺口"
        columns={columns}
        pages={wholeList(`${scenario.id} ${byDistrict}`, gaps)}
        total={gaps.data?.length}
        rowKey={({ stage, subject, district }) => [stage, subject, district].join('/')}
        empty={<EmptyState sentence={`各处的${words.mentor}余量都够。`} />}
      />
    </TableDialog>
  )
}

type GapColumn = Column<MatchGap>

const number = (key: 'mentees' | 'mentors' | 'room' | 'unplaced', title: string): GapColumn => ({
  key,
  title,
  width: 92,
  align: 'right',
  cell: (row) => figure(row[key]),
})

function columnsOf({ kind, mentor, mentee }: MatchWords, byDistrict: boolean): readonly GapColumn[] {
  const subject: GapColumn = { key: 'subject', title: '学科', width: 110, cell: (row) => row.subject ?? '—' }
  const district: GapColumn = { key: 'district', title: '县区', width: 130, cell: (row) => row.district ?? '—' }
  return [
    { key: 'stage', title: '学段', width: 90, grow: 1, cell: (row) => row.stage ?? '—' },
    ...(kind === 'teacher' ? [subject] : []),
    ...(byDistrict ? [district] : []),
    number('mentees', `待配${mentee}`),
    number('mentors', mentor),
    number('room', '余量'),
    number('unplaced', '未配上'),
    {
      key: 'short',
      title: '缺口',
      width: 80,
      align: 'right',
      cell: ({ short }) => (short === 0 ? '—' : <b className="error">{figure(short)}</b>),
    },
  ]
}
