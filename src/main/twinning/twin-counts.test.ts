import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '#shared/kernel/errors.ts'
import { openTwinFixture } from './twin-fixture.ts'

type Step = { readonly what: 'join' | 'leave' | 'unlink' | 'link' | 'end' | 'undo'; readonly at: number }

const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom('join', 'leave', 'unlink', 'link', 'end', 'undo'),
    at: fc.nat(50),
  }),
  { minLength: 4, maxLength: 14 },
)

test('组, 学校 and 对子 are counted each by itself, whatever joins, leaves, is linked or ended', async () => {
  const { client, group, school, db, engine } = await openTwinFixture()
  const names = ['一村小', '二村小', '三村小', '四村小', '五村小', '六村小']
  for (const name of names) await school(name)
  await group({ lead: '甲小学', partners: ['一村小', '二村小'] }, { as: 'running' })
  await group({ lead: '乙小学', outside: '省名校', partners: ['二村小', '三村小'] }, { as: 'running' })
  const on = '2025-12-01'
  const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(1, items.length)]

  async function take({ what, at }: Step): Promise<void> {
    const running = (await client.twinning.list({ statuses: ['running'] })).rows
    const chosen = pick(running, at)
    if (what === 'undo') return void (await client.history.undo({}))
    if (chosen === undefined) return
    const one = await client.twinning.get({ id: chosen.id })
    const members = one.members.filter(({ leftOn, isLead }) => leftOn === null && !isLead)
    const links = one.links.filter(({ isRunning }) => isRunning)
    if (what === 'join') {
      const schoolId = await school(pick(names, at) ?? '')
      await client.twinning.addMembers({ id: one.id, members: [{ schoolId, slot: 'member', joinedOn: on }] })
    }
    if (what === 'leave') await client.twinning.leave({ ids: [pick(members, at)?.id ?? ''], on, reason: '撤并' })
    if (what === 'unlink') await client.twinning.endLinks({ ids: [pick(links, at)?.id ?? ''], on, reason: '协商' })
    if (what === 'link') await client.twinning.linkByLayers({ id: one.id, on })
    if (what === 'end' && at % 5 === 0) await client.twinning.terminate({ ids: [one.id], on, reason: '调整' })
  }

  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      for (const step of all) {
        await take(step).catch((error: unknown) => {
          if (!(error instanceof AppError)) throw error
        })
      }
      const { rows } = await client.twinning.list({ statuses: ['signed', 'running', 'assessed'] })
      const counts = await client.twinning.counts({})
      const network = await client.twinning.network({ asOf: '2025-12-02' })
      const whole = await Promise.all(rows.map(({ id }) => client.twinning.get({ id })))
      const places = whole.flatMap(({ members }) => members.filter(({ leftOn }) => leftOn === null))
      const links = whole.flatMap((one) => one.links.filter(({ isRunning }) => isRunning))
      expect(counts).toMatchObject({
        members: places.length,
        schools: new Set(places.map(({ schoolId }) => schoolId)).size,
        links: links.length,
      })
      expect(network.counts).toEqual({ groups: rows.length, schools: counts.schools, links: counts.links })
      expect(rows.reduce((sum, { linkCount }) => sum + linkCount, 0)).toBe(links.length)
      expect(engine.verify()).toEqual([])
    }),
    { numRuns: 12 },
  )
  expect(Number(db.prepare('SELECT count(*) FROM twin_member').pluck().get())).toBeGreaterThan(4)
})
