import { lazy, Suspense, useMemo } from 'react'
import type { Desk } from '#shared/desk/desk-contract.ts'
import { usePalette } from '#renderer/ui/theme/use-palette.ts'
import { barOption, type Bar } from './bar-option.ts'

const Chart = lazy(async () => ({ default: (await import('#renderer/ui/chart.tsx')).Chart }))

/** Where the pairings are: by district, stage and subject. */
export function Charts({ desk, most }: { readonly desk: Desk; readonly most: number }) {
  return (
    <section className="start-charts" aria-label="分布">
      <Bars title="分县区" all={desk.byDistrict} most={most} />
      <Bars title="分学段" all={desk.byStage} most={most} />
      <Bars title="分学科" all={desk.bySubject} most={most} />
    </section>
  )
}

interface BarsProps {
  readonly title: string
  readonly all: readonly Bar[]
  /** How many find room; the rest is in the reports. */
  readonly most: number
}

/** In their own order where all find room, else those that count most. */
const largest = (all: readonly Bar[], most: number): readonly Bar[] =>
  all.length <= most ? all : all.toSorted((one, other) => other.value - one.value).slice(0, most)

function Bars({ title, all, most }: BarsProps) {
  const palette = usePalette()
  const bars = useMemo(() => largest(all, most), [all, most])
  const option = useMemo(() => barOption(bars, palette), [bars, palette])
  const spoken = bars.map((bar) => `${bar.label} ${bar.value} 对`).join('，')
  return (
    <div className="start-chart">
      <div className="start-chart-head">
        <h2>{title}</h2>
        <span className="quiet small">在带结对数{all.length > most ? `，前 ${most} 个` : ''}</span>
      </div>
      {bars.length === 0 ? (
        <p className="quiet start-none">还没有在带的结对。</p>
      ) : (
        <Suspense fallback={<div style={{ height: bars.length * 18 + 4 }} />}>
          <Chart option={option} height={bars.length * 18 + 4} label={`${title}：${spoken}`} />
        </Suspense>
      )}
    </div>
  )
}
