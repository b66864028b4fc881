import type { EChartsCoreOption } from 'echarts/core'
import { nodeKindLabels, type Network, type NetworkLink, type NetworkNode } from '#shared/twinning/twin-network.ts'
import { fontFamily } from '#renderer/ui/theme/antd-theme.ts'
import type { Palette } from '#renderer/ui/theme/palette.ts'
import type { Layout, Placed } from './network-layout.ts'

/** What a link is, in the order of the legend: from outside the city, between districts, within one. */
export const linkKinds = ['outside', 'cross', 'within'] as const
export type LinkKind = (typeof linkKinds)[number]

export const linkKindLabels = {
  outside: '省内外学校帮扶',
  cross: '跨县区帮扶',
  within: '县区内帮扶',
} as const satisfies Record<LinkKind, string>

export function linkKindOf(link: NetworkLink, nodes: ReadonlyMap<string, NetworkNode>): LinkKind {
  if (nodes.get(link.from)?.kind === 'outside') return 'outside'
  return link.isCrossDistrict ? 'cross' : 'within'
}

/** The same words and colours in the picture and in its legend. */
export function networkColours(palette: Palette) {
  return {
    nodes: {
      outside: { color: palette.ground, borderColor: palette.accent, borderWidth: 2 },
      lead: { color: palette.accent, borderColor: palette.accent, borderWidth: 0 },
      member: { color: palette.dotNeutral, borderColor: palette.dotNeutral, borderWidth: 0 },
      'left-out': { color: palette.ground, borderColor: palette.warn, borderWidth: 2 },
    },
    links: {
      outside: { color: palette.accent, type: 'dashed' },
      cross: { color: palette.accent2, type: 'solid' },
      within: { color: palette.textOff, type: 'solid' },
    },
  } as const
}

const sizes = { outside: 11, lead: 12, member: 8, 'left-out': 8 } as const

/** Room at the edges for the names that stand right of their points. */
const margin = { left: 16, right: 150, top: 16, bottom: 16 } as const

interface Looked {
  /** The school that is looked at: its links stand out. */
  readonly schoolId: string | null
}

/** The picture as ECharts draws it: every place is given, only zooming and moving are left to it. */
export function networkOption(
  network: Network,
  layout: Layout,
  palette: Palette,
  { schoolId }: Looked,
): EChartsCoreOption {
  const colours = networkColours(palette)
  const nodes = new Map(network.nodes.map((node) => [node.id, node]))
  return {
    tooltip: { renderMode: 'richText', confine: true, formatter: tooltipOf },
    series: [
      {
        type: 'graph',
        layout: 'none',
        roam: true,
        nodeScaleRatio: 0,
        scaleLimit: { min: 0.5, max: 8 },
        ...margin,
        preserveAspect: 'contain',
        preserveAspectAlign: 'left',
        preserveAspectVerticalAlign: 'top',
        labelLayout: { hideOverlap: true },
        edgeSymbol: ['none', 'arrow'],
        edgeSymbolSize: 5,
        emphasis: { disabled: true },
        data: layout.placed.map((one) => nodeItem(one, palette, schoolId)),
        links: network.links.map((link) => {
          const isLooked = schoolId !== null && (link.from === schoolId || link.to === schoolId)
          const lineStyle = { ...colours.links[linkKindOf(link, nodes)], width: isLooked ? 2.5 : 1 }
          return { source: link.from, target: link.to, groupId: link.groupId, said: linkSaid(link, nodes), lineStyle }
        }),
      },
    ],
  }
}

function nodeItem({ node, x, y }: Placed, palette: Palette, schoolId: string | null) {
  const isLooked = node.id === schoolId
  const style = networkColours(palette).nodes[node.kind]
  return {
    id: node.id,
    name: node.id,
    x,
    y,
    said: nodeSaid(node),
    symbolSize: sizes[node.kind],
    itemStyle: isLooked ? { ...style, borderColor: palette.error, borderWidth: 3 } : style,
    label: {
      show: true,
      position: 'right',
      distance: 4,
      formatter: node.shortName,
      fontSize: 11,
      fontFamily,
      fontWeight: node.kind === 'lead' || isLooked ? 'bold' : 'normal',
      color: node.kind === 'member' ? palette.text2 : palette.text,
      // Where lines begin below the name it stands on ground of its own.
      ...(node.gives > 0 ? { backgroundColor: palette.ground, padding: [1, 2] } : {}),
    },
  }
}

function nodeSaid({ name, kind, district, groups, gives, takes }: NetworkNode): string {
  const parts = [nodeKindLabels[kind], district]
  const counts = groups === 0 ? '没有结对' : `在 ${groups} 个组，支援 ${gives} 校，受援于 ${takes} 校`
  return `${name}\n${parts.join('，')}\n${counts}`
}

const linkSaid = ({ from, to, group }: NetworkLink, nodes: ReadonlyMap<string, NetworkNode>): string =>
  `${nodes.get(from)?.name ?? ''} → ${nodes.get(to)?.name ?? ''}\n${group}`

/** ECharts hands over what was put into the data. */
function tooltipOf({ data }: { readonly data?: { readonly said?: string } }): string {
  return data?.said ?? ''
}
