import { GraphChart } from 'echarts/charts'
import { TooltipComponent } from 'echarts/components'
import { use, type ECElementEvent, type EChartsCoreOption } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { useEChart } from '#renderer/ui/use-echart.ts'

use([GraphChart, TooltipComponent, LabelLayout, SVGRenderer])

interface NetworkChartProps {
  readonly option: EChartsCoreOption
  /** What the picture says, for those who cannot see it. */
  readonly label: string
  readonly onSchool: (id: string) => void
  readonly onGroup: (id: string) => void
}

/** What was put into the data of a school or a link. */
interface Item {
  readonly id?: string
  readonly groupId?: string
}

/** Schools and links, to be zoomed and moved. Read lazily, as every chart. */
export function NetworkChart({ option, label, onSchool, onGroup }: NetworkChartProps) {
  const place = useEChart(option, ({ data }: ECElementEvent) => {
    const { id, groupId } = data as Item
    if (groupId !== undefined) onGroup(groupId)
    else if (id !== undefined) onSchool(id)
  })
  return <div ref={place} role="img" aria-label={label} className="network-chart" />
}
