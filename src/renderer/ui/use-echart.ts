import { init, type ECElementEvent, type ECharts, type EChartsCoreOption } from 'echarts/core'
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'

interface EChart {
  readonly place: RefObject<HTMLDivElement | null>
  /** The chart while it is on the page. */
  readonly chart: RefObject<ECharts | null>
}

/** An ECharts chart in plain SVG that follows the size of its place. */
export function useEChart(option: EChartsCoreOption, onClick?: (event: ECElementEvent) => void): EChart {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | null>(null)
  const click = useEffectEvent((event: ECElementEvent) => onClick?.(event))
  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const made = init(element, null, { renderer: 'svg' })
    chart.current = made
    made.setOption({ animation: false, ...option })
    made.on('click', (event) => click(event))
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.current = null
      made.dispose()
    }
  }, [option])
  return { place, chart }
}
