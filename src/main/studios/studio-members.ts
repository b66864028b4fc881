import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { studioContract } from '#shared/studios/studio-contract.ts'
import { memberRoleLabels, studioActionLabels, studioStatusLabels } from '#shared/studios/studio-labels.ts'
import type { StoredMember } from './member-repository.ts'
import { studioOf, type StudioParts } from './studio-parts.ts'
import type { StoredStudio } from './studio-repository.ts'
import type { Done, StudioSteps } from './studio-transitions.ts'
import { studioRefusal } from '#shared/studios/studio-states.ts'

type Contract = typeof studioContract
type Input<Verb extends 'addMembers' | 'updateMember' | 'leave'> = z.output<Contract[Verb]['input']>

const invalid = (problem: string): AppError => new AppError('input/invalid', { problems: [problem] })
const noHead = '主持人不在成员里增减，请用“更换主持人”'

/** Who joins, changes and leaves; the head comes and goes with 更换主持人. */
export function createStudioMembers(parts: StudioParts, { stateOf }: StudioSteps) {
  const { house, studios, members, people } = parts

  function refuseClosed(studio: StoredStudio): void {
    if (studioRefusal('edit', stateOf(studio)) === null) return
    const details = { name: studio.name, state: studioStatusLabels[studio.status], action: studioActionLabels.edit }
    throw new AppError('studio/state', details)
  }

  function rowsOf(ids: readonly string[]): readonly StoredMember[] {
    const rows = members.byIds(ids)
    if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
    return rows
  }

  const studioByNo = (no: number): StoredStudio => {
    const studio = studios.byNo(no)
    if (studio === undefined) throw new AppError('record/not-found')
    return studio
  }
  const nameOf = ({ teacherNo }: StoredMember): string => people.byNo(teacherNo).name

  function add({ id, members: listed }: Input<'addMembers'>): Done {
    return house.act('studios.addMembers', () => {
      const studio = studioOf(parts, id)
      refuseClosed(studio)
      for (const { teacherId, ...member } of listed) {
        const person = people.byId(teacherId)
        if (member.role === 'lead') throw invalid(noHead)
        const standing = members.ofTeacher(studio.no, person.no)
        if (standing !== undefined && standing.leftOn === null) {
          throw new AppError('record/duplicate', { what: `${person.name}已是${memberRoleLabels[standing.role]}` })
        }
        members.insert(studio.no, person, member)
      }
      studios.touch(studio.no)
      const who = listed.length === 1 ? people.byId(listed[0]?.teacherId ?? '').name : `${listed.length} 名成员`
      return { title: `${studio.name} 增加${who}`, value: { count: listed.length } }
    })
  }

  function update({ id, ...sent }: Input<'updateMember'>): null {
    return house.act('studios.updateMember', () => {
      const [row] = rowsOf([id])
      if (row === undefined) throw new AppError('record/not-found', { id })
      const studio = studioByNo(row.studioNo)
      refuseClosed(studio)
      if (sent.role !== undefined && sent.role !== row.role && (sent.role === 'lead' || row.role === 'lead')) {
        throw invalid(noHead)
      }
      if (row.leftOn !== null && (sent.joinedOn ?? row.joinedOn) > row.leftOn) {
        throw invalid(`入室日期不能晚于退出日期 ${row.leftOn}`)
      }
      const changes = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined))
      members.set(row.no, changes)
      studios.touch(studio.no)
      return { title: `${studio.name} 修改成员 ${nameOf(row)}`, value: null }
    })
  }

  function leaveOne(row: StoredMember, on: string, reason: string): void {
    const name = nameOf(row)
    if (row.leftOn !== null) throw invalid(`${name}已于 ${row.leftOn} 退出`)
    if (row.role === 'lead') throw invalid(noHead)
    if (on < row.joinedOn) throw invalid(`${name}的退出日期不能早于入室日期 ${row.joinedOn}`)
    members.set(row.no, { leftOn: on, leaveReason: reason })
  }

  function leave({ ids, on, reason }: Input<'leave'>): Done {
    return house.act('studios.leave', () => {
      const rows = rowsOf(ids)
      for (const row of rows) leaveOne(row, on, reason)
      const nos = [...new Set(rows.map(({ studioNo }) => studioNo))]
      for (const no of nos) studios.touch(no)
      const [first] = rows
      const who = first !== undefined && rows.length === 1 ? nameOf(first) : `${rows.length} 名成员`
      const where = nos.length === 1 ? studioByNo(nos[0] ?? 0).name : `${nos.length} 个工作室`
      return { title: `${where} ${who}退出（${reason}）`, value: { count: rows.length } }
    })
  }

  return { add, update, leave }
}
