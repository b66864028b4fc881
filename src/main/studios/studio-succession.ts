import type { z } from 'zod'
import { AppError } from '#shared/kernel/errors.ts'
import type { studioContract } from '#shared/studios/studio-contract.ts'
import { defaultStudioName, renamedStudio } from '#shared/studios/studio-names.ts'
import { batchYearOf, programmeOfType, termEnd } from '#shared/studios/studio-terms.ts'
import type { PersonSnapshot } from './person-repository.ts'
import { cohortFor, leadSnapshot, naming, studioOf, type StudioParts } from './studio-parts.ts'
import type { StoredStudio } from './studio-repository.ts'
import type { Done, StudioSteps } from './studio-transitions.ts'

type Contract = typeof studioContract
type Input<Verb extends 'changeLead' | 'renew'> = z.output<Contract[Verb]['input']>

const invalid = (problem: string): AppError => new AppError('input/invalid', { problems: [problem] })

/** What goes on beyond one head or one term: a new head, a new term. */
export function createStudioSuccession(parts: StudioParts, { take }: StudioSteps) {
  const { house, studios, members, people, neighbours } = parts

  function nameUnder(studio: StoredStudio, head: PersonSnapshot, wanted: string): string {
    if (wanted !== '') return wanted
    const before = studio.leadNo === null ? null : people.byNo(studio.leadNo).name
    const isUsual = before === null || studio.name === defaultStudioName(studio.type, before)
    return isUsual ? defaultStudioName(studio.type, head.name) : renamedStudio(studio.name, before, head.name)
  }

  /** The standing row of somebody ends on a day; a head's and a member's alike. */
  function leave(studio: StoredStudio, teacherNo: number, on: string, reason: string): void {
    const row = members.ofTeacher(studio.no, teacherNo)
    if (row === undefined || row.leftOn !== null) return
    if (on < row.joinedOn) throw invalid(`更换日期不能早于入室日期 ${row.joinedOn}`)
    members.set(row.no, { leftOn: on, leaveReason: reason })
  }

  function changeLead({ id, leadId, on, reason, name: wanted }: Input<'changeLead'>): null {
    return house.act('studios.changeLead', () => {
      const studio = studioOf(parts, id)
      const head = people.byId(leadId)
      if (head.no === studio.leadNo) throw invalid(`${head.name}已是主持人，请选择另一名教师`)
      const name = nameUnder(studio, head, wanted)
      take({
        action: 'change-lead',
        ids: [studio.id],
        on,
        changes: () => ({ ...leadSnapshot(head), name, reason: null }),
      })
      if (name !== studio.name) studios.addFormerName(studio, on, reason)
      if (studio.leadNo !== null) leave(studio, studio.leadNo, on, reason)
      leave(studio, head.no, on, '任主持人')
      members.insert(studio.no, head, { role: 'lead', joinedOn: on })
      const renamed = name === studio.name ? '' : `，更名为 ${name}`
      return { title: `${studio.name} 更换主持人为${head.name}${renamed}`, value: null }
    })
  }

  /** The usual batch is not opened again when the officer has closed it; it is only said that it is. */
  const cohortNoFor = ({ type }: StoredStudio, { startsOn, cohortId }: Input<'renew'>): number =>
    cohortFor(parts, { cohortId, type, startsOn }).no

  function renew(input: Input<'renew'>): Done {
    const { ids, startsOn, endsOn } = input
    return house.act('studios.renew', () => {
      const rows = take({
        action: 'renew',
        ids,
        on: startsOn,
        changes: (studio) => {
          if (startsOn <= studio.startsOn)
            throw invalid(`新周期应晚于 ${studio.name} 本周期的起始日期 ${studio.startsOn}`)
          const cohortNo = cohortNoFor(studio, input)
          const { termMonths } = neighbours.policyOf(programmeOfType(studio.type), cohortNo)
          const end = endsOn ?? termEnd(startsOn, termMonths)
          if (end <= startsOn) throw invalid(`周期结束 ${end} 应晚于起始 ${startsOn}`)
          return { cohortNo, startsOn, endsOn: end, term: studio.term + 1, reason: null, rectifyUntil: null }
        },
      })
      return {
        title: `${naming(rows)} 续期（${batchYearOf(startsOn).slice(0, 4)}年起）`,
        value: { count: rows.length },
      }
    })
  }

  return { changeLead, renew }
}
