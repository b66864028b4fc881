import { useNavigate } from 'react-router'
import type { Desk } from '#shared/desk/desk-contract.ts'
import { useDesk } from '#renderer/api/use-desk.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Charts } from './charts.tsx'
import { Figures } from './figures.tsx'
import { Upcoming } from './upcoming.tsx'
import { WorkList } from './work-list.tsx'
import './start.css'

/** 工作台: what is to be done first, figures second. */
export function StartPage() {
  const { desk, error, retry } = useDesk()
  const settings = useOperation('settings.get', {}).data
  const scope = settings?.office?.level === 'county' ? '本县区' : '全市'
  return (
    <div className="page">
      <PageHeader title="工作台" figures={desk === undefined ? null : `截至 ${desk.today}，${scope}`} />
      <ErrorSentence error={error} onRetry={retry} />
      {desk !== undefined && (isBlank(desk) ? <Blank /> : <Filled desk={desk} />)}
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

function Filled({ desk }: { readonly desk: Desk }) {
  return (
    <div className="start">
      <WorkList desk={desk} />
      <Figures figures={desk.figures} />
      <Charts desk={desk} />
      <Upcoming upcoming={desk.upcoming} />
    </div>
  )
}
