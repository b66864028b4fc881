import { servesStage, stagesShared } from './school-stage.ts'
import {
  distanceLabels,
  type DistanceClass,
  type LeftOutSchool,
  type SuggestionLead,
  type TwinSuggestion,
} from './twin-suggestion.ts'

/** Districts that share a border, by their codes. 市直 schools lie in 华龙区. */
const borders: readonly (readonly [string, string])[] = [
  ['4109SZ', '410902'],
  ['4109SZ', '410972'],
  ['4109SZ', '4109SF'],
  ['4109SZ', '410971'],
  ['410902', '410928'],
  ['410902', '410922'],
  ['410902', '410972'],
  ['410902', '410971'],
  ['410902', '4109SF'],
  ['410972', '410928'],
  ['4109SF', '410928'],
  ['4109SF', '410922'],
  ['410971', '410922'],
  ['410922', '410923'],
  ['410922', '410928'],
  ['410928', '410926'],
  ['410926', '410927'],
]

/** Whether two districts share a border, by their codes. */
export const areNeighbours = (one: string, other: string): boolean =>
  borders.some(([a, b]) => (a === one && b === other) || (a === other && b === one))

export interface Place {
  readonly districtCode: string
  readonly town: string | null
}

export function distanceOf(one: Place, other: Place): DistanceClass {
  if (one.districtCode === other.districtCode) {
    return one.town !== null && one.town === other.town ? 'same-town' : 'same-district'
  }
  return areNeighbours(one.districtCode, other.districtCode) ? 'neighbour' : 'far'
}

/** Nearness first, then who has room; a famous school and one that knows the school already are better than others. */
const points = {
  distance: { 'same-town': 40, 'same-district': 35, neighbour: 20, far: 0 },
  famous: 10,
  standing: 10,
  helped: 15,
  perMember: 3,
  overLoad: 30,
} as const

export interface RankingContext {
  /** How many 成员校 a lead school may have by the policy. */
  readonly leadMembersMost: number
}

type Asked = LeftOutSchool & { readonly districtCode: string }

function fits(school: Asked, lead: SuggestionLead): boolean {
  const { group } = lead
  if (group === null) return stagesShared(school.stages, lead.stages)
  if (group.slot === null || !servesStage(school.stages, group.stage)) return false
  if (group.districtRule === 'any') return true
  return (group.districtRule === 'same') === (school.districtCode === lead.districtCode)
}

function weigh(school: Asked, lead: SuggestionLead, { leadMembersMost }: RankingContext): TwinSuggestion {
  const distance = distanceOf(school, lead)
  const isOver = lead.load + 1 > leadMembersMost
  const stage = lead.group?.stage ?? lead.stages.join('、')
  const reasons = [
    `${distanceLabels[distance]}（${lead.district}）`,
    stage === '' ? '学段未登记' : `学段相符（${stage}）`,
    lead.load === 0 ? '还没有带成员校' : `已带 ${lead.load} 所成员校`,
    ...(isOver ? [`再加一所就超过规定的 ${leadMembersMost} 所`] : []),
    ...(lead.isFamous ? ['是名校'] : []),
    ...(lead.hasHelped ? ['以前结过对'] : []),
    lead.group === null ? '还没有结对组，要新建' : `可加入${lead.group.name}`,
  ]
  const score =
    points.distance[distance] +
    (lead.isFamous ? points.famous : 0) +
    (lead.group === null ? 0 : points.standing) +
    (lead.hasHelped ? points.helped : 0) -
    lead.load * points.perMember -
    (isOver ? points.overLoad : 0)
  return {
    groupId: lead.group?.id ?? null,
    groupCode: lead.group?.code ?? null,
    groupName: lead.group?.name ?? null,
    slot: lead.group?.slot ?? null,
    leadId: lead.schoolId,
    lead: lead.name,
    leadDistrict: lead.district,
    distance,
    load: lead.load,
    score,
    reasons,
  }
}

/** Where a school left out may go, the best first; equal ones by name, so that the order never changes by itself. */
export function rankSuggestions(
  school: Asked,
  leads: readonly SuggestionLead[],
  context: RankingContext,
): readonly TwinSuggestion[] {
  return leads
    .filter((lead) => lead.schoolId !== school.id && fits(school, lead))
    .map((lead) => weigh(school, lead, context))
    .toSorted(
      (one, other) =>
        other.score - one.score ||
        one.load - other.load ||
        one.lead.localeCompare(other.lead) ||
        (one.groupCode ?? '').localeCompare(other.groupCode ?? ''),
    )
}
