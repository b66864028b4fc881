import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditText, brokenLink, type AuditLink } from '#shared/audit/audit.ts'
import { openTestEngine, type TestEngine } from '#main/engine/test-engine.ts'
import { createHash } from 'node:crypto'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

let desk: TestEngine
let chain: readonly AuditLink[]

beforeAll(async () => {
  desk = await openTestEngine()
  const { audit } = desk.engine.premises()
  for (let no = 1; no <= 40; no += 1) audit.record({ kind: 'export', subject: `id-${no}`, detail: `一览表，${no} 行` })
  chain = desk.db.prepare<[], AuditLink>('SELECT * FROM audit_entry ORDER BY no').all()
})
afterAll(() => desk.engine.close())

const problemOf = (links: readonly AuditLink[]): string | null => brokenLink(links, [], sha256)

test('a trail as it was written holds, and is read newest first', async () => {
  expect(problemOf(chain)).toBeNull()
  const page = await desk.client.audit.list({ limit: 15 })
  expect(page.rows.map(({ no }) => no)).toEqual(Array.from({ length: 15 }, (_, at) => 40 - at))
  const rest = await desk.client.audit.list({ limit: 100, after: page.next })
  expect(rest.rows.at(-1)?.no).toBe(1)
  expect(await desk.client.audit.verify({})).toEqual({ count: 40, problem: null })
})

test('a row that was altered, taken out, put in twice or moved is found, wherever it stood', () => {
  const place = fc.integer({ min: 0, max: 38 })
  const fields = fc.constantFrom('at', 'operator', 'subject', 'detail')
  fc.assert(
    fc.property(place, place, fields, (one, other, field) => {
      const altered = chain.map((link, at) => (at === one ? { ...link, [field]: `${link[field as 'detail']}x` } : link))
      const without = chain.filter((_, at) => at !== one)
      const twice = chain.flatMap((link, at) => (at === one ? [link, link] : [link]))
      const moved = chain.map((link, at) => (at === one ? chain[other] : at === other ? chain[one] : link) ?? link)
      expect(problemOf(altered)).not.toBeNull()
      expect(problemOf(without)).not.toBeNull()
      expect(problemOf(twice)).not.toBeNull()
      if (one !== other) expect(problemOf(moved)).not.toBeNull()
    }),
    { numRuns: 1000 },
  )
})

test('a trail that is written anew from some row on is found by the end that a backup has kept', () => {
  const [first] = chain
  if (first === undefined) throw new Error('no rows')
  const forged = { ...first, detail: '别的' }
  const rewritten = [{ ...forged, hash: sha256(auditText(forged)) }]
  expect(brokenLink(rewritten, [], sha256)).toBeNull()
  expect(brokenLink(rewritten, [{ no: 1, hash: first.hash }], sha256)).toContain('第 1 条')
  expect(brokenLink(chain.slice(0, 30), [{ no: 40, hash: chain[39]?.hash ?? '' }], sha256)).toContain('30')
})

test('the database itself refuses to alter or take out a row', () => {
  expect(() => desk.db.prepare(`UPDATE audit_entry SET detail = '' WHERE no = 3`).run()).toThrow('append-only')
  expect(() => desk.db.prepare('DELETE FROM audit_entry WHERE no = 3').run()).toThrow('append-only')
})

test('a line stands or falls with the transaction that it is written in', async () => {
  const { house, audit } = desk.engine.premises()
  const before = audit.head()
  expect(() =>
    house.act('schools.merge', () => {
      house.audit({ kind: 'merge', subject: '', detail: '合并学校' })
      throw new Error('stopped')
    }),
  ).toThrow('stopped')
  expect(audit.head()).toEqual(before)
})
