import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { schoolYearEnd, schoolYearOf, schoolYearStart, shiftSchoolYear } from '#shared/kernel/school-year.ts'
import type { SeasonPlan } from '#shared/lectures/lecture-contract.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useScope } from '#renderer/session/scope.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { DayPanel } from './day-panel.tsx'
import { ExamsDialog } from './exams-dialog.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { dayNotes, monthLines } from './year-grid.ts'
import { YearSheet } from './year-sheet.tsx'
import '../lectures.css'
import './planner.css'

const keys = ['year', 'seriesId'] as const
const noPlan: SeasonPlan = { from: '', to: '', lectures: [], blocked: [], worked: [] }

/** 全年安排: the sessions of a school year on one sheet, with the days that are no good for one. */
export function PlannerPage() {
  const today = useOperation('settings.get', {}).data?.today
  const scope = useScope((state) => state.schoolYear)
  const url = useUrlFilters(keys)
  if (today === undefined) return null
  const year = url.filters.year ?? scope ?? schoolYearOf(today)
  return <OpenPlanner key={year} today={today} year={year} url={url} />
}

interface OpenPlannerProps {
  readonly today: IsoDate
  readonly year: string
  readonly url: ReturnType<typeof useUrlFilters<(typeof keys)[number]>>
}

type Dialog = 'paste' | 'exams' | null

function OpenPlanner({ today, year, url }: OpenPlannerProps) {
  const navigate = useNavigate()
  const { seriesId } = url.filters
  const found = useOperation(
    'lectures.planner',
    { from: schoolYearStart(year), to: schoolYearEnd(year), ...(seriesId === undefined ? {} : { seriesId }) },
    { keepPrevious: true },
  )
  const plan = found.data ?? noPlan
  const lines = useMemo(() => monthLines(year), [year])
  const noteOf = useMemo(() => dayNotes(plan), [plan])
  const [day, setDay] = useState<IsoDate>(() => (schoolYearOf(today) === year ? today : schoolYearStart(year)))
  const [dialog, setDialog] = useState<Dialog>(null)
  const add = () => void navigate(`/lectures/new?on=${day}${seriesId === undefined ? '' : `&seriesId=${seriesId}`}`)
  const open = (on: IsoDate) => {
    const [first] = plan.lectures.filter(({ heldOn }) => heldOn === on)
    setDay(on)
    if (first !== undefined) void navigate(`/lectures/${first.code}`)
    else void navigate(`/lectures/new?on=${on}${seriesId === undefined ? '' : `&seriesId=${seriesId}`}`)
  }
  useShortcut('ctrl+n', add)
  return (
    <div className="page">
      <PlannerHeader plan={plan} onAdd={add} onDialog={setDialog} />
      <PlannerLine year={year} url={url} />
      <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
      <div className="year-body">
        <YearSheet
          lines={lines}
          plan={plan}
          noteOf={noteOf}
          today={today}
          current={day}
          onCurrent={setDay}
          onOpen={open}
        />
        <DayPanel plan={plan} day={day} note={noteOf(day)} onDay={setDay} onNew={add} />
      </div>
      {dialog === 'paste' && <PasteDialog seriesId={seriesId} onClose={() => setDialog(null)} />}
      {dialog === 'exams' && <ExamsDialog schoolYear={year} onClose={() => setDialog(null)} />}
    </div>
  )
}

interface PlannerHeaderProps {
  readonly plan: SeasonPlan
  readonly onAdd: () => void
  readonly onDialog: (dialog: Dialog) => void
}

function PlannerHeader({ plan, onAdd, onDialog }: PlannerHeaderProps) {
  const navigate = useNavigate()
  const clashes = plan.lectures.filter(({ conflicts }) => conflicts.some(({ severity }) => severity === 'clash'))
  return (
    <PageHeader
      path={
        <>
          <Link to="/lectures">大讲堂</Link> / 全年安排
        </>
      }
      title="全年安排"
      figures={
        <>
          <Figure label="安排" value={plan.lectures.length} unit="场" />
          <Figure label="冲突" value={clashes.length} unit="场" />
        </>
      }
      actions={
        <>
          <Button onClick={() => void navigate('/lectures')}>列表</Button>
          <Button onClick={() => onDialog('exams')}>考试日</Button>
          <Button onClick={() => onDialog('paste')}>粘贴计划</Button>
          <Button type="primary" onClick={onAdd}>
            新建讲座
          </Button>
        </>
      }
    />
  )
}

const legend = [
  ['year-plan', '计划'],
  ['year-done', '已举办'],
  ['year-advice', '有提醒'],
  ['year-clash', '有冲突'],
  ['year-holiday', '放假'],
  ['year-exam', '考试'],
  ['year-vacation', '寒暑假'],
] as const

function PlannerLine({ year, url }: Pick<OpenPlannerProps, 'year' | 'url'>) {
  const series = useOperation('series.list', {}).data ?? []
  const years = [-2, -1, 0, 1].map((step) => shiftSchoolYear(year, step))
  return (
    <div className="filter-line">
      <FilterSelect
        label="学年"
        none={year.replace('-', '–')}
        options={years.map((one) => ({ value: one, label: `${one.replace('-', '–')} 学年` }))}
        value={url.filters.year}
        onChange={(next) => url.change({ year: next })}
      />
      <FilterSelect
        label="季"
        options={series.map(({ id, name }) => ({ value: id, label: name }))}
        value={url.filters.seriesId}
        onChange={(next) => url.change({ seriesId: next })}
      />
      <div className="filter-right year-legend">
        {legend.map(([tone, word]) => (
          <span key={tone}>
            <i className={tone} aria-hidden="true" />
            {word}
          </span>
        ))}
        <span className="quiet small">方向键选日期，回车打开或新建</span>
      </div>
    </div>
  )
}
