import type { Network, NetworkNode } from '#shared/twinning/twin-network.ts'

/** Where a school stands, in units of the drawing. */
export interface Placed {
  readonly node: NetworkNode
  readonly x: number
  readonly y: number
}

export interface Layout {
  readonly placed: readonly Placed[]
  readonly width: number
  readonly height: number
  /** Where the schools without any link begin; null when there are none, or nothing else. */
  readonly apartAt: number | null
}

/** From one layer to the next, and from one name to the one below it. */
const step = { x: 176, y: 20 } as const
/** Between two blocks. */
const gap = { x: 16, y: 24 } as const
/** So many names stand below each other before a second column begins. */
const mostRows = 12

/** Schools that are tied to each other: a tree that follows the help, from left to right. */
interface Block {
  readonly width: number
  readonly height: number
  readonly placed: readonly Placed[]
}

/** Weightier first, then by name: the same schools are always drawn in the same place. */
const inOrder = (one: NetworkNode, other: NetworkNode): number =>
  one.takes - other.takes ||
  other.gives - one.gives ||
  one.district.localeCompare(other.district, 'zh-CN') ||
  one.name.localeCompare(other.name, 'zh-CN') ||
  (one.id < other.id ? -1 : 1)

/**
 * Every school at a place of its own, computed and not simmered: the same network gives the same picture. Who helps stands
 * left of whom it helps; what is tied together is a block; the blocks fill a ground of the given shape; schools without a
 * link stand apart below.
 */
export function layoutOf({ nodes, links }: Pick<Network, 'nodes' | 'links'>, aspect: number): Layout {
  const ordered = nodes.toSorted(inOrder)
  const byId = new Map(ordered.map((node) => [node.id, node]))
  const children = new Map<string, NetworkNode[]>()
  const linked = new Set<string>()
  for (const { from, to } of links) {
    const target = byId.get(to)
    if (target === undefined || !byId.has(from) || from === to) continue
    const known = children.get(from) ?? []
    if (!known.includes(target)) children.set(from, [...known, target])
    linked.add(from).add(to)
  }
  const blocks = blocksOf(ordered, linked, children)
  const tied = packed(blocks, aspect)
  const alone = ordered.filter(({ id }) => !linked.has(id))
  return alone.length === 0 ? { ...tied, apartAt: null } : withApart(tied, alone, aspect)
}

function blocksOf(
  ordered: readonly NetworkNode[],
  linked: ReadonlySet<string>,
  children: ReadonlyMap<string, readonly NetworkNode[]>,
): readonly Block[] {
  const seen = new Set<string>()
  const sources = ordered.filter(({ id, takes }) => linked.has(id) && takes === 0)
  // Schools that help each other in a ring have no beginning: the first of them is taken for it.
  const roots = [...sources, ...ordered.filter(({ id }) => linked.has(id))]
  return roots.flatMap((root) => (seen.has(root.id) ? [] : [treeOf(root, children, seen)]))
}

function treeOf(root: NetworkNode, children: ReadonlyMap<string, readonly NetworkNode[]>, seen: Set<string>): Block {
  seen.add(root.id)
  const next = (children.get(root.id) ?? []).toSorted(inOrder).filter(({ id }) => !seen.has(id))
  for (const { id } of next) seen.add(id)
  const branches = next.filter(({ id }) => (children.get(id) ?? []).some((child) => !seen.has(child.id)))
  const leaves = gridOf(next.filter((node) => !branches.includes(node)))
  const parts = [...branches.map((branch) => treeOf(branch, children, seen)), ...(leaves === null ? [] : [leaves])]
  let below = 0
  const placed: Placed[] = []
  for (const part of parts) {
    for (const one of part.placed) placed.push({ ...one, x: one.x + step.x, y: one.y + below })
    below += part.height
  }
  const height = Math.max(step.y, below)
  const width = step.x + Math.max(0, ...parts.map((part) => part.width))
  return { width, height, placed: [{ node: root, x: 0, y: (height - step.y) / 2 }, ...placed] }
}

function gridOf(nodes: readonly NetworkNode[]): Block | null {
  if (nodes.length === 0) return null
  const columns = Math.ceil(nodes.length / mostRows)
  const rows = Math.ceil(nodes.length / columns)
  const placed = nodes.map((node, at) => ({ node, x: Math.floor(at / rows) * step.x, y: (at % rows) * step.y }))
  return { width: columns * step.x, height: rows * step.y, placed }
}

/** Rows of blocks, the tallest first, as wide as lets the whole be drawn largest in a ground of that shape. */
function packed(blocks: readonly Block[], aspect: number): Omit<Layout, 'apartAt'> {
  const sorted = blocks.toSorted((one, other) => other.height - one.height)
  const widest = Math.max(0, ...blocks.map(({ width }) => width))
  const all = blocks.reduce((sum, { width }) => sum + width + gap.x, 0)
  let best = inRows(sorted, widest)
  for (let most = widest + step.x; most < all + step.x; most += step.x) {
    const tried = inRows(sorted, most)
    if (Math.max(tried.width, tried.height * aspect) < Math.max(best.width, best.height * aspect)) best = tried
  }
  return best
}

function inRows(blocks: readonly Block[], most: number): Omit<Layout, 'apartAt'> {
  const placed: Placed[] = []
  let [x, y, rowHeight, width] = [0, 0, 0, 0]
  for (const block of blocks) {
    if (x > 0 && x + block.width > most) [x, y, rowHeight] = [0, y + rowHeight + gap.y, 0]
    for (const one of block.placed) placed.push({ ...one, x: one.x + x, y: one.y + y })
    x += block.width + gap.x
    rowHeight = Math.max(rowHeight, block.height)
    width = Math.max(width, x - gap.x)
  }
  return { placed, width, height: y + rowHeight }
}

function withApart(tied: Omit<Layout, 'apartAt'>, alone: readonly NetworkNode[], aspect: number): Layout {
  const least = Math.ceil(Math.sqrt((alone.length * step.y * aspect) / step.x))
  const columns = Math.max(Math.floor(tied.width / step.x), tied.placed.length === 0 ? least : 1)
  const top = tied.placed.length === 0 ? 0 : tied.height + 2 * gap.y
  const placed = alone.map((node, at) => ({
    node,
    x: (at % columns) * step.x,
    y: top + Math.floor(at / columns) * step.y,
  }))
  return {
    placed: [...tied.placed, ...placed],
    width: Math.max(tied.width, Math.min(columns, alone.length) * step.x),
    height: top + Math.ceil(alone.length / columns) * step.y,
    apartAt: tied.placed.length === 0 ? null : tied.height + gap.y,
  }
}
