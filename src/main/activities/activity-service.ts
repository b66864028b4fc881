import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { activityContract } from '#shared/activities/activity-contract.ts'
import type { Activity, ActivityDraft, Credit } from '#shared/activities/activity.ts'
import { withChanges } from '#shared/kernel/changes-of.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { createActivityHours, type RecordActivityHours } from './activity-hours.ts'
import { createActivityIntake } from './activity-intake.ts'
import { createActivityList, shownCredit } from './activity-list.ts'
import { readPeople, readRegister } from './activity-people.ts'
import { createActivityRepository, type StoredActivity } from './activity-repository.ts'
import { createActivityWriter, fieldsOf } from './activity-writing.ts'
import { createCreditRepository } from './credit-repository.ts'
import { createCrediting, withoutNumber } from './crediting.ts'

type Input<Verb extends keyof typeof activityContract> = z.output<(typeof activityContract)[Verb]['input']>

/** Where in which file a record stood; null when it came from no file. */
export type SourceOf = (
  sourceRow: number,
) => { readonly file: string; readonly sheet: string; readonly row: number } | null

const titleOf = ({ type, topic }: Pick<ActivityDraft, 'type' | 'topic'>): string => `${type}“${topic}”`

export interface ActivityNeighbours {
  readonly sourceOf: SourceOf
  readonly recordHours: RecordActivityHours
}

/** 活动: entered once, counted to every programme it belongs to. */
export function createActivityService(house: House, { sourceOf, recordHours }: ActivityNeighbours) {
  const { db, act, clock } = house
  const activities = createActivityRepository(db)
  const creditRows = createCreditRepository(db)
  const crediting = createCrediting(creditRows)
  const list = createActivityList(db, creditRows)
  const hours = createActivityHours(db, recordHours)
  const store = createActivityWriter({ house, activities, crediting, hours })

  function found(ids: readonly string[]): readonly StoredActivity[] {
    const rows = activities.byIds([...new Set(ids)])
    if (rows.length < new Set(ids).size) throw new AppError('record/not-found')
    return rows
  }

  function foundOne(id: string): StoredActivity {
    const [row] = found([id])
    if (row === undefined) throw new AppError('record/not-found')
    return row
  }

  function sourceText(sourceRow: number | null): string | null {
    const source = sourceRow === null ? null : sourceOf(sourceRow)
    return source === null ? null : `${source.file} “${source.sheet}” 第 ${source.row} 行`
  }

  function get(id: string): Activity {
    const { no, districtNo: _districtNo, sourceRow, ...row } = foundOne(id)
    return {
      ...row,
      credits: crediting.standing('activity', no).map(shownCredit),
      people: activities.peopleOf([id]).get(id) ?? [],
      source: sourceText(sourceRow),
    }
  }

  /** A stored activity as a draft, so that a change is laid over it. */
  function draftOf(row: StoredActivity): ActivityDraft {
    const participants = (activities.peopleOf([row.id]).get(row.id) ?? []).map((one) => ({ ...one }))
    return { ...row, participants }
  }

  function creditsOfDrafts(drafts: readonly Pick<ActivityDraft, 'heldOn' | 'type' | 'organizer' | 'participants'>[]) {
    const register = readRegister(
      activities,
      drafts.map(({ participants }) => participants),
    )
    const rule = crediting.ruleFor([...register.keys()])
    return drafts.map((draft) => rule.ofActivity({ ...draft, ...readPeople(draft.participants, register) }))
  }

  function update({ id, credits, ...changes }: Input<'update'>): null {
    return act('activities.update', () => {
      const row = foundOne(id)
      const before = draftOf(row)
      const after = withChanges(before, changes)
      const people = readPeople(after.participants, readRegister(activities, [after.participants]))
      activities.update(row.no, fieldsOf(after, { districtNo: null }, activities), clock.now())
      if (changes.participants !== undefined) {
        activities.clearParticipants(row.no)
        for (const one of people.stored) activities.insertParticipant(row.no, one)
      }
      hours.follow([row.no], '修改活动')
      const [was = [], is = []] = creditsOfDrafts([before, after])
      if (credits === undefined) crediting.follow('activity', row.no, { before: was, after: is })
      else crediting.set('activity', row.no, credits)
      return { title: `修改${titleOf(after)}`, value: null }
    })
  }

  function recredit(ids: readonly string[]): { readonly added: number } {
    return act('activities.recredit', () => {
      const rows = found(ids)
      const people = activities.peopleOf(ids)
      const proposed = creditsOfDrafts(rows.map((row) => ({ ...row, participants: [...(people.get(row.id) ?? [])] })))
      const added = rows
        .map((row, index) => crediting.complete('activity', row.no, proposed[index] ?? []))
        .reduce((sum, count) => sum + count, 0)
      return { title: `重新关联 ${rows.length} 次活动`, value: { added } }
    })
  }

  function remove(ids: readonly string[]): { readonly count: number } {
    return act('activities.remove', () => {
      const rows = found(ids)
      for (const { no } of rows) activities.remove(no)
      hours.follow(
        rows.map(({ no }) => no),
        '删除活动',
      )
      const [only] = rows
      const title = rows.length === 1 && only !== undefined ? `删除${titleOf(only)}` : `删除 ${rows.length} 次活动`
      return { title, value: { count: rows.length } }
    })
  }

  return {
    list,
    get,
    proposeCredits: (draft: Input<'proposeCredits'>): readonly Credit[] =>
      (creditsOfDrafts([draft])[0] ?? []).map(withoutNumber),
    findCredits: (request: Input<'findCredits'>): readonly Credit[] =>
      creditRows.find(request).map((object) => ({ ...shownCredit(object), reason: '' })),
    create: (draft: ActivityDraft) =>
      act('activities.create', () => {
        const [stored] = store([{ draft, sourceRow: null }])
        if (stored === undefined) throw new Error('one activity in, one out')
        return { title: `登记${titleOf(draft)}`, value: stored }
      }),
    createMany: ({ activities: drafts }: Input<'createMany'>) =>
      act('activities.createMany', () => {
        const stored = store(drafts.map((draft) => ({ draft, sourceRow: null })))
        const value = {
          ids: stored.map(({ id }) => id),
          credited: stored.filter(({ credits }) => credits.length > 0).length,
        }
        return { title: `登记 ${stored.length} 次活动`, value }
      }),
    update,
    recredit,
    remove,
    /** For the import: within its action. */
    intake: createActivityIntake(house, activities, store),
    /** For achievements, which count to the same objects. */
    crediting,
    creditRows,
    hours,
  }
}

export type ActivityService = ReturnType<typeof createActivityService>
