import { Button, type InputRef } from 'antd'
import { useMemo, useRef, useState, type Ref } from 'react'
import { eventLevelLabels } from '#shared/activities/activity-labels.ts'
import { eventLevels } from '#shared/activities/activity.ts'
import { schoolYearOf, shiftSchoolYear } from '#shared/kernel/school-year.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { ListAndRecord, positionOf } from '#renderer/ui/record-drawer.tsx'
import { SearchInput } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { AchievementCard } from './achievement-card.tsx'
import { achievementColumns } from './achievement-columns.tsx'
import { AchievementForm } from './achievement-form.tsx'
import { useAchievementList, type AchievementListState } from './use-achievement-list.ts'

/** 成果: papers, projects, prizes and honours of teachers, with one record beside the list. */
export function AchievementsPage() {
  const state = useAchievementList()
  const { openId, open, close } = useRecordRoute('/achievements')
  const [adding, setAdding] = useState(false)
  const choice = useColumnChoice('achievements', achievementColumns)
  const search = useRef<InputRef>(null)
  const all = useOperation('achievements.counts', {}).data
  useShortcut('ctrl+n', () => setAdding(true))
  useShortcut('ctrl+f', () => search.current?.focus())
  const { filters, pages, tabs, total, sort } = state
  const list = (
    <>
      <PageHeader
        title="成果"
        figures={<Figure label="登记" value={all?.total} unit="项" />}
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            登记成果
          </Button>
        }
      />
      <StateTabs
        label="成果类别"
        tabs={tabs.all}
        active={tabs.active}
        onChange={(key) => filters.change({ kind: key === 'all' ? undefined : key })}
      />
      <FilterLine right={<ColumnMenu items={choice.items} onSwitch={choice.switchColumn} onReset={choice.reset} />}>
        <AchievementFilters state={state} searchRef={search} />
      </FilterLine>
      <DataTable
        label="成果"
        columns={choice.columns}
        pages={pages}
        total={total}
        rowKey={(row) => row.id}
        sort={sort.value}
        onSort={sort.set}
        openKey={openId}
        onOpen={(row) => open(row.id)}
        empty={
          filters.active ? (
            <EmptyState sentence="没有符合筛选的成果。" action={{ label: '取消筛选', onClick: filters.clear }} />
          ) : (
            <EmptyState
              sentence="还没有成果。论文、课题、获奖都登记在这里。"
              action={{ label: '登记成果', onClick: () => setAdding(true) }}
            />
          )
        }
        foot={
          <span>
            合计 <b>{figure(total ?? pages.rows.length)}</b> 项
          </span>
        }
      />
      {adding && <AchievementForm achievement={null} onClose={() => setAdding(false)} onSaved={open} />}
    </>
  )
  const position = positionOf(
    pages.rows,
    (row) => row.id === openId,
    total,
    (row) => open(row.id),
  )
  return (
    <ListAndRecord
      list={list}
      onEscape={openId === null ? undefined : close}
      record={openId === null ? null : <AchievementCard key={openId} id={openId} position={position} onClose={close} />}
    />
  )
}

const levels = eventLevels.map((value) => ({ value, label: eventLevelLabels[value] }))
/** As many school years back as are asked for. */
const yearsBack = [0, -1, -2, -3, -4] as const

interface AchievementFiltersProps {
  readonly state: AchievementListState
  readonly searchRef: Ref<InputRef>
}

function AchievementFilters({ state, searchRef }: AchievementFiltersProps) {
  const { values, change } = state.filters
  const today = useOperation('settings.get', {}).data?.today
  const years = useMemo(() => {
    if (today === undefined) return []
    const known = yearsBack.map((by) => shiftSchoolYear(schoolYearOf(today), by))
    return known.map((value) => ({ value, label: `${value.replace('-', '–')} 学年` }))
  }, [today])
  const { teacherId } = values
  const person = useOperation('teachers.get', { id: teacherId ?? '' }, { enabled: teacherId !== undefined }).data
  return (
    <>
      <FilterSelect label="学年" options={years} value={values.year} onChange={(year) => change({ year })} />
      <FilterSelect label="级别" options={levels} value={values.level} onChange={(level) => change({ level })} />
      {teacherId !== undefined && (
        <FilterSelect
          label="教师"
          options={[{ value: teacherId, label: person?.name ?? '…' }]}
          value={teacherId}
          onChange={(next) => change({ teacherId: next })}
        />
      )}
      <SearchInput
        value={values.text ?? ''}
        placeholder="成果名称、姓名或拼音"
        inputRef={searchRef}
        onSearch={(text) => change({ text })}
      />
    </>
  )
}
