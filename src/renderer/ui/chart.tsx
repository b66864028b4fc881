import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useEffectEvent, useRef } from 'react'

use([BarChart, GridComponent, TooltipComponent, SVGRenderer])

interface ChartProps {
  readonly option: EChartsCoreOption
  readonly height: number
  /** What the chart says, for those who cannot see it. */
  readonly label: string
  readonly onPick?: (name: string) => void
}

/** An ECharts chart in plain SVG. Read lazily: the library is as large as a page. */
export function Chart({ option, height, label, onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const pick = useEffectEvent((name: string) => onPick?.(name))
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const chart = init(element, null, { renderer: 'svg' })
    chart.setOption({ animation: false, ...option })
    chart.on('click', (event) => pick(event.name))
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [option])
  return <div ref={place} role="img" aria-label={label} style={{ height }} />
}
