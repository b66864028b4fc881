import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Coverage } from '#shared/twinning/twin-coverage.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { reportLink } from '#renderer/ui/report-link.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { TwinningViews } from '#renderer/ui/twinning-views.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { LeftOutList } from './left-out-list.tsx'
import { Suggestions } from './suggestions.tsx'
import { TargetsDialog } from './targets-dialog.tsx'
import './coverage.css'

const filterKeys = ['districtId', 'stage', 'schoolId'] as const

/** 覆盖率: how far each district is from the target, which schools are left out, and where one of them may go. */
export function CoveragePage() {
  const navigate = useNavigate()
  const { filters, change } = useUrlFilters(filterKeys)
  const [editing, setEditing] = useState(false)
  const found = useOperation('twinning.coverage', {}, { keepPrevious: true })
  const coverage = found.data
  return (
    <div className="page">
      <PageHeader
        title="学校结对"
        figures={coverage === undefined ? undefined : <CoverageFigures coverage={coverage} />}
        views={<TwinningViews view="coverage" />}
        actions={
          <>
            <Button onClick={() => setEditing(true)}>年度目标</Button>
            <Button onClick={() => void navigate(reportLink('twin-coverage'))}>导出</Button>
          </>
        }
      />
      <div className="coverage">
        <section className="coverage-table" aria-label="各县区覆盖率">
          <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
          {coverage !== undefined && (
            <CoverageTable
              coverage={coverage}
              districtId={filters.districtId}
              onDistrict={(districtId) => change({ districtId, schoolId: undefined })}
            />
          )}
        </section>
        <LeftOutList
          districtId={filters.districtId}
          stage={filters.stage}
          schoolId={filters.schoolId}
          onStage={(stage) => change({ stage, schoolId: undefined })}
          onSchool={(schoolId) => change({ schoolId })}
        />
        <Suggestions schoolId={filters.schoolId} onPlaced={() => change({ schoolId: undefined })} />
      </div>
      {editing && <TargetsDialog onClose={() => setEditing(false)} />}
    </div>
  )
}

function CoverageFigures({ coverage: { total, target } }: { readonly coverage: Coverage }) {
  return (
    <>
      <Figure label="乡村学校" value={total.rural} unit="所" />
      <Figure label="已纳入" value={total.included} unit="所" />
      <Figure label="覆盖率" value={total.share ?? 0} unit={target === null ? '%' : `%，目标 ${target}%`} />
    </>
  )
}
