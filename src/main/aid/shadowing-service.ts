import type { z } from 'zod'
import type { AidFinding } from '#shared/aid/aid-finding.ts'
import { shadowingActionLabels, shadowingStatusLabels } from '#shared/aid/aid-labels.ts'
import type { shadowingContract } from '#shared/aid/shadowing-contract.ts'
import {
  shadowingStatuses,
  type Shadowing,
  type ShadowingAction,
  type ShadowingDraft,
  type ShadowingRow,
} from '#shared/aid/shadowing.ts'
import { shadowingStates } from '#shared/aid/visit-states.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Page } from '#shared/kernel/page.ts'
import { refuseBlocked, sentOf, visitOf, type AidParts } from './aid-parts.ts'
import { createShadowingList, type StoredShadowingRow } from './shadowing-list.ts'
import type { ShadowingFields, StoredShadowing } from './shadowing-repository.ts'
import { meetings } from './visit-judge.ts'

type Contract = typeof shadowingContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

/** 来濮跟岗. */
export function createShadowingService(parts: AidParts) {
  const { house, people, shadowings, engagements, neighbours } = parts
  const list = createShadowingList(house.db)
  const withoutNo = ({ no: _no, ...row }: StoredShadowingRow): ShadowingRow => row

  function stored(id: string): StoredShadowing {
    const shadowing = shadowings.byKey(id)
    if (shadowing === undefined) throw new AppError('record/not-found', { id })
    return shadowing
  }

  const stateOf = ({ status, startsOn }: StoredShadowing) =>
    status === 'planned' && startsOn <= house.clock.today() ? 'underway' : status
  const nameOf = (one: StoredShadowing): string => people.byNo(one.teacherNo).name

  function refuse(action: ShadowingAction, one: StoredShadowing): void {
    const status = stateOf(one)
    if (shadowingStates.isAllowed(action, status)) return
    const details = { action: shadowingActionLabels[action], state: shadowingStatusLabels[status] }
    throw new AppError('aid/state', { ...details, name: nameOf(one), id: one.id })
  }

  function checkDays({ startsOn, endsOn }: Pick<ShadowingFields, 'startsOn' | 'endsOn'>): void {
    if (endsOn < startsOn) throw new AppError('input/invalid', { problems: ['结束日期不能早于开始日期'] })
  }

  const meetingsToday = () => meetings(engagements.all(), neighbours.policyAt(house.clock.today()))

  /** Only with a visit that came from 伊吾. */
  function visitNoOf(visitId: string | null): number | null {
    if (visitId === null) return null
    const visit = visitOf(parts, visitId)
    if (visit.direction === 'in') return visit.no
    throw new AppError('input/invalid', { problems: ['来濮跟岗只能随“伊→濮”的互访，请另选一次互访'] })
  }

  const linksOf = ({ hostId, guideId, visitId }: Partial<Pick<ShadowingDraft, 'hostId' | 'guideId' | 'visitId'>>) => {
    const host = hostId === undefined ? undefined : people.school(hostId)
    return {
      ...(host === undefined ? {} : { hostNo: host.no, hostName: host.name }),
      ...(guideId === undefined ? {} : { guideNo: guideId === null ? null : people.byId(guideId).no }),
      ...(visitId === undefined ? {} : { visitNo: visitNoOf(visitId) }),
    }
  }

  function insert({ teacherId, hostId, guideId, visitId, subject, ...facts }: ShadowingDraft): StoredShadowing {
    checkDays(facts)
    const [person, host] = [people.byId(teacherId), people.school(hostId)]
    return shadowings.insert({
      ...facts,
      teacherNo: person.no,
      homeNo: person.schoolNo,
      homeName: person.schoolName,
      title: person.title,
      hostNo: host.no,
      hostName: host.name,
      guideNo: guideId === null ? null : people.byId(guideId).no,
      visitNo: visitNoOf(visitId),
      subject: subject ?? person.subject ?? '',
      grade: null,
      note: null,
      status: 'planned',
      reason: null,
      sourceRow: null,
    })
  }

  const refuseMeetings = (made: readonly StoredShadowing[]): void => {
    const meets = meetingsToday()
    refuseBlocked(made.flatMap(({ id }) => meets.of('shadowing', id)))
  }

  function add({ shadowings: drafts }: Input<'add'>) {
    return house.act('shadowings.add', () => {
      const made = drafts.map(insert)
      refuseMeetings(made)
      const [first] = made
      const who = made.length === 1 && first !== undefined ? nameOf(first) : `${made.length} 人`
      return { title: `登记来濮跟岗 ${who}`, value: { ids: made.map(({ id }) => id) } }
    })
  }

  function update({ id, hostId, guideId, visitId, ...sent }: Input<'update'>): null {
    return house.act('shadowings.update', () => {
      const one = stored(id)
      refuse('edit', one)
      const changes: Partial<ShadowingFields> = { ...sentOf(sent), ...linksOf(sentOf({ hostId, guideId, visitId })) }
      checkDays({ ...one, ...changes })
      shadowings.set(one.no, changes)
      refuseMeetings([one])
      return { title: `修改来濮跟岗 ${nameOf(one)}`, value: null }
    })
  }

  function take(
    action: ShadowingAction,
    ids: readonly string[],
    done: string,
    changes: (one: StoredShadowing) => Partial<ShadowingFields>,
  ) {
    return house.act(`shadowings.${action}`, () => {
      const found = shadowings.byIds(ids)
      if (found.length < new Set(ids).size) throw new AppError('record/not-found')
      for (const one of found) {
        refuse(action, one)
        shadowings.set(one.no, changes(one))
      }
      const [first] = found
      const who = found.length === 1 && first !== undefined ? nameOf(first) : `${found.length} 人`
      return { title: `${who} 跟岗${done}`, value: { count: found.length } }
    })
  }

  function checkGrade(grade: string): void {
    if (people.gradeOf('grade', grade) !== null) return
    throw new AppError('input/invalid', { problems: [`没有名为“${grade}”的等次`] })
  }

  return {
    list(request: Input<'list'>): Page<ShadowingRow> {
      const page = list.list(request, house.clock.today())
      return { rows: page.rows.map(withoutNo), next: page.next }
    },
    counts(filter: Input<'counts'>) {
      const byStatus = Object.fromEntries(shadowingStatuses.map((status) => [status, 0])) as Record<
        (typeof shadowingStatuses)[number],
        number
      >
      for (const { status, count } of list.counts(
        { ...filter, statuses: [...shadowingStatuses] },
        house.clock.today(),
      )) {
        byStatus[status] = count
      }
      return { byStatus, total: Object.values(byStatus).reduce((sum, one) => sum + one, 0) - byStatus.void }
    },
    get(id: string): Shadowing {
      const one = stored(id)
      const [row] = list.byIds([one.id], house.clock.today())
      if (row === undefined) throw new AppError('record/not-found', { id })
      const { note, reason, remark, lessonsHeard } = one
      const findings = meetingsToday().of('shadowing', one.id)
      const actions = shadowingStates.actionsFor(stateOf(one))
      return { ...withoutNo(row), note, reason, remark, lessonsTold: lessonsHeard, findings, actions }
    },
    check({ id, teacherId, hostId, visitId, startsOn, endsOn }: Input<'check'>): readonly AidFinding[] {
      const { name } = people.byId(teacherId)
      const label = hostId === undefined ? '' : people.school(hostId).name
      const own = { kind: 'shadowing', id: id ?? '', code: '', label, direction: 'in', teacherId, name } as const
      return meetingsToday().ofDraft([{ ...own, from: startsOn, to: endsOn, withVisitId: visitId ?? null }])
    },
    add,
    update,
    finish({ ids, on, grade, note }: Input<'finish'>) {
      checkGrade(grade)
      return take('finish', ids, `鉴定：${grade}`, (one) => {
        checkDays({ startsOn: one.startsOn, endsOn: on })
        return { status: 'finished', endsOn: on, grade, note }
      })
    },
    reopen: ({ ids }: Input<'reopen'>) =>
      take('reopen', ids, '重新打开', () => ({ status: 'planned', grade: null, reason: null })),
    cancel: ({ ids, reason }: Input<'cancel'>) =>
      take('cancel', ids, `取消（${reason}）`, () => ({ status: 'cancelled', reason })),
    void: ({ ids, reason }: Input<'void'>) =>
      take('void', ids, `作废（${reason}）`, () => ({ status: 'void', reason })),
  }
}

export type ShadowingService = ReturnType<typeof createShadowingService>
