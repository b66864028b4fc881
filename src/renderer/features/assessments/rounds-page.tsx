import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { assessObjectLabels } from '#shared/assessments/assessment-labels.ts'
import { assessObjects, type Round } from '#shared/assessments/assessment.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { roundColumns } from './list/round-columns.tsx'
import { StartRoundDialog } from './list/start-round-dialog.tsx'
import { wholeList } from '#renderer/ui/data-table/whole-list.ts'

const keys = ['object', 'cohortId'] as const
const objects = assessObjects.map((value) => ({ value, label: assessObjectLabels[value] }))
const none: readonly Round[] = []

/** 考核: every round that was begun, the latest first. */
export function RoundsPage() {
  const navigate = useNavigate()
  const [starting, setStarting] = useState(false)
  const { filters, change, clear, active } = useUrlFilters(keys)
  const object = assessObjects.find((one) => one === filters.object)
  const input = {
    ...(object === undefined ? {} : { object }),
    ...(filters.cohortId === undefined ? {} : { cohortId: filters.cohortId }),
  }
  const found = useOperation('assessments.list', input, { keepPrevious: true })
  const cohorts = useOperation('cohorts.list', {}).data
  const rounds = found.data ?? none
  const pages = useMemo(() => wholeList('assessments', found), [found])
  const open = rounds.filter(({ state }) => state === 'open').length
  const start = () => setStarting(true)
  useShortcut('ctrl+n', start)
  return (
    <div className="page">
      <PageHeader
        title="考核"
        figures={
          <>
            <Figure label="进行中" value={open} unit="次" />
            <Figure label="已公布" value={rounds.length - open} unit="次" />
          </>
        }
        actions={
          <>
            <Button onClick={() => void navigate('/assessments/schemes')}>考核方案</Button>
            <Button type="primary" onClick={start}>
              新建考核
            </Button>
          </>
        }
      />
      <FilterLine>
        <FilterSelect
          label="对象"
          options={objects}
          value={filters.object}
          onChange={(next) => change({ object: next })}
        />
        <FilterSelect
          label="批次"
          options={(cohorts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={filters.cohortId}
          onChange={(next) => change({ cohortId: next })}
        />
      </FilterLine>
      <DataTable
        label="考核"
        columns={roundColumns}
        pages={pages}
        total={rounds.length}
        rowKey={(round) => round.id}
        onOpen={(round) => void navigate(`/assessments/${round.id}`)}
        empty={
          active ? (
            <EmptyState sentence="没有符合筛选的考核。" action={{ label: '取消筛选', onClick: clear }} />
          ) : (
            <EmptyState
              sentence="还没有考核。新建一次，得分由活动和成果记录算出，其余的手工评分。"
              action={{ label: '新建考核', onClick: start }}
            />
          )
        }
        foot={
          <span>
            合计 <b>{figure(rounds.length)}</b> 次
          </span>
        }
      />
      {starting && <StartRoundDialog object={object} onClose={() => setStarting(false)} />}
    </div>
  )
}
