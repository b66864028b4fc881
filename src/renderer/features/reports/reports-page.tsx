import { Button } from 'antd'
import { useState } from 'react'
import type { ReportDefinition, ReportFormat } from '#shared/reports/report-definition.ts'
import type { ReportPreview } from '#shared/reports/report-contract.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { FilterLine, ViewSelect } from '#renderer/ui/filter-line.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { LetterPaper } from './letter-paper.tsx'
import { OptionsPanel } from './options-panel.tsx'
import { PageTurner } from './page-turner.tsx'
import { PreviewStage, type Zoom } from './preview-stage.tsx'
import { blankFilter, previewMasking, usableFilter, type ReportChoice } from './report-choice.ts'
import { ReportFilters } from './report-filters.tsx'
import { ReportList } from './report-list.tsx'
import { SheetPaper } from './sheet-paper.tsx'
import { useReportChoice } from './use-report-choice.ts'
import { useReportExport, type Outlet } from './use-report-export.ts'
import './reports.css'

const zooms = [
  { value: 'page', label: '整页' },
  { value: 'actual', label: '实际大小' },
] as const

/** 报表中心: the reports left, the paper in the middle, what changes the paper right. */
export function ReportsPage() {
  const state = useReportChoice()
  const [zoom, setZoom] = useState<Zoom>('page')
  const { page, turn } = usePageNumber(state?.choice)
  const preview = useOperation('reports.preview', previewInput(state?.choice, state?.definition, page), {
    enabled: state !== null,
    keepPrevious: true,
  })
  if (state === null) return null
  const { choice, definition, open, change, changeFilter } = state
  const shown = preview.data?.kind === kindOf(definition) ? preview.data : undefined
  const orientation = orientationOf(shown)
  return (
    <div className="page">
      <PageHeader
        title="报表中心"
        figures={definition.title}
        actions={<Outlets choice={choice} definition={definition} orientation={orientation} />}
      />
      <FilterLine
        right={
          <>
            {shown !== undefined && shown.rows > 0 && <PageTurner shown={shown} page={page} onTurn={turn} />}
            <ViewSelect label="缩放" options={zooms} value={zoom} onChange={setZoom} />
          </>
        }
      >
        <ReportFilters
          key={choice.name}
          definition={definition}
          filter={choice.filter}
          options={choice.options}
          onFilter={changeFilter}
          onOptions={(changes) => change({ options: { ...choice.options, ...changes } })}
        />
      </FilterLine>
      <div className="report-centre">
        <ReportList open={choice.name} onOpen={open} />
        {shown?.rows === 0 ? (
          <div className="preview-stage">
            <EmptyState {...emptyWords(definition, () => changeFilter(blankFilter))} />
          </div>
        ) : (
          <PreviewStage zoom={zoom} orientation={orientation} busy={preview.isPlaceholderData}>
            <Paper shown={shown} />
          </PreviewStage>
        )}
        <OptionsPanel
          choice={choice}
          definition={definition}
          paper={paperName(definition, orientation)}
          figures={shown?.figures ?? []}
          onChange={change}
        />
        {preview.error !== null && (
          <div className="report-error">
            <ErrorSentence error={preview.error} onRetry={() => void preview.refetch()} />
          </div>
        )}
      </div>
    </div>
  )
}

function orientationOf(shown: ReportPreview | undefined): 'landscape' | 'portrait' {
  if (shown?.kind === 'sheet') return shown.frame.print.orientation
  return shown?.page === 'certificate' ? 'landscape' : 'portrait'
}

const kindOf = (definition: ReportDefinition): ReportPreview['kind'] =>
  definition.formats.includes('docx') ? 'document' : 'sheet'

const paperName = (definition: ReportDefinition, orientation: 'landscape' | 'portrait'): string => {
  if (definition.formats.includes('docx')) return orientation === 'landscape' ? 'A4 横向' : 'A4 竖向'
  return orientation === 'landscape' ? 'A4 横向，一页宽' : 'A4 竖向，一页宽'
}

/** A sign-in sheet is of somebody: without a choice there is nothing to widen. */
function emptyWords({ filterFields }: ReportDefinition, widen: () => void) {
  if (filterFields.includes('activity')) return { sentence: '请先在上面选择活动或工作室。' }
  if (filterFields.includes('round')) return { sentence: '没有这一轮的考核结果。先在“考核”里开始一轮，或换一个轮次。' }
  return { sentence: '所选范围内没有内容。', action: { label: '取消筛选', onClick: widen } }
}

/** What the preview is asked; before the choice is known the question is not sent. */
function previewInput(choice: ReportChoice | undefined, definition: ReportDefinition | undefined, page: number) {
  if (choice === undefined || definition === undefined) return { name: 'pairing-list' as const, page }
  return {
    name: choice.name,
    filter: usableFilter(choice.filter, definition),
    options: choice.options,
    masking: previewMasking(choice.masking),
    page,
  }
}

/** The page looked at; another report, filter or paper begins at the first again. */
function usePageNumber(choice: ReportChoice | undefined) {
  const identity = JSON.stringify([choice?.name, choice?.filter, choice?.options])
  const [turned, setTurned] = useState({ identity, page: 1 })
  const page = turned.identity === identity ? turned.page : 1
  return { page, turn: (next: number) => setTurned({ identity, page: next }) }
}

function Paper({ shown }: { readonly shown: ReportPreview | undefined }) {
  if (shown === undefined) return <div className="paper" />
  if (shown.kind === 'document') return <LetterPaper title={shown.title} page={shown.page} letter={shown.letter} />
  return <SheetPaper frame={shown.frame} page={shown.page} pageNumber={shown.pageNumber} pages={shown.pages} />
}

interface OutletsProps {
  readonly choice: ReportChoice
  readonly definition: ReportDefinition
  readonly orientation: 'landscape' | 'portrait'
}

function Outlets({ choice, definition, orientation }: OutletsProps) {
  const { run, busy } = useReportExport({ choice, definition, landscape: orientation === 'landscape' })
  const main: Outlet = definition.formats.includes('docx') ? 'docx' : 'xlsx'
  const isReasonMissing = choice.masking.preset === 'full' && choice.reason.trim() === ''
  const off = busy !== null || isReasonMissing
  const has = (format: ReportFormat): boolean => definition.formats.includes(format)
  useShortcut('ctrl+e', off ? null : () => void run(main))
  useShortcut('ctrl+p', off || !has('html') ? null : () => void run('print'))
  return (
    <>
      {isReasonMissing && <span className="error report-reason">导出全量先填用途</span>}
      {has('html') && (
        <>
          <Button disabled={off} loading={busy === 'print'} onClick={() => void run('print')}>
            打印
          </Button>
          <Button disabled={off} loading={busy === 'pdf'} onClick={() => void run('pdf')}>
            导出 PDF
          </Button>
        </>
      )}
      {has('csv') && (
        <Button disabled={off} loading={busy === 'csv'} onClick={() => void run('csv')}>
          导出 CSV
        </Button>
      )}
      {main === 'docx' && has('xlsx') && (
        <Button disabled={off} loading={busy === 'xlsx'} onClick={() => void run('xlsx')}>
          导出 Excel
        </Button>
      )}
      <Button type="primary" disabled={off} loading={busy === main} onClick={() => void run(main)}>
        {main === 'docx' ? '导出 Word' : '导出 Excel'}
      </Button>
    </>
  )
}
