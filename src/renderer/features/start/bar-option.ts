import type { EChartsCoreOption } from 'echarts/core'
import { figure } from '#renderer/ui/figure.ts'
import { fontFamily } from '#renderer/ui/theme/antd-theme.ts'
import type { Palette } from '#renderer/ui/theme/palette.ts'

export interface Bar {
  readonly label: string
  readonly value: number
}

/** Horizontal bars on a grey track, the name left and the figure right, the largest first. */
export function barOption(bars: readonly Bar[], palette: Palette): EChartsCoreOption {
  const axis = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } }
  const text = { fontSize: 12, fontFamily }
  const category = { type: 'category', inverse: true, ...axis }
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0, containLabel: true },
    tooltip: { show: false },
    xAxis: { type: 'value', show: false, max: Math.max(1, ...bars.map((bar) => bar.value)) },
    yAxis: [
      { ...category, data: bars.map((bar) => bar.label), axisLabel: { ...text, color: palette.text2, margin: 12 } },
      {
        ...category,
        data: bars.map((bar) => figure(bar.value)),
        axisLabel: { ...text, color: palette.text, margin: 12 },
      },
    ],
    series: [
      {
        type: 'bar',
        barWidth: 8,
        data: bars.map((bar) => bar.value),
        itemStyle: { color: palette.accent },
        showBackground: true,
        backgroundStyle: { color: palette.barEmpty },
        silent: true,
      },
    ],
  }
}
