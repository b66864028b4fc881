import { useCallback, useMemo, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { definitionOf, type ReportName } from '#shared/reports/report-definitions.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useScope } from '#renderer/session/scope.ts'
import { blankFilter, blankOptions, filterIn, filterText, isReportName, type ReportChoice } from './report-choice.ts'

type Settings = Pick<ReportChoice, 'options' | 'masking' | 'reason'>

const fresh: Settings = { options: blankOptions, masking: { preset: 'check', names: false }, reason: '' }

interface ReportChoiceState {
  readonly choice: ReportChoice
  readonly definition: ReturnType<typeof definitionOf>
  readonly open: (name: ReportName) => void
  readonly changeFilter: (changes: Partial<ReportChoice['filter']>) => void
  readonly change: (changes: Partial<Settings>) => void
}

/** Which report, of what, and how it looks: the rows stand in the address, the looks stay while the page is open. */
export function useReportChoice(): ReportChoiceState | null {
  const { name } = useParams()
  const [params, setParams] = useSearchParams()
  const navigate = useNavigate()
  const [settings, setSettings] = useState<Readonly<Partial<Record<ReportName, Settings>>>>({})
  const report: ReportName = isReportName(name) ? name : 'pairing-list'
  const definition = definitionOf(report)
  const usual = useUsualFilter(definition)
  const text = params.get('filter')
  const filter = useMemo(() => filterIn(text) ?? usual, [text, usual])

  const changeFilter = useCallback(
    (changes: Partial<ReportChoice['filter']>) => {
      if (filter !== null) setParams({ filter: filterText({ ...filter, ...changes }) }, { replace: true })
    },
    [filter, setParams],
  )
  const change = useCallback(
    (changes: Partial<Settings>) =>
      setSettings((before) => ({ ...before, [report]: { ...fresh, ...before[report], ...changes } })),
    [report],
  )
  const open = useCallback(
    (next: ReportName) => {
      // A filter holds on among the reports of a programme; another programme has other cohorts and records.
      const isSame =
        definitionOf(next).programmes.join() === definition.programmes.join() &&
        definitionOf(next).group === definition.group
      const kept = filter === null || !isSame ? null : filterText({ ...filter, ids: [] })
      void navigate({
        pathname: `/reports/${next}`,
        search: kept === null ? '' : `?filter=${encodeURIComponent(kept)}`,
      })
    },
    [filter, navigate, definition],
  )
  if (filter === null) return null
  return { choice: { name: report, filter, ...(settings[report] ?? fresh) }, definition, open, changeFilter, change }
}

/**
 * Without a filter in the address: of pairs the cohort of the year that is looked at, of activities the school year,
 * else everything; null while the year is not known yet.
 */
function useUsualFilter({ programmes, filterFields }: ReportChoiceState['definition']) {
  const today = useOperation('settings.get', {}).data
  const cohorts = useOperation('cohorts.list', { programme: 'pairing' })
  const chosen = useScope((state) => state.schoolYear)
  const year = chosen ?? today?.schoolYear
  const { data: list, error } = cohorts
  return useMemo(() => {
    if (year === undefined || (list === undefined && error === null)) return null
    const period = filterFields.includes('period') ? ('year' as const) : blankFilter.period
    if (!programmes.includes('pairing')) return { ...blankFilter, period }
    return { ...blankFilter, cohort: list?.find((cohort) => cohort.schoolYear === year)?.id ?? null }
  }, [year, list, error, programmes, filterFields])
}
