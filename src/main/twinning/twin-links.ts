import type { z } from 'zod'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { twinContract } from '#shared/twinning/twin-contract.ts'
import { layerLinks } from '#shared/twinning/layer-links.ts'
import type { StoredGroup } from './group-repository.ts'
import type { LinkFields, StoredLink } from './link-repository.ts'
import type { StoredMember } from './member-repository.ts'
import { given, groupOf, invalid, type Done, type TwinParts } from './twin-parts.ts'

type Contract = typeof twinContract
type Input<Verb extends 'addLinks' | 'linkByLayers' | 'updateLink' | 'endLinks'> = z.output<Contract[Verb]['input']>

type Ends = Pick<LinkFields, 'fromNo' | 'toNo'>

const keyOf = ({ fromNo, toNo }: Ends): string => `${fromNo}>${toNo}`
const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)

/** 对子: who supports whom. */
export function createTwinLinks(parts: TwinParts, refuseClosed: (group: StoredGroup) => void) {
  const { house, groups, members, links } = parts

  /** Adds the links of the layers that are not there yet, within the caller's action; with `only`, those of some members. */
  function addByLayers(group: StoredGroup, on: IsoDate, only?: ReadonlySet<number>): number {
    const present = members.current(group.no)
    const joinedOn = new Map(present.map(({ no, joinedOn: day }) => [no, day]))
    const known = new Set(links.standing(group.no).map(keyOf))
    const wanted = layerLinks(groups.slots(group.no), present).filter(
      (link) => !known.has(keyOf(link)) && (only === undefined || only.has(link.fromNo) || only.has(link.toNo)),
    )
    for (const { fromNo, toNo } of wanted) {
      const joined = later(joinedOn.get(fromNo) ?? on, joinedOn.get(toNo) ?? on)
      links.insert(group.no, { fromNo, toNo, startsOn: later(joined, on) })
    }
    return wanted.length
  }

  function rowsOf(ids: readonly string[]): readonly StoredLink[] {
    const rows = links.byIds(ids)
    if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
    return rows
  }

  const groupByNo = (no: number): StoredGroup => {
    const group = groups.byNo(no)
    if (group === undefined) throw new AppError('record/not-found')
    return group
  }

  function add({ id, links: drafts }: Input<'addLinks'>): Done {
    return house.act('twinning.addLinks', () => {
      const group = groupOf(parts, id)
      refuseClosed(group)
      const present = new Map(members.current(group.no).map((member) => [member.id, member]))
      const known = new Set(links.standing(group.no).map(keyOf))
      const memberOf = (memberId: string): StoredMember => {
        const member = present.get(memberId)
        if (member === undefined) throw invalid('对子两方都应是本组现有的学校，请重新选择')
        return member
      }
      for (const { fromId, toId, startsOn, ...draft } of drafts) {
        const [from, to] = [memberOf(fromId), memberOf(toId)]
        const ends = { fromNo: from.no, toNo: to.no }
        if (from.no === to.no) throw invalid(`${from.schoolName}不能和自己结对`)
        if (known.has(keyOf(ends))) {
          throw new AppError('record/duplicate', { what: `${from.schoolName}支援${to.schoolName}的对子` })
        }
        known.add(keyOf(ends))
        const starts = startsOn ?? later(from.joinedOn, to.joinedOn)
        if (draft.endsOn !== null && draft.endsOn < starts) throw invalid('对子的结束日期不能早于起始日期')
        links.insert(group.no, { ...draft, ...ends, startsOn: starts })
      }
      groups.touch(group.no)
      return { title: `${group.name} 增加 ${drafts.length} 个对子`, value: { count: drafts.length } }
    })
  }

  function linkByLayers({ id, on }: Input<'linkByLayers'>): Done {
    return house.act('twinning.linkByLayers', () => {
      const group = groupOf(parts, id)
      refuseClosed(group)
      const count = addByLayers(group, on)
      if (count > 0) groups.touch(group.no)
      return { title: `${group.name} 按模式结成 ${count} 个对子`, value: { count } }
    })
  }

  function update({ id, ...sent }: Input<'updateLink'>): null {
    return house.act('twinning.updateLink', () => {
      const [link] = rowsOf([id])
      if (link === undefined) throw new AppError('record/not-found', { id })
      const group = groupByNo(link.groupNo)
      refuseClosed(group)
      const changes: Partial<LinkFields> = given(sent)
      const after = { ...link, ...changes }
      if (after.endsOn !== null && after.endsOn < after.startsOn) throw invalid('对子的结束日期不能早于起始日期')
      links.set(link.no, changes)
      groups.touch(group.no)
      return { title: `${group.name} 修改对子`, value: null }
    })
  }

  function end({ ids, on, reason }: Input<'endLinks'>): Done {
    return house.act('twinning.endLinks', () => {
      const rows = rowsOf(ids)
      if (rows.some(({ endReason }) => endReason !== null)) throw invalid('所选对子中有已经解除的，请刷新后再试')
      const nos = [...new Set(rows.map(({ groupNo }) => groupNo))]
      for (const no of nos) refuseClosed(groupByNo(no))
      links.end(rows, on, reason)
      for (const no of nos) groups.touch(no)
      const where = nos.length === 1 ? groupByNo(nos[0] ?? 0).name : `${nos.length} 个结对组`
      return { title: `${where} 解除 ${rows.length} 个对子（${reason}）`, value: { count: rows.length } }
    })
  }

  return { addByLayers, add, linkByLayers, update, end }
}

export type TwinLinks = ReturnType<typeof createTwinLinks>
