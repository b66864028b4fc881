import { expect, test } from 'vitest'
import type { NetworkLink, NetworkNode } from '#shared/twinning/twin-network.ts'
import { layoutOf } from './network-layout.ts'

const node = (id: string, more: Partial<NetworkNode> = {}): NetworkNode => ({
  id,
  name: id,
  shortName: id,
  kind: 'member',
  districtId: 'd',
  district: '华龙区',
  urbanType: null,
  stages: [],
  isFamous: false,
  groups: 1,
  gives: 0,
  takes: 1,
  isIsolated: false,
  ...more,
})

const link = (from: string, to: string): NetworkLink => ({
  id: `${from}-${to}`,
  from,
  to,
  groupId: 'g',
  group: 'g',
  scheme: 's',
  isCrossDistrict: false,
})

/** Lead schools with so many members each. */
function city(leads: number, members: number) {
  const nodes: NetworkNode[] = []
  const links: NetworkLink[] = []
  for (let lead = 0; lead < leads; lead += 1) {
    nodes.push(node(`牵头${lead}`, { kind: 'lead', gives: members, takes: 0 }))
    for (let at = 0; at < members; at += 1) {
      nodes.push(node(`成员${lead}-${at}`))
      links.push(link(`牵头${lead}`, `成员${lead}-${at}`))
    }
  }
  return { nodes, links }
}

const placeOf = (layout: ReturnType<typeof layoutOf>, id: string) =>
  layout.placed.find((one) => one.node.id === id) ?? { x: NaN, y: NaN }

test('the same schools are drawn in the same places, in whatever order they come', () => {
  const { nodes, links } = city(5, 4)
  const mirrored = { nodes: nodes.toReversed(), links: links.toReversed() }
  expect(layoutOf(mirrored, 1.4)).toEqual(layoutOf({ nodes, links }, 1.4))
})

test('help runs from left to right: outside school, lead school, member', () => {
  const nodes = [node('成员'), node('省名校', { gives: 1, takes: 0 }), node('市名校', { gives: 1, takes: 1 })]
  const layout = layoutOf({ nodes, links: [link('省名校', '市名校'), link('市名校', '成员')] }, 1.4)
  expect(['省名校', '市名校', '成员'].map((id) => placeOf(layout, id).x)).toEqual([0, 176, 352])
})

test('300 schools have a place each, none upon another, on a ground of about the shape that is asked for', () => {
  const layout = layoutOf(city(30, 9), 1.5)
  expect(layout.placed).toHaveLength(300)
  expect(new Set(layout.placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(300)
  expect(layout.width / layout.height).toBeGreaterThan(1)
  expect(layout.width / layout.height).toBeLessThan(2.3)
})

test('schools without a link stand apart, below all that are tied', () => {
  const { nodes, links } = city(2, 3)
  const layout = layoutOf({ nodes: [...nodes, node('孤校', { takes: 0 })], links }, 1.4)
  const tied = layout.placed.filter((one) => one.node.id !== '孤校').map(({ y }) => y)
  expect(layout.apartAt).toBeGreaterThan(Math.max(...tied))
  expect(placeOf(layout, '孤校').y).toBeGreaterThan(layout.apartAt ?? Infinity)
})

test('schools that help each other in a ring, one helped by two, and one helped in two groups, are drawn once', () => {
  const nodes = [node('甲', { gives: 1 }), node('乙', { gives: 1 }), node('丙', { takes: 2 })]
  const links = [link('甲', '乙'), link('乙', '甲'), link('甲', '丙'), link('乙', '丙'), link('甲', '丙')]
  expect(
    layoutOf({ nodes, links }, 1.4)
      .placed.map((one) => one.node.id)
      .toSorted(),
  ).toEqual(['丙', '乙', '甲'])
})
