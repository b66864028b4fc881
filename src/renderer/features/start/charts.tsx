import { lazy, Suspense, useMemo } from 'react'
import type { Desk } from '#shared/desk/desk-contract.ts'
import { usePalette } from '#renderer/ui/theme/use-palette.ts'
import { barOption, type Bar } from './bar-option.ts'

const Chart = lazy(async () => ({ default: (await import('#renderer/ui/chart.tsx')).Chart }))

/** One small chart for each programme: where the pairs are, which studios run, who came, how far schools are reached. */
export function Charts({ desk, most }: { readonly desk: Desk; readonly most: number }) {
  const { target, bars } = desk.coverage
  const lowest = bars.toSorted((one, other) => one.value - other.value).slice(0, most)
  return (
    <section className="start-charts" aria-label="分布">
      <Bars title="师徒结对" what="在带结对数" unit="对" all={desk.byDistrict} most={most} none="还没有在带的结对。" />
      <Bars
        title="名师工作室"
        what="运行中"
        unit="个"
        all={desk.studiosByType}
        most={most}
        none="还没有运行中的工作室。"
      />
      <Bars
        title="大讲堂"
        what="最近各期实到"
        unit="人"
        all={desk.lectures.slice(-most)}
        most={most}
        none="还没有举办讲座。"
      />
      <Bars
        title="学校结对"
        what={target === null ? '乡村校覆盖率，低的在前' : `乡村校覆盖率，低的在前，目标 ${target}%`}
        unit="%"
        all={lowest}
        most={most}
        none="还没有乡村学校。"
      />
    </section>
  )
}

interface BarsProps {
  readonly title: string
  /** What is counted, in words. */
  readonly what: string
  readonly unit: string
  readonly none: string
  readonly all: readonly Bar[]
  /** How many find room; the rest is in the reports. */
  readonly most: number
}

/** In their own order where all find room, else those that count most. */
const largest = (all: readonly Bar[], most: number): readonly Bar[] =>
  all.length <= most ? all : all.toSorted((one, other) => other.value - one.value).slice(0, most)

function Bars({ title, what, unit, none, all, most }: BarsProps) {
  const palette = usePalette()
  const bars = useMemo(() => largest(all, most), [all, most])
  const option = useMemo(() => barOption(bars, palette), [bars, palette])
  const spoken = bars.map((bar) => `${bar.label} ${bar.value} ${unit}`).join('，')
  return (
    <div className="start-chart">
      <div className="start-chart-head">
        <h2>{title}</h2>
        <span className="quiet small">
          {what}
          {all.length > most ? `，前 ${most} 个` : ''}
        </span>
      </div>
      {bars.length === 0 ? (
        <p className="quiet start-none">{none}</p>
      ) : (
        <Suspense fallback={<div style={{ height: bars.length * 18 + 4 }} />}>
          <Chart option={option} height={bars.length * 18 + 4} label={`${title}：${spoken}`} />
        </Suspense>
      )}
    </div>
  )
}
