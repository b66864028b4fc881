import { useRef } from 'react'
import { useNavigate } from 'react-router'
import type { Desk } from '#shared/desk/desk-contract.ts'
import { deskScopeLabel } from '#shared/desk/desk-labels.ts'
import { useDesk, useDeskScope } from '#renderer/api/use-desk.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Charts } from './charts.tsx'
import { planFor } from './desk-plan.ts'
import { Figures } from './figures.tsx'
import type { Lagging } from './lagging-group.tsx'
import { StartActions } from './start-actions.tsx'
import { Upcoming } from './upcoming.tsx'
import { useHeight } from './use-height.ts'
import { WorkList } from './work-list.tsx'
import './start.css'

/** 工作台: what is to be done first, figures second. */
export function StartPage() {
  const { desk, error, retry } = useDesk()
  const filled = desk !== undefined && !isBlank(desk)
  return (
    <div className="page">
      <PageHeader
        title="工作台"
        figures={desk === undefined ? null : `截至 ${desk.today}，${deskScopeLabel(desk)}`}
        actions={filled && <StartActions desk={desk} />}
      />
      <ErrorSentence error={error} onRetry={retry} />
      {desk !== undefined && (filled ? <Filled desk={desk} /> : <Blank />)}
    </div>
  )
}

const isBlank = (desk: Desk): boolean =>
  desk.registry.teachers === 0 && desk.registry.schools === 0 && desk.registry.stagedBatches === 0

function Blank() {
  const navigate = useNavigate()
  return (
    <div className="start-blank">
      <EmptyState
        sentence="还没有数据。可以导入县区报送的表，或从新增教师开始。"
        action={{ label: '导入报送表', onClick: () => void navigate('/imports') }}
      />
    </div>
  )
}

const nobody: Lagging = { total: 0, rows: [] }

function Filled({ desk }: { readonly desk: Desk }) {
  const place = useRef<HTMLDivElement>(null)
  const { districtId } = useDeskScope()
  const asked = {
    states: ['lost' as const, 'late' as const],
    limit: 30,
    ...(districtId === undefined ? {} : { districtId }),
  }
  const lagging = useOperation('quotas.lagging', asked, { keepPrevious: true }).data ?? nobody
  const { rows, bars } = planFor(useHeight(place))
  return (
    <div className="start" ref={place}>
      <WorkList desk={desk} lagging={lagging} rows={rows} />
      <Figures figures={desk.figures} />
      <Charts desk={desk} most={bars} />
      <Upcoming upcoming={desk.upcoming} />
    </div>
  )
}
