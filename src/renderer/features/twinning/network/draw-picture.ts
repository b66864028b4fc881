import { init, type EChartsCoreOption } from 'echarts/core'

/** Loads with the chart: it needs what that has registered. */
import './network-chart.tsx'

interface Size {
  readonly width: number
  readonly height: number
}

/** The picture by itself at its full size, as SVG text. */
export function svgOf(option: EChartsCoreOption, { width, height }: Size, ground: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ animation: false, backgroundColor: ground, ...option })
  const text = chart.renderToSVGString()
  chart.dispose()
  return text
}

/** The same as PNG, twice as fine; answers base64. */
export async function pngOf(svg: string, { width, height }: Size): Promise<string> {
  const image = new Image(width, height)
  const drawn = new Promise((resolve, reject) => {
    image.addEventListener('load', resolve)
    image.addEventListener('error', reject)
  })
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await drawn
  const canvas = document.createElement('canvas')
  const fine = Math.min(2, 8000 / Math.max(width, height))
  canvas.width = width * fine
  canvas.height = height * fine
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').replace(/^data:[^,]*,/, '')
}
