import type { z } from 'zod'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { twinContract } from '#shared/twinning/twin-contract.ts'
import type { TwinSlot } from '#shared/twinning/twin-scheme.ts'
import type { StoredGroup } from './group-repository.ts'
import type { MemberFields, StoredMember } from './member-repository.ts'
import type { TwinLinks } from './twin-links.ts'
import { given, groupOf, invalid, refuseBlocked, type Done, type TwinParts } from './twin-parts.ts'

type Contract = typeof twinContract
type Input<Verb extends 'addMembers' | 'updateMember' | 'leave' | 'changeLead'> = z.output<Contract[Verb]['input']>

interface Rooms {
  readonly links: TwinLinks
  readonly refuseClosed: (group: StoredGroup) => void
}

/** 调整成员: who joins, changes and leaves; links come and go with them. */
export function createTwinMembers(parts: TwinParts, { links: twinLinks, refuseClosed }: Rooms) {
  const { house, groups, members, links, schools, judge } = parts

  function rowsOf(ids: readonly string[]): readonly StoredMember[] {
    const rows = members.byIds(ids)
    if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
    return rows
  }

  const groupByNo = (no: number): StoredGroup => {
    const group = groups.byNo(no)
    if (group === undefined) throw new AppError('record/not-found')
    return group
  }

  function slotOf(group: StoredGroup, code: string): TwinSlot {
    const slot = groups.slots(group.no).find((one) => one.code === code)
    if (slot === undefined) throw invalid('本组没有这个位置，请重新选择')
    return slot
  }

  function refuseDoubleLead(group: StoredGroup): void {
    refuseBlocked((judge.all().get(group.no)?.findings ?? []).filter(({ rule }) => rule === 'slot-too-many'))
  }

  function add({ id, members: listed, withLinks }: Input<'addMembers'>): Done {
    return house.act('twinning.addMembers', () => {
      const group = groupOf(parts, id)
      refuseClosed(group)
      const fresh = listed.map(({ schoolId, joinedOn, ...member }) => {
        const school = schools.byId(schoolId)
        slotOf(group, member.slot)
        const standing = members.ofSchool(group.no, school.no)
        if (standing !== undefined && standing.leftOn === null) {
          throw new AppError('record/duplicate', { what: `${school.name}已在${group.name}` })
        }
        return members.insert(group.no, school, { ...member, joinedOn: joinedOn ?? house.clock.today() }).no
      })
      if (withLinks) twinLinks.addByLayers(group, group.startsOn, new Set(fresh))
      refuseDoubleLead(group)
      groups.touch(group.no)
      const who = listed.length === 1 ? schools.byId(listed[0]?.schoolId ?? '').name : `${listed.length} 所学校`
      return { title: `${group.name} 增加${who}`, value: { count: listed.length } }
    })
  }

  function update({ id, ...sent }: Input<'updateMember'>): null {
    return house.act('twinning.updateMember', () => {
      const [row] = rowsOf([id])
      if (row === undefined) throw new AppError('record/not-found', { id })
      const group = groupByNo(row.groupNo)
      refuseClosed(group)
      if (sent.slot !== undefined) slotOf(group, sent.slot)
      const joinedOn = sent.joinedOn ?? row.joinedOn
      if (row.leftOn !== null && joinedOn > row.leftOn) throw invalid(`加入日期不能晚于退出日期 ${row.leftOn}`)
      const changes: Partial<MemberFields> = given(sent)
      members.set(row.no, changes)
      refuseDoubleLead(group)
      groups.touch(group.no)
      return { title: `${group.name} 修改${row.schoolName}`, value: null }
    })
  }

  /** A school leaves with its links, within the caller's action. */
  function leaveOne(row: StoredMember, on: IsoDate, reason: string): void {
    if (row.leftOn !== null) throw invalid(`${row.schoolName}已于 ${row.leftOn} 退出`)
    if (on < row.joinedOn) throw invalid(`${row.schoolName}的退出日期不能早于加入日期 ${row.joinedOn}`)
    const own = links.standing(row.groupNo).filter(({ fromNo, toNo }) => fromNo === row.no || toNo === row.no)
    links.end(own, on, reason)
    members.set(row.no, { leftOn: on, leaveReason: reason })
  }

  function leave({ ids, on, reason }: Input<'leave'>): Done {
    return house.act('twinning.leave', () => {
      const rows = rowsOf(ids)
      const nos = [...new Set(rows.map(({ groupNo }) => groupNo))]
      for (const no of nos) refuseClosed(groupByNo(no))
      for (const row of rows) leaveOne(row, on, reason)
      for (const no of nos) groups.touch(no)
      const [first] = rows
      const who = first !== undefined && rows.length === 1 ? first.schoolName : `${rows.length} 所学校`
      const where = nos.length === 1 ? groupByNo(nos[0] ?? 0).name : `${nos.length} 个结对组`
      return { title: `${where} ${who}退出（${reason}）`, value: { count: rows.length } }
    })
  }

  function changeLead({ id, schoolId, on, reason, formerSlot }: Input<'changeLead'>): null {
    return house.act('twinning.changeLead', () => {
      const group = groupOf(parts, id)
      refuseClosed(group)
      const leadSlot = groups.slots(group.no).find(({ isLead }) => isLead)
      if (leadSlot === undefined) throw invalid('本组的模式没有牵头校')
      const school = schools.byId(schoolId)
      const former = members.current(group.no).find(({ slot }) => slot === leadSlot.code)
      if (former?.schoolNo === school.no) throw invalid(`${school.name}已是牵头校，请选择另一所学校`)
      if (formerSlot !== null && slotOf(group, formerSlot).isLead) throw invalid('原牵头校不能留在牵头校的位置')
      const standing = members.ofSchool(group.no, school.no)
      for (const row of [former, standing]) if (row !== undefined && row.leftOn === null) leaveOne(row, on, reason)
      const lead = members.insert(group.no, school, { slot: leadSlot.code, joinedOn: on })
      const fresh = new Set([lead.no])
      if (former !== undefined && formerSlot !== null) {
        const { person, phone } = former
        fresh.add(
          members.insert(group.no, schools.byNo(former.schoolNo), { slot: formerSlot, joinedOn: on, person, phone }).no,
        )
      }
      twinLinks.addByLayers(group, on, fresh)
      groups.touch(group.no)
      return { title: `${group.name} 更换牵头校为${school.name}`, value: null }
    })
  }

  return { add, update, leave, changeLead }
}

export type TwinMembers = ReturnType<typeof createTwinMembers>
