import type { UrbanType } from '../registry/school.ts'
import { shortSchoolName, type Network, type NetworkLink, type NetworkNode, type NodeKind } from './twin-network.ts'
import type { LeftOutSchool } from './twin-suggestion.ts'

/** A school in its place in one group. */
export interface PlacedSchool {
  readonly memberNo: number
  readonly schoolId: string
  readonly school: string
  readonly districtId: string
  readonly district: string
  readonly urbanType: UrbanType | null
  readonly stages: readonly string[]
  readonly isOutside: boolean
  readonly isFamous: boolean
  readonly isLead: boolean
  readonly groupId: string
  readonly group: string
  readonly scheme: string
}

interface StoredLink {
  readonly id: string
  readonly fromNo: number
  readonly toNo: number
}

const kindOf = (places: readonly PlacedSchool[]): NodeKind => {
  if (places.some(({ isOutside }) => isOutside)) return 'outside'
  return places.some(({ isLead }) => isLead) ? 'lead' : 'member'
}

const leftOutNode = ({ id, name, districtId, district, stages }: LeftOutSchool): NetworkNode => ({
  id,
  name,
  shortName: shortSchoolName(name),
  kind: 'left-out',
  districtId,
  district,
  urbanType: 'rural',
  stages,
  isFamous: false,
  groups: 0,
  gives: 0,
  takes: 0,
  isIsolated: true,
})

function linkOf({ id }: StoredLink, from: PlacedSchool, to: PlacedSchool): NetworkLink {
  const { groupId, group, scheme } = from
  const isCrossDistrict = from.districtId !== to.districtId
  return { id, from: from.schoolId, to: to.schoolId, groupId, group, scheme, isCrossDistrict }
}

/** Schools as points, each once however many groups it is in, and 对子 as lines between them. */
export function drawNetwork(
  places: readonly PlacedSchool[],
  stored: readonly StoredLink[],
  leftOut: readonly LeftOutSchool[],
): Network {
  const byNo = new Map(places.map((place) => [place.memberNo, place]))
  const links = stored.flatMap((link) => {
    const [from, to] = [byNo.get(link.fromNo), byNo.get(link.toNo)]
    return from === undefined || to === undefined ? [] : [linkOf(link, from, to)]
  })
  const count = (ids: readonly string[]): ReadonlyMap<string, number> => {
    const found = new Map<string, number>()
    for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1)
    return found
  }
  const [gives, takes] = [count(links.map(({ from }) => from)), count(links.map(({ to }) => to))]
  const schools = new Map<string, PlacedSchool[]>()
  for (const place of places) schools.set(place.schoolId, [...(schools.get(place.schoolId) ?? []), place])
  const nodes = [...schools].flatMap(([id, own]): NetworkNode[] => {
    const [first] = own
    if (first === undefined) return []
    const { school: name, districtId, district, urbanType, stages, isFamous } = first
    const [given, taken] = [gives.get(id) ?? 0, takes.get(id) ?? 0]
    const place = {
      id,
      name,
      shortName: shortSchoolName(name),
      kind: kindOf(own),
      districtId,
      district,
      urbanType,
      stages,
    }
    return [{ ...place, isFamous, groups: own.length, gives: given, takes: taken, isIsolated: given + taken === 0 }]
  })
  return {
    nodes: [...nodes, ...leftOut.map(leftOutNode)],
    links,
    counts: { groups: new Set(places.map(({ groupId }) => groupId)).size, schools: nodes.length, links: links.length },
  }
}
