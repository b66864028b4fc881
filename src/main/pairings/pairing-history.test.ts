import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '#main/db/house.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { openPairingFixture, type PairingFixture } from './pairing-fixture.ts'

const tables = ['cohort', 'policy', 'policy_value', 'pairing_group', 'pairing', 'pairing_waiver'] as const

const rowsOf = (db: Database): unknown =>
  Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY no`).all()]))

const verbs = [
  'open',
  'addMentee',
  'update',
  'updateGroup',
  'submit',
  'approve',
  'return',
  'pause',
  'resume',
  'assess',
  'complete',
  'extend',
  'terminate',
  'dissolve',
  'changeMentor',
  'void',
  'waive',
  'unwaive',
  'clone',
  'policy',
] as const

type Step = readonly [verb: (typeof verbs)[number], one: number, two: number]

interface Scene extends PairingFixture {
  readonly people: readonly string[]
}

async function openScene(): Promise<Scene> {
  const fixture = await openPairingFixture()
  const people: string[] = []
  for (const name of ['甲一', '乙二', '丙三', '丁四', '戊五']) people.push(await fixture.teacher(name))
  return { ...fixture, people }
}

/** One action on whatever stands there now; answers what may be refused. */
async function take({ client, db, people, pair, cohortId }: Scene, [verb, one, two]: Step): Promise<unknown> {
  const stored = db.prepare<[], { id: string }>('SELECT id FROM pairing ORDER BY no').all()
  const groups = db.prepare<[], { id: string }>('SELECT id FROM pairing_group ORDER BY no').all()
  const id = stored.at(one % Math.max(1, stored.length))?.id ?? 'none'
  const groupId = groups.at(one % Math.max(1, groups.length))?.id ?? 'none'
  const [mentorId = '', menteeId = ''] = [people.at(one % 5), people.at(two % 5)]
  const ids = [id]
  const on = '2026-01-10'
  const grade = two % 2 === 0 ? '合格' : '不合格'
  const as = (['draft', 'submitted', 'active'] as const)[two % 3] ?? 'draft'
  switch (verb) {
    case 'open':
      return pair(mentorId, [menteeId], { as })
    case 'addMentee':
      return client.pairings.addMentee({ groupId, menteeId, as })
    case 'update':
      return client.pairings.update({ id, remark: `备注${two}` })
    case 'updateGroup':
      return client.pairings.updateGroup({ id: groupId, endsOn: `2026-07-${10 + (two % 20)}` })
    case 'submit':
    case 'approve':
      return client.pairings[verb]({ ids })
    case 'return':
      return client.pairings.return({ ids, note: '请补充' })
    case 'pause':
      return client.pairings.pause({ ids, on, reason: '病休' })
    case 'resume':
      return client.pairings.resume({ ids, on })
    case 'assess':
      return client.pairings.assess({ ids, on, grade })
    case 'complete':
      return client.pairings.complete({ ids, on })
    case 'extend':
      return client.pairings.extend({ ids })
    case 'terminate':
    case 'dissolve':
      return client.pairings[verb]({ ids, on, reason: '其他' })
    case 'changeMentor':
      return client.pairings.changeMentor({ ids, mentorId, on, reason: '调离' })
    case 'void':
      return client.pairings.void({ ids, reason: '重复' })
    case 'waive':
      return client.pairings.waive({ rule: 'mentee-in-two-groups', subject: String(one % 3), reason: '同意' })
    case 'unwaive':
      return client.pairings.unwaive({ rule: 'mentee-in-two-groups', subject: String(one % 3) })
    case 'clone':
      return client.cohorts.clone({
        fromId: cohortId,
        name: `第${two}届`,
        schoolYear: '2026-2027',
        startsOn: '2026-09-01',
        endsOn: '2027-08-31',
        withPairings: true,
      })
    case 'policy':
      return client.policies.update({ cohortId, values: { overdueDays: two } })
  }
  return assertNever(verb)
}

const steps = fc.array(fc.tuple(fc.constantFrom(...verbs), fc.nat(20), fc.nat(20)), { minLength: 4, maxLength: 14 })

test('each action, taken back, leaves the rows as they were, and brought again, as it had made them', async () => {
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const scene = await openScene()
      const snapshots = [rowsOf(scene.db)]
      // First something to act on, so that what comes at random is not refused all the time.
      for (const step of [['open', 0, 2], ['open', 1, 4], ...sequence] satisfies readonly Step[]) {
        try {
          const before = (await scene.client.history.state({})).undo?.id
          await take(scene, step)
          if ((await scene.client.history.state({})).undo?.id === before) continue
          snapshots.push(rowsOf(scene.db))
          done.add(step[0])
        } catch (error) {
          if (!(error instanceof AppError) || error.code === 'internal/bug') throw error
          expect(rowsOf(scene.db)).toEqual(snapshots.at(-1))
        }
      }
      for (const before of snapshots.slice(0, -1).toReversed()) {
        await scene.client.history.undo({})
        expect(rowsOf(scene.db)).toEqual(before)
      }
      for (const after of snapshots.slice(1)) {
        await scene.client.history.redo({})
        expect(rowsOf(scene.db)).toEqual(after)
      }
      expect(scene.engine.verify()).toEqual([])
    }),
    { numRuns: 40 },
  )
  expect(done.size).toBeGreaterThan(12)
}, 120_000)
