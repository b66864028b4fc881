import type { Network } from '#shared/twinning/twin-network.ts'
import { isCancelled, sentenceOf } from '#renderer/api/api-error.ts'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { lightPalette } from '#renderer/ui/theme/palette.ts'
import { layoutOf } from './network-layout.ts'
import { networkOption } from './network-option.ts'

/** Paper has another shape than the window, and is always white. */
const paper = { aspect: Math.SQRT2, edge: 170 } as const

async function pictureOf(network: Network, kind: 'svg' | 'png') {
  const { svgOf, pngOf } = await import('./draw-picture.ts')
  const layout = layoutOf(network, paper.aspect)
  const size = { width: Math.ceil(layout.width) + paper.edge, height: Math.ceil(layout.height) + paper.edge / 2 }
  const option = networkOption(network, layout, lightPalette, { schoolId: null })
  const svg = svgOf(option, size, lightPalette.ground)
  return kind === 'svg'
    ? ({ picture: svg, encoding: 'utf8' } as const)
    : ({ picture: await pngOf(svg, size), encoding: 'base64' } as const)
}

/** Asks where, and writes the whole network there as a picture. */
export async function saveNetwork(network: Network, kind: 'svg' | 'png', name: string): Promise<void> {
  try {
    const file = await client.shell.chooseSave({ name: `${name}.${kind}`, kind })
    if (file === null) return
    const saved = await client.shell.savePicture({ token: file.token, ...(await pictureOf(network, kind)) })
    useNotices.getState().offer(`已导出 ${saved.name}`, [
      { label: '打开', run: () => void client.shell.openFile({ token: saved.token }) },
      { label: '所在文件夹', run: () => void client.shell.showFile({ token: saved.token }) },
    ])
  } catch (caught) {
    if (!isCancelled(caught)) useNotices.getState().complain(sentenceOf(caught))
  }
}
