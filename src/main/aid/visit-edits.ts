import type { z } from 'zod'
import { visitActionLabels, visitDirectionLabels, visitStatusLabels } from '#shared/aid/aid-labels.ts'
import type { visitContract } from '#shared/aid/visit-contract.ts'
import { visitStates } from '#shared/aid/visit-states.ts'
import type { VisitAction, VisitorDraft } from '#shared/aid/visit.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { because, refuseBlocked, sentOf, visitOf, type AidParts } from './aid-parts.ts'
import type { VisitReading } from './visit-reading.ts'
import type { StoredVisit, VisitFields } from './visit-repository.ts'
import { createVisitRowsRepository, type PersonFields } from './visit-rows-repository.ts'

type Contract = typeof visitContract
type Input<Verb extends keyof Contract> = z.output<Contract[Verb]['input']>

interface Done {
  readonly count: number
}

/** The city that sends, when nobody says another. */
const usualCity = { out: '濮阳市', in: '伊吾县', online: '濮阳市' } as const

const quoted = ({ topic }: Pick<StoredVisit, 'topic'>): string => `“${topic}”`

/** Plans of visits, who goes, where, what came of it, and the steps from the plan to the archive. */
export function createVisitEdits(parts: AidParts, reading: VisitReading) {
  const { house, visits, people } = parts
  const rows = createVisitRowsRepository(house)

  /** Throws `aid/state`. */
  function refuse(action: VisitAction, visit: StoredVisit): void {
    if (visitStates.isAllowed(action, visit.status)) return
    const details = { name: quoted(visit), action: visitActionLabels[action], state: visitStatusLabels[visit.status] }
    throw new AppError('aid/state', { ...details, id: visit.id })
  }

  function checkDays({ startsOn, endsOn }: Pick<VisitFields, 'startsOn' | 'endsOn'>): void {
    if (endsOn < startsOn) throw new AppError('input/invalid', { problems: ['结束日期不能早于开始日期'] })
  }

  function personFields(one: VisitorDraft): Omit<PersonFields, 'position'> & { id?: string | undefined } {
    const { id, teacherId, count, kind, duty, fromOn, toOn, remark } = one
    if (fromOn !== null && toOn !== null && toOn < fromOn) {
      throw new AppError('input/invalid', { problems: ['参加人员的结束日期不能早于开始日期'] })
    }
    const common = { id, kind, duty, fromOn, toOn, remark }
    if (teacherId === null) {
      const name = one.name ?? ''
      if (name === '') throw new AppError('input/invalid', { problems: ['名录以外的参加人员须填写姓名或团组名称'] })
      return { ...common, teacherNo: null, name, unit: one.unit, heads: count }
    }
    const person = people.byId(teacherId)
    return { ...common, teacherNo: person.no, name: person.name, unit: one.unit ?? person.schoolName, heads: 1 }
  }

  /** One person of the register stands on a list once for each part of the visit that he is there for. */
  function refuseTwice(visitors: readonly VisitorDraft[]): void {
    const seen = new Set<string>()
    for (const { teacherId, fromOn, toOn } of visitors) {
      const key = `${teacherId ?? ''}/${fromOn ?? ''}/${toOn ?? ''}`
      if (teacherId !== null && seen.has(key)) {
        throw new AppError('input/invalid', { problems: [`${people.byId(teacherId).name}在名单中出现了两次`] })
      }
      seen.add(key)
    }
  }

  function putVisitors(visitNo: number, visitors: readonly VisitorDraft[]): void {
    refuseTwice(visitors)
    rows.people.put(visitNo, visitors.map(personFields))
  }

  const refuseMeetings = (visit: StoredVisit): void => refuseBlocked(reading.get(visit.id).findings)

  function create({ as, visitors, endsOn, city, ...draft }: Input<'create'>) {
    return house.act('visits.create', () => {
      const fields = { ...draft, endsOn: endsOn ?? draft.startsOn, city: city ?? usualCity[draft.direction] }
      checkDays(fields)
      const visit = visits.insert({
        ...fields,
        status: as,
        statusSince: as === 'planned' ? house.clock.today() : as === 'underway' ? fields.startsOn : fields.endsOn,
        reason: null,
        sourceRow: null,
      })
      putVisitors(visit.no, visitors)
      refuseMeetings(visit)
      const title = `新建互访 ${visitDirectionLabels[visit.direction]} ${visit.topic}（${visit.code}）`
      return { title, value: { id: visit.id, code: visit.code } }
    })
  }

  /** Runs a change of one visit that may be changed now. */
  const change = (verb: string, id: string, what: string, run: (visit: StoredVisit) => void): null =>
    house.act(`visits.${verb}`, () => {
      const visit = visitOf(parts, id)
      refuse('edit', visit)
      run(visit)
      visits.touch(visit.no)
      return { title: `${what} ${quoted(visit)}`, value: null }
    })

  const update = ({ id, city, ...sent }: Input<'update'>): null =>
    change('update', id, '修改互访', (visit) => {
      const changes: Partial<VisitFields> = { ...sentOf(sent), ...(city == null ? {} : { city }) }
      checkDays({ ...visit, ...changes })
      visits.set(visit.no, changes)
      refuseMeetings(visit)
    })

  const setVisitors = ({ id, visitors }: Input<'setVisitors'>): null =>
    change('setVisitors', id, '修改参加人员', (visit) => {
      putVisitors(visit.no, visitors)
      refuseMeetings(visit)
    })

  const setItinerary = ({ id, rows: wanted }: Input<'setItinerary'>): null =>
    change('setItinerary', id, '修改行程', ({ no }) =>
      rows.stops.put(
        no,
        wanted.map(({ schoolId, ...row }) => ({
          ...row,
          schoolNo: schoolId === null ? null : people.school(schoolId).no,
        })),
      ),
    )

  const setAgreements = ({ id, rows: wanted }: Input<'setAgreements'>): null =>
    change('setAgreements', id, '修改协议', ({ no }) => rows.agreements.put(no, wanted))

  const setDonations = ({ id, rows: wanted }: Input<'setDonations'>): null =>
    change('setDonations', id, '修改捐赠', ({ no }) => rows.donations.put(no, wanted))

  interface Step {
    readonly action: VisitAction
    readonly ids: readonly string[]
    readonly on: IsoDate
    readonly changes?: (visit: StoredVisit) => Partial<VisitFields>
  }

  function take({ action, ids, on, changes }: Step, done: string): Done {
    return house.act(`visits.${action}`, () => {
      const found = visits.byIds(ids)
      if (found.length < new Set(ids).size) throw new AppError('record/not-found')
      for (const visit of found) {
        refuse(action, visit)
        const status = visitStates.after(action, visit.status)
        visits.set(visit.no, { statusSince: on, ...changes?.(visit), status })
      }
      const [first] = found
      const what = found.length === 1 && first !== undefined ? quoted(first) : `${found.length} 次互访`
      return { title: `${what} ${done}`, value: { count: found.length } }
    })
  }

  function finish({ id, on, content, result }: Input<'finish'>): null {
    return house.act('visits.finish', () => {
      const visit = visitOf(parts, id)
      refuse('finish', visit)
      checkDays({ startsOn: visit.startsOn, endsOn: on })
      visits.set(visit.no, { ...sentOf({ content, result }), endsOn: on, status: 'ended', statusSince: on })
      return { title: `${quoted(visit)} 已结束`, value: null }
    })
  }

  function archive({ ids, on, evenIncomplete }: Input<'archive'>): Done {
    for (const id of evenIncomplete ? [] : ids) {
      const missing = reading.dossier(id).filter(({ state }) => state === 'missing')
      if (missing.length === 0) continue
      const details = { name: quoted(visitOf(parts, id)), missing: missing.map(({ label }) => label), id }
      throw new AppError('aid/dossier-incomplete', details)
    }
    return take({ action: 'archive', ids, on }, '归档')
  }

  return {
    create,
    update,
    setVisitors,
    setItinerary,
    setAgreements,
    setDonations,
    finish,
    archive,
    start: ({ ids, on, note }: Input<'start'>): Done =>
      take({ action: 'start', ids, on, changes: () => ({ reason: note }) }, '已出发'),
    reopen: ({ ids }: Input<'reopen'>): Done => take({ action: 'reopen', ids, on: house.clock.today() }, '取消归档'),
    cancel: ({ ids, on, reason, note }: Input<'cancel'>): Done =>
      take({ action: 'cancel', ids, on, changes: () => ({ reason: because(reason, note) }) }, `取消（${reason}）`),
    void: ({ ids, reason, note }: Input<'void'>): Done =>
      take(
        { action: 'void', ids, on: house.clock.today(), changes: () => ({ reason: because(reason, note) }) },
        `作废（${reason}）`,
      ),
  }
}

export type VisitEdits = ReturnType<typeof createVisitEdits>
