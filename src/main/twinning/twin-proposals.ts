import { AppError } from '#shared/kernel/errors.ts'
import { twinGroupDraft, twinMemberDraft } from '#shared/twinning/twin-group.ts'
import type { TwinGroups } from './twin-groups.ts'
import type { TwinMembers } from './twin-members.ts'
import type { TwinSchemes } from './twin-schemes.ts'

interface Rooms {
  readonly schemes: TwinSchemes
  readonly groups: TwinGroups
  readonly members: TwinMembers
}

interface Proposal {
  readonly cohortId: string
  readonly startsOn: string
  readonly leadId: string
  readonly partnerIds: readonly string[]
}

/** Groups that another area proposes, by the usual scheme: the lead school in its place, all others in the last layer. */
export function createTwinProposals({ schemes, groups, members }: Rooms) {
  return {
    /** A new group that is 拟结对; answers its id. Throws what a group by hand would. */
    propose({ cohortId, startsOn, leadId, partnerIds }: Proposal): string {
      const scheme = schemes.usual()
      const lead = scheme?.slots.find(({ isLead }) => isLead)
      const last = scheme?.slots.filter(({ isLead, filter }) => !isLead && filter !== 'outside').at(-1)
      if (scheme === undefined || lead === undefined || last === undefined) {
        throw new AppError('input/invalid', { problems: ['还没有结对模式，请先新建一个'] })
      }
      const places = [
        { schoolId: leadId, slot: lead.code },
        ...partnerIds.map((schoolId) => ({ schoolId, slot: last.code })),
      ]
      const draft = twinGroupDraft.parse({ schemeId: scheme.id, cohortId, startsOn, members: places })
      return groups.create({ ...draft, as: 'proposed' }).id
    },
    /** Further partners for a group that stands. */
    join(id: string, slot: string, schoolIds: readonly string[]): void {
      const joining = schoolIds.map((schoolId) => twinMemberDraft.parse({ schoolId, slot }))
      members.add({ id, members: joining, withLinks: true })
    },
  }
}
