import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { eventLevelLabels } from '#shared/activities/activity-labels.ts'
import { eventLevels } from '#shared/activities/activity.ts'
import { hourSourceLabels } from '#shared/hours/hour-labels.ts'
import { hourSources } from '#shared/hours/hour.ts'
import { studioStatusLabels } from '#shared/studios/studio-labels.ts'
import { studioStatuses } from '#shared/studios/studio.ts'
import type { ReportFilter, ReportFilterField } from '#shared/reports/report-filter.ts'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { FilterChecks } from './filter-checks.tsx'
import type { FilterLists } from './use-filter-lists.ts'

interface ProgrammeFiltersProps {
  readonly has: (field: ReportFilterField) => boolean
  readonly filter: ReportFilter
  readonly lists: FilterLists
  readonly onFilter: (changes: Partial<ReportFilter>) => void
}

const sourceOptions = hourSources.map((value) => ({ value, label: hourSourceLabels[value] }))
const levelOptions = eventLevels.map((value) => ({ value, label: eventLevelLabels[value] }))
const statusOptions = studioStatuses.map((value) => ({ value, label: studioStatusLabels[value] }))

/** The filters of studios, activities, trainings, 学时 and rounds of assessment. */
export function ProgrammeFilters({ has, filter, lists, onFilter }: ProgrammeFiltersProps) {
  const record = (field: 'round' | 'activity' | 'studio' | 'training' | 'plan', label: string, none: string) =>
    has(field) && (
      <FilterSelect
        label={label}
        none={none}
        options={
          {
            round: lists.rounds,
            activity: lists.activities,
            studio: lists.studios,
            training: lists.trainings,
            plan: lists.plans,
          }[field]
        }
        value={filter[field] ?? undefined}
        onChange={(id) => onFilter({ [field]: id ?? null })}
      />
    )
  return (
    <>
      {record('round', '考核轮次', '最近一次')}
      {record('activity', '活动', '未选')}
      {record('studio', '工作室', '未选')}
      {record('training', '研修项目', '最近一个')}
      {record('plan', '方案', '最近算的')}
      {(has('period') || has('from')) && <Days has={has} filter={filter} onFilter={onFilter} />}
      {has('hourSources') && (
        <FilterChecks
          label="学时来源"
          options={sourceOptions}
          values={filter.hourSources}
          onChange={(hourSources) => onFilter({ hourSources })}
        />
      )}
      {has('studioTypes') && (
        <FilterChecks
          label="类型"
          options={lists.studioTypes}
          values={filter.studioTypes}
          onChange={(studioTypes) => onFilter({ studioTypes })}
        />
      )}
      {has('activityTypes') && (
        <FilterChecks
          label="类型"
          options={lists.activityTypes}
          values={filter.activityTypes}
          onChange={(activityTypes) => onFilter({ activityTypes })}
        />
      )}
      {has('eventLevels') && (
        <FilterChecks
          label="级别"
          options={levelOptions}
          values={filter.eventLevels}
          onChange={(chosen) => onFilter({ eventLevels: chosen })}
        />
      )}
      {has('studioStatuses') && (
        <FilterChecks
          label="状态"
          options={statusOptions}
          values={filter.studioStatuses}
          onChange={(chosen) => onFilter({ studioStatuses: chosen })}
        />
      )}
    </>
  )
}

/** 时段: the school year of today, all days, or days of one's own. */
function Days({ has, filter, onFilter }: Omit<ProgrammeFiltersProps, 'lists'>) {
  const { from, to } = filter
  const isOn = from !== null || to !== null
  return (
    <>
      {!isOn && has('period') && (
        <FilterSelect
          label="时段"
          options={[{ value: 'year', label: '本学年' }]}
          value={filter.period === 'year' ? 'year' : undefined}
          onChange={(value) => onFilter({ period: value === 'year' ? 'year' : 'all' })}
        />
      )}
      <span className={isOn ? 'filter filter-days filter-on' : 'filter filter-days'}>
        <span>起止</span>
        <DatePicker.RangePicker
          variant="borderless"
          size="small"
          allowEmpty={[true, true]}
          value={[from === null ? null : dayjs(from), to === null ? null : dayjs(to)]}
          placeholder={['不限', '不限']}
          aria-label="起止"
          suffixIcon={null}
          onChange={(days) =>
            onFilter({
              from: days?.[0]?.format('YYYY-MM-DD') ?? null,
              to: days?.[1]?.format('YYYY-MM-DD') ?? null,
            })
          }
        />
      </span>
    </>
  )
}
