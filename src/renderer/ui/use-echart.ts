import { init, type ECElementEvent, type ECharts, type EChartsCoreOption } from 'echarts/core'
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'

/** The place of an ECharts chart in plain SVG. What was zoomed or moved stays as it is when the option changes. */
export function useEChart(
  option: EChartsCoreOption,
  onClick?: (event: ECElementEvent) => void,
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | null>(null)
  const click = useEffectEvent((event: ECElementEvent) => onClick?.(event))
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const made = init(element, null, { renderer: 'svg' })
    chart.current = made
    made.on('click', (event) => click(event))
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.current = null
      made.dispose()
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption({ animation: false, ...option })
  }, [option])
  return place
}
