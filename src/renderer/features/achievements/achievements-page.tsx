import { Button, type InputRef } from 'antd'
import { useMemo, useState, type Ref } from 'react'
import { eventLevelLabels } from '#shared/activities/activity-labels.ts'
import { eventLevels } from '#shared/activities/activity.ts'
import { schoolYearOf, shiftSchoolYear } from '#shared/kernel/school-year.ts'
import { useSearchParams } from 'react-router'
import { useCarriedCredit } from '#renderer/api/use-carried-credit.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { ListPage } from '#renderer/ui/list-page/list-page.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { PersonFilter } from '#renderer/ui/person-filter.tsx'
import { SearchInput, useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { AchievementCard } from './achievement-card.tsx'
import { achievementColumns } from './achievement-columns.tsx'
import { AchievementForm } from './achievement-form.tsx'
import { useAchievementList, type AchievementListState } from './use-achievement-list.ts'

/** 成果: papers, projects, prizes and honours of teachers, with one record beside the list. */
export function AchievementsPage() {
  const state = useAchievementList()
  const route = useRecordRoute('/achievements')
  const { adding, setAdding, carried } = useAdding()
  const choice = useColumnChoice('achievements', achievementColumns)
  const search = useSearchShortcut()
  const all = useOperation('achievements.counts', {}).data
  useShortcut('ctrl+n', () => setAdding(true))
  const add = { label: '登记成果', onClick: () => setAdding(true) }
  return (
    <ListPage
      label="成果"
      unit="项"
      state={state}
      route={route}
      columns={choice.columns}
      header={
        <PageHeader
          title="成果"
          figures={<Figure label="登记" value={all?.total} unit="项" />}
          actions={
            <Button type="primary" onClick={add.onClick}>
              {add.label}
            </Button>
          }
        />
      }
      line={
        <FilterLine right={<ColumnMenu items={choice.items} onSwitch={choice.switchColumn} onReset={choice.reset} />}>
          <AchievementFilters state={state} searchRef={search} />
        </FilterLine>
      }
      empty={{
        filtered: '没有符合筛选的成果。',
        sentence: '还没有成果。论文、课题、获奖都登记在这里。',
        action: add,
      }}
      card={AchievementCard}
    >
      {adding && carried !== undefined && (
        <AchievementForm achievement={null} carried={carried} onClose={() => setAdding(false)} onSaved={route.open} />
      )}
    </ListPage>
  )
}

/** A pair or a studio leads here with its code, `?new=GZS-2025-003`: the form is open, and counts to it. */
function useAdding() {
  const [params, setParams] = useSearchParams()
  const code = params.get('new')
  const [adding, setAdding] = useState(code !== null)
  const today = useOperation('settings.get', {}).data?.today
  const carried = useCarriedCredit(code, today)
  return {
    adding,
    carried,
    setAdding: (next: boolean) => {
      setAdding(next)
      if (!next && code !== null) setParams(without('new'), { replace: true })
    },
  }
}

const without =
  (key: string) =>
  (before: URLSearchParams): URLSearchParams => {
    const after = new URLSearchParams(before)
    after.delete(key)
    return after
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
  return (
    <>
      <FilterSelect label="学年" options={years} value={values.year} onChange={(year) => change({ year })} />
      <FilterSelect label="级别" options={levels} value={values.level} onChange={(level) => change({ level })} />
      <PersonFilter label="教师" id={values.teacherId} onClear={() => change({ teacherId: undefined })} />
      <SearchInput
        value={values.text ?? ''}
        placeholder="成果名称、姓名或拼音"
        inputRef={searchRef}
        onSearch={(text) => change({ text })}
      />
    </>
  )
}
