import type { House } from '#main/db/house.ts'
import type { TwinGroupRow } from '#shared/twinning/twin-group.ts'
import { createBrandService } from './brand-service.ts'
import { createTwinBooksRepository } from './books-repository.ts'
import { createGroupRepository } from './group-repository.ts'
import { createLinkRepository } from './link-repository.ts'
import { createMemberRepository } from './member-repository.ts'
import { createSchemeRepository } from './scheme-repository.ts'
import { createSchoolRepository } from './school-repository.ts'
import { createTwinBooks } from './twin-books.ts'
import { createTwinGroups, type TwinGroups } from './twin-groups.ts'
import { createTwinIntake } from './twin-intake.ts'
import { createTwinJudge } from './twin-judge.ts'
import { createTwinLinks } from './twin-links.ts'
import { createTwinList } from './twin-list.ts'
import { createTwinMaps } from './twin-maps.ts'
import { createTwinMembers } from './twin-members.ts'
import { createTwinProposals } from './twin-proposals.ts'
import type { TwinNeighbours, TwinParts } from './twin-parts.ts'
import { createTwinReading } from './twin-reading.ts'
import { createTwinSchemes } from './twin-schemes.ts'
import { createTwinTransitions } from './twin-transitions.ts'

/** 学校结对 in all its schemes, and 名校培育: gathers facts, asks the rules, writes through the house's act. */
export function createTwinService(house: House, neighbours: TwinNeighbours) {
  const books = createTwinBooksRepository(house)
  const parts: TwinParts = {
    house,
    neighbours,
    books,
    groups: createGroupRepository(house),
    members: createMemberRepository(house),
    links: createLinkRepository(house),
    schools: createSchoolRepository(house.db),
    judge: createTwinJudge(house, { policyOf: neighbours.policyOf, waivers: books.waivers }),
  }
  const list = createTwinList(house.db)
  const schemes = createTwinSchemes(house, createSchemeRepository(house))
  const refuseClosed: TwinGroups['refuseClosed'] = (group) => groups.refuseClosed(group)
  const links = createTwinLinks(parts, refuseClosed)
  const groups = createTwinGroups(parts, { schemes, links })
  const bookkeeping = createTwinBooks(parts)
  const reading = createTwinReading(parts, list)

  const twinMembers = createTwinMembers(parts, { links, refuseClosed })

  return {
    schemes,
    groups,
    proposals: createTwinProposals({ schemes, groups, members: twinMembers }),
    links,
    reading,
    members: twinMembers,
    transitions: createTwinTransitions(parts),
    books: bookkeeping,
    maps: createTwinMaps(house, { policyAt: neighbours.policyAt, targets: books.targets }),
    brands: createBrandService(parts),
    /** For the import: one for each batch that is stored. */
    intake: () => createTwinIntake(parts, { schemes, links }),
    /** For the desk: rows of lists by id. */
    rows: (ids: readonly string[]): readonly TwinGroupRow[] => reading.shown(list.byIds(ids, house.clock.today())),
    /** Whether a scheme was ever stored here. */
    hadAny: schemes.hadAny,
    /** What ships, for a database that has never had it. */
    installDefaults(): void {
      schemes.installDefaults()
      bookkeeping.installDefaults()
    },
  }
}

export type TwinService = ReturnType<typeof createTwinService>
