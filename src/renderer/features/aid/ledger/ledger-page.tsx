import { Button, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { aidStatisticLabels } from '#shared/aid/aid-statistics.ts'
import type { AidLedger } from '#shared/aid/two-way-ledger.ts'
import { shiftYear, yearAround, yearsIn, type NamedSpan, type YearKind } from '#shared/aid/aid-years.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { FilterLine, FilterSelect } from '#renderer/ui/filter-line.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useUrlFilters } from '#renderer/ui/use-url-filters.ts'
import { periodKey, periodOf, type Period } from '../shared/periods.ts'
import { LedgerFigure } from './ledger-figure.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { printLedger } from './print-ledger.ts'
import { YearBars } from './year-bars.tsx'
import '../shared/aid.css'
import './ledger.css'

const keys = ['years', 'period'] as const

/** 双向台账: people, person-days, lessons and lectures each way, by kind and by year; every figure opens its rows. */
export function LedgerPage() {
  const today = useOperation('settings.get', {}).data?.today
  return today === undefined ? null : <OpenPage today={today} />
}

/** How many years are drawn beside each other. */
const shownYears = 5

interface Look {
  readonly kind: YearKind
  /** The span whose figures stand in the table. */
  readonly span: Period
  readonly choices: readonly NamedSpan[]
  /** The span of the bars: the last years. */
  readonly recent: Period
}

function lookAt(today: string, kind: YearKind, asked: Period | undefined): Look {
  const year = yearAround(today, kind)
  const recent = { from: shiftYear(today, kind, 1 - shownYears).from, to: year.to }
  const choices = yearsIn({ from: shiftYear(today, kind, -9).from, to: year.to }, kind).toReversed()
  return { kind, span: asked ?? year, choices, recent }
}

function OpenPage({ today }: { readonly today: string }) {
  const { filters, change } = useUrlFilters(keys)
  const kind: YearKind = filters.years === 'school' ? 'school' : 'calendar'
  const look = useMemo(() => lookAt(today, kind, periodOf(filters.period)), [today, kind, filters.period])
  const ledger = useOperation('aid.ledger', { ...look.span, years: kind }, { keepPrevious: true })
  const recent = useOperation('aid.ledger', { ...look.recent, years: kind }, { keepPrevious: true })
  return (
    <div className="page">
      <LedgerHeader look={look} />
      <FilterLine>
        <Segmented<YearKind>
          className="aid-views"
          options={[...yearWords]}
          value={kind}
          onChange={(years) => change({ years: years === 'school' ? years : undefined, period: undefined })}
        />
        <FilterSelect
          label="时间"
          none={look.choices[0]?.label ?? '今年'}
          options={[
            ...look.choices.slice(1).map((one) => ({ value: periodKey(one), label: one.label })),
            { value: periodKey(look.recent), label: `近 ${shownYears} 年` },
          ]}
          value={filters.period}
          onChange={(period) => change({ period })}
        />
      </FilterLine>
      <div className="page-scroll ledger-page">
        <ErrorSentence error={ledger.error} onRetry={() => void ledger.refetch()} />
        {ledger.data !== undefined && <LedgerParts ledger={ledger.data} recent={recent.data} look={look} />}
      </div>
    </div>
  )
}

const yearWords = [
  { value: 'calendar', label: '自然年' },
  { value: 'school', label: '学年' },
] as const satisfies readonly { value: YearKind; label: string }[]

function LedgerHeader({ look }: { readonly look: Look }) {
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const print = async () => {
    setBusy(true)
    await printLedger({ ...look.span, years: look.kind }).finally(() => setBusy(false))
  }
  const toBrief = () => void navigate(`/aid-ledger/brief?years=${look.kind}&period=${periodKey(look.span)}`)
  useShortcut('ctrl+e', () => void print())
  return (
    <PageHeader
      title="双向台账"
      figures={`${look.span.from} 至 ${look.span.to}，同一人只算一次，同一天只算一天`}
      actions={
        <>
          <Button loading={busy} onClick={() => void print()}>
            打印一页
          </Button>
          <Button type="primary" onClick={toBrief}>
            座谈会简报
          </Button>
        </>
      }
    />
  )
}

interface LedgerPartsProps {
  readonly ledger: AidLedger
  readonly recent: AidLedger | undefined
  readonly look: Look
}

function LedgerParts({ ledger, recent, look }: LedgerPartsProps) {
  const statistics = useOperation('aid.statistics', { ...look.span, years: look.kind }, { keepPrevious: true }).data
  return (
    <div className="ledger-columns">
      <div>
        <SectionHead title="往来" hint="点数字看是哪些" lined />
        <LedgerTable ledger={ledger} />
        {recent !== undefined && <YearBars years={recent.years} />}
      </div>
      <aside aria-label="统计">
        <SectionHead title="统计" hint="年度总结用" lined />
        <dl className="ledger-statistics">
          {(statistics ?? []).map(({ key, label, value, unit, note, opens }) => (
            <div key={key} title={note === '' ? aidStatisticLabels[key][2] : note}>
              <dt>{label}</dt>
              <dd>
                <LedgerFigure figure={{ value, opens }} label={label} /> <span className="quiet">{unit}</span>
              </dd>
            </div>
          ))}
        </dl>
      </aside>
    </div>
  )
}
