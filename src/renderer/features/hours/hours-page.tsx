import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { ListPage } from '#renderer/ui/list-page/list-page.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { AccountCard } from './account/account-card.tsx'
import { ManualDialog } from './account/manual-dialog.tsx'
import { EventTable } from './totals/event-table.tsx'
import { GroupTable } from './totals/group-table.tsx'
import { personColumns } from './totals/hour-columns.tsx'
import { HourFilterLine } from './totals/hour-filters.tsx'
import { useHourFilters, useReached, useTotals, viewOf, type HourFilters, type HoursView } from './totals/use-hours.ts'
import './hours.css'

const tabs: readonly { readonly key: HoursView; readonly label: string }[] = [
  { key: 'person', label: '按教师' },
  { key: 'school', label: '按学校' },
  { key: 'district', label: '按县区' },
  { key: 'stage', label: '按学段' },
  { key: 'subject', label: '按学科' },
  { key: 'event', label: '按项目' },
]

/** Where a row of a grouping narrows the list of teachers. */
const narrows = { school: 'schoolId', district: 'districtId', stage: 'stage', subject: 'subject' } as const

/** 学时: what everybody has against the target of the year and of the five years. */
export function HoursPage() {
  const today = useOperation('settings.get', {}).data?.today
  return today === undefined ? null : <OpenHours thisYear={Number(today.slice(0, 4))} />
}

function OpenHours({ thisYear }: { readonly thisYear: number }) {
  const url = useHourFilters()
  const { filters, change } = url
  const view = viewOf(filters)
  const route = useRecordRoute('/hours')
  const reached = useReached(filters)
  const pages = useTotals(filters, view === 'person')
  const all = useMemo(() => personColumns(reached.targets), [reached.targets])
  const choice = useColumnChoice('hours', all)
  const search = useSearchShortcut()
  const isNarrowed = Object.keys(filters).some((key) => key !== 'view' && key !== 'year')
  const menu = { items: choice.items, onSwitch: choice.switchColumn, onReset: choice.reset }
  const instead =
    view === 'event' ? (
      <EventTable filters={filters} />
    ) : view === 'person' ? undefined : (
      <GroupTable
        key={view}
        by={view}
        filters={filters}
        onOpen={(key) => change({ view: undefined, text: undefined, [narrows[view]]: key })}
      />
    )
  return (
    <ListPage
      label="学时"
      unit="人"
      state={{
        filters: { active: isNarrowed, clear: url.clear },
        pages,
        total: totalOf(filters, reached),
        tabs: {
          label: '统计方式',
          all: tabs,
          active: view,
          open: (key) => change({ view: key === 'person' ? undefined : key, text: undefined }),
        },
      }}
      route={route}
      columns={choice.columns}
      header={<HoursHeader reached={reached} />}
      line={
        <FilterLine right={view === 'person' ? <ColumnMenu {...menu} /> : undefined}>
          <HourFilterLine view={view} thisYear={thisYear} filters={filters} onChange={change} searchRef={search} />
        </FilterLine>
      }
      {...(instead === undefined ? {} : { instead })}
      empty={{
        filtered: '没有符合筛选的教师。',
        sentence: '还没有学时。认定讲座、研修结业和登记活动以后，会自动记入。',
        action: { label: '到大讲堂', onClick: () => window.location.assign('#/lectures') },
      }}
      card={AccountCard}
    />
  )
}

/** How many people the list has: those with hours, or those below a target. */
function totalOf({ below }: HourFilters, reached: ReturnType<typeof useReached>): number | undefined {
  const { known, teachers, withHours, reachedYear, reachedWindow } = reached
  if (!known) return undefined
  if (below === 'year') return teachers - reachedYear
  return below === 'window' ? teachers - reachedWindow : withHours
}

function HoursHeader({ reached }: { readonly reached: ReturnType<typeof useReached> }) {
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const toReport = () => void navigate('/reports/hour-statistics')
  const add = () => setAdding(true)
  useShortcut('ctrl+e', toReport)
  useShortcut('ctrl+n', add)
  const { targets, known } = reached
  const shown = (value: number) => (known ? value : undefined)
  return (
    <>
      <PageHeader
        title="学时"
        figures={
          <>
            <Figure label="有学时" value={shown(reached.withHours)} unit="人" />
            <Figure label={`年度达标（${targets?.yearTarget ?? '…'}）`} value={shown(reached.reachedYear)} unit="人" />
            <Figure
              label={`五年达标（${targets?.fiveYearTarget ?? '…'}）`}
              value={shown(reached.reachedWindow)}
              unit="人"
            />
          </>
        }
        actions={
          <>
            <Button onClick={() => void navigate('/hours/certificates')}>学时证明</Button>
            <Button onClick={() => void navigate('/hours/profiles')}>上报格式</Button>
            <Button onClick={toReport}>导出</Button>
            <Button type="primary" onClick={add}>
              手工登记
            </Button>
          </>
        }
      />
      {adding && <ManualDialog people={[]} onClose={() => setAdding(false)} />}
    </>
  )
}
