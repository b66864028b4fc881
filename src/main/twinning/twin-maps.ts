import type { z } from 'zod'
import { readCursor, writeCursor } from '#main/db/cursor.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { twinContract } from '#shared/twinning/twin-contract.ts'
import { coverageOf, targetAt, type Coverage, type CoverageTarget } from '#shared/twinning/twin-coverage.ts'
import { drawNetwork, type PlacedSchool } from '#shared/twinning/network-drawing.ts'
import type { Network, TwinMatrix } from '#shared/twinning/twin-network.ts'
import { rankSuggestions } from '#shared/twinning/twin-ranking.ts'
import type { LeftOutSchool, SuggestionLead, TwinSuggestion } from '#shared/twinning/twin-suggestion.ts'
import { createTwinMapRepository, type MapMember } from './twin-map-repository.ts'
import type { TwinNeighbours } from './twin-parts.ts'
import type { House } from '#main/db/house.ts'

type Contract = typeof twinContract
type Input<Verb extends 'coverage' | 'leftOut' | 'suggest' | 'network' | 'matrix'> = z.output<Contract[Verb]['input']>

interface MapTools {
  readonly policyAt: TwinNeighbours['policyAt']
  readonly targets: () => readonly CoverageTarget[]
}

const split = (text: string | null): readonly string[] => (text === null ? [] : text.split('|'))

const placed = ({ stages, isOutside, isFamous, isLead, ...member }: MapMember): PlacedSchool => ({
  ...member,
  stages: split(stages),
  isOutside: isOutside === 1,
  isFamous: isFamous === 1,
  isLead: isLead === 1,
})

/** Every rural school at most: a city has some hundreds that are left out. */
const mostLeftOut = 2000

/** How schools lie over the city: coverage, those left out and where they may go, the network and the matrix. */
export function createTwinMaps(house: House, { policyAt, targets }: MapTools) {
  const maps = createTwinMapRepository(house.db)
  const dayOf = (asOf: string | undefined): string => asOf ?? house.clock.today()

  function coverage({ asOf }: Input<'coverage'>): Coverage {
    const day = dayOf(asOf)
    return coverageOf(day, maps.coverage(day), targetAt(targets(), day))
  }

  function leftOut({ districtId, stage, after, limit }: Input<'leftOut'>) {
    const filter = { asOf: house.clock.today(), districtId: districtId ?? null, stage: stage ?? null }
    const cursor = readCursor(after)
    const page = { afterKey: cursor?.key ?? null, afterNo: cursor?.no ?? null, limit }
    const found = maps.leftOut(filter, page)
    const last = found.length === limit ? found.at(-1) : undefined
    const rows = found.map(({ no: _no, sortedBy: _key, districtCode: _code, stages, ...row }): LeftOutSchool => ({
      ...row,
      stages: split(stages),
    }))
    const next = last === undefined ? null : writeCursor({ key: last.sortedBy, no: last.no })
    return { rows, next, total: maps.leftOutCount(filter) }
  }

  function suggest({ schoolId, limit }: Input<'suggest'>): readonly TwinSuggestion[] {
    const school = maps.school(schoolId)
    if (school === undefined) throw new AppError('record/not-found', { id: schoolId })
    const groups = groupBy(maps.openGroups(), ({ leadNo }) => leadNo)
    const leads = maps
      .leads(school.no)
      .flatMap(({ schoolNo, stages, isFamous, hasHelped, ...row }): SuggestionLead[] => {
        const lead = { ...row, stages: split(stages), isFamous: isFamous === 1, hasHelped: hasHelped === 1 }
        const own = groups.get(schoolNo) ?? []
        if (own.length === 0) return [{ ...lead, group: null }]
        return own.map(({ leadNo: _no, ...group }) => ({ ...lead, group }))
      })
    const { leadMembersMost } = policyAt(house.clock.today())
    const asked = { ...school, stages: split(school.stages) }
    return rankSuggestions(asked, leads, { leadMembersMost }).slice(0, limit)
  }

  function network({ asOf, withLeftOut, ...filter }: Input<'network'>): Network {
    const day = dayOf(asOf)
    const members = maps.members({ ...filter, asOf: day })
    const links = maps.links(
      members.map(({ memberNo }) => memberNo),
      day,
    )
    const { districtId, stage } = filter
    const alone = withLeftOut
      ? maps.leftOut(
          { asOf: day, districtId: districtId ?? null, stage: stage ?? null },
          { afterKey: null, afterNo: null, limit: mostLeftOut },
        )
      : []
    return drawNetwork(
      members.map(placed),
      links,
      alone.map(({ stages, ...row }) => ({ ...row, stages: split(stages) })),
    )
  }

  function matrix({ asOf, ...filter }: Input<'matrix'>): TwinMatrix {
    const members = maps.members({ ...filter, asOf: dayOf(asOf) })
    const districts = maps.coverage(dayOf(asOf)).map(({ districtId, district }) => ({ id: districtId, name: district }))
    const groups = groupBy(members, ({ groupId }) => groupId)
    const leads = groupBy(
      members.filter((one) => one.isLead === 1),
      ({ schoolId }) => schoolId,
    )
    const rows = [...leads.values()].flatMap((places) => {
      const [lead] = places
      if (lead === undefined) return []
      const partners = places.flatMap(({ groupId }) =>
        (groups.get(groupId) ?? []).filter((one) => one.isLead === 0 && one.isOutside === 0),
      )
      const counts = districts.map(({ id }) => partners.filter(({ districtId }) => districtId === id).length)
      return [
        {
          schoolId: lead.schoolId,
          school: lead.school,
          district: lead.district,
          groups: places.map(({ groupId: id, code, group: name }) => ({ id, code, name })),
          counts,
          total: partners.length,
        },
      ]
    })
    const totals = districts.map((_, at) => rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0))
    return { districts, rows, totals, total: rows.reduce((sum, row) => sum + row.total, 0) }
  }

  return { coverage, leftOut, suggest, network, matrix }
}

export type TwinMaps = ReturnType<typeof createTwinMaps>
