import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEChart } from './use-echart.ts'

use([BarChart, GridComponent, TooltipComponent, SVGRenderer])

interface ChartProps {
  readonly option: EChartsCoreOption
  readonly height: number
  /** What the chart says, for those who cannot see it. */
  readonly label: string
  readonly onPick?: (name: string) => void
}

/** Bars. Read lazily: the library is as large as a page. */
export function Chart({ option, height, label, onPick }: ChartProps) {
  const place = useEChart(option, (event) => onPick?.(event.name))
  return <div ref={place} role="img" aria-label={label} style={{ height }} />
}
