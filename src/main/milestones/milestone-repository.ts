import type { House } from '#main/db/house.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { recordOf } from '#shared/kernel/record-of.ts'
import type { MilestoneMove, StandingMilestone } from '#shared/milestones/milestone-changes.ts'
import { milestoneTargets, type MilestoneKind, type MilestoneTarget } from '#shared/milestones/milestone.ts'
import type { Programme } from '#shared/policies/policy.ts'
import { milestoneObjects } from './milestone-objects.ts'

/** Programmes whose policy gives milestones. */
export type MilestoneProgramme = Exclude<Programme, 'lecture' | 'training'>

/** What milestones follow of an object. */
export interface FollowedObject {
  readonly no: number
  readonly cohortNo: number
  readonly programme: MilestoneProgramme
  readonly isUnderWay: number
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  /** The day of its assessment at the end of its span. */
  readonly assessedOn: IsoDate | null
  /** 限期整改: until when. */
  readonly rectifyUntil: IsoDate | null
  /** Since when it is in the state that it has. */
  readonly since: IsoDate | null
  /** Since when somebody is chosen to come after. */
  readonly succeededOn?: IsoDate | null
}

export interface NewMilestone {
  readonly kind: MilestoneKind
  readonly title: string
  readonly dueOn: IsoDate
  readonly plannedOn: IsoDate | null
  readonly note: string | null
}

export interface FirstOpen {
  readonly kind: MilestoneKind
  readonly until: IsoDate
  readonly on: IsoDate
}

export interface StoredTarget {
  readonly id: string
  readonly no: number
}

const forEach = <Made>(make: (target: MilestoneTarget) => Made) => recordOf(milestoneTargets, make)

/** Every statement that writes `milestone`, and what it needs of its objects to do so. */
export function createMilestoneRepository({ db, createId }: House) {
  const followed = forEach((target) => db.prepare<[string], FollowedObject>(milestoneObjects[target].followed))
  /** Under way, or with something open that a policy gave: what has ended loses it. */
  const concerned = forEach((target) =>
    db
      .prepare<[], number>(
        `SELECT no FROM ${target} WHERE ${milestoneObjects[target].isUnderWay}
         UNION SELECT ${target}_no FROM milestone
           WHERE ${target}_no IS NOT NULL AND planned_on IS NOT NULL AND done_on IS NULL ORDER BY 1`,
      )
      .pluck(),
  )
  const standing = forEach((target) =>
    db.prepare<[string], StandingMilestone & { readonly targetNo: number }>(
      `SELECT e.no, e.kind, e.planned_on AS plannedOn, e.due_on AS dueOn, e.done_on AS doneOn,
         e.${target}_no AS targetNo
       FROM json_each(?) j CROSS JOIN milestone e ON e.${target}_no = j.value
       WHERE e.${target}_no IS NOT NULL AND e.planned_on IS NOT NULL ORDER BY e.${target}_no, e.planned_on, e.no`,
    ),
  )
  const insert = forEach((target) =>
    db.prepare<[NewMilestone & { id: string; targetNo: number }], never>(
      `INSERT INTO milestone (id, kind, title, due_on, planned_on, note, ${target}_no)
       VALUES (:id, :kind, :title, :dueOn, :plannedOn, :note, :targetNo)`,
    ),
  )
  const byIds = forEach((target) =>
    db.prepare<[string], StoredTarget>(
      `SELECT t.id, t.no FROM json_each(?) j CROSS JOIN ${target} t ON t.id = j.value ORDER BY t.no`,
    ),
  )
  const move = db.prepare<[MilestoneMove], never>(
    'UPDATE milestone SET planned_on = :plannedOn, due_on = :dueOn, title = :title WHERE no = :no',
  )
  const finish = db.prepare<[IsoDate, number], never>('UPDATE milestone SET done_on = ? WHERE no = ?')
  const finishFirst = forEach((target) =>
    db.prepare<[FirstOpen & { nos: string }], never>(
      `UPDATE milestone SET done_on = :on WHERE no IN (SELECT (SELECT e.no FROM milestone e
         WHERE e.${target}_no = j.value AND e.kind = :kind AND e.done_on IS NULL AND e.due_on <= :until
         ORDER BY e.due_on, e.no LIMIT 1) FROM json_each(:nos) j)`,
    ),
  )
  const chosen = 'id IN (SELECT value FROM json_each(:ids))'
  const found = db.prepare<[{ ids: string }], number>(`SELECT count(*) FROM milestone WHERE ${chosen}`).pluck()
  const complete = db.prepare<[{ ids: string; on: IsoDate; note: string | null }], never>(
    `UPDATE milestone SET done_on = :on, note = coalesce(:note, note) WHERE ${chosen} AND done_on IS NOT :on`,
  )
  const reopen = db.prepare<[{ ids: string }], never>(
    `UPDATE milestone SET done_on = NULL WHERE ${chosen} AND done_on IS NOT NULL`,
  )
  const postpone = db.prepare<[{ ids: string; dueOn: IsoDate; note: string }], never>(
    `UPDATE milestone SET due_on = :dueOn, note = :note WHERE ${chosen} AND done_on IS NULL`,
  )
  const remove = db.prepare<[{ ids: string }], never>(`DELETE FROM milestone WHERE ${chosen}`)
  const removeByNo = db.prepare<[string], never>('DELETE FROM milestone WHERE no IN (SELECT value FROM json_each(?))')
  const asList = (ids: readonly string[]): string => JSON.stringify(ids)
  return {
    followed: (target: MilestoneTarget, nos: readonly number[]) => followed[target].all(JSON.stringify(nos)),
    concerned: (target: MilestoneTarget) => concerned[target].all(),
    standing: (target: MilestoneTarget, nos: readonly number[]) => standing[target].all(JSON.stringify(nos)),
    targets: (target: MilestoneTarget, ids: readonly string[]) => byIds[target].all(asList(ids)),
    insert(target: MilestoneTarget, targetNo: number, milestone: NewMilestone): string {
      const id = createId()
      insert[target].run({ ...milestone, id, targetNo })
      return id
    },
    move: (change: MilestoneMove): void => void move.run(change),
    finish: (no: number, on: IsoDate): void => void finish.run(on, no),
    removeByNo: (nos: readonly number[]): void => void removeByNo.run(JSON.stringify(nos)),
    /** The first open one of a kind of each object, when it is due by a day. */
    finishFirst(target: MilestoneTarget, nos: readonly number[], { kind, until, on }: FirstOpen): void {
      finishFirst[target].run({ nos: JSON.stringify(nos), kind, until, on })
    },
    count: (ids: readonly string[]) => Number(found.get({ ids: asList(ids) })),
    complete: (ids: readonly string[], on: IsoDate, note: string | null): number =>
      complete.run({ ids: asList(ids), on, note }).changes,
    reopen: (ids: readonly string[]): number => reopen.run({ ids: asList(ids) }).changes,
    postpone: (ids: readonly string[], dueOn: IsoDate, note: string): number =>
      postpone.run({ ids: asList(ids), dueOn, note }).changes,
    remove: (ids: readonly string[]): number => remove.run({ ids: asList(ids) }).changes,
  }
}

export type MilestoneRepository = ReturnType<typeof createMilestoneRepository>
