import { describe, expect, test } from 'vitest'
import type { AppError } from '#shared/kernel/errors.ts'
import { openStudioFixture, type StudioFixture } from './studio-fixture.ts'

const on = '2025-11-03'

async function toPlate({ client }: StudioFixture, ids: string[]): Promise<void> {
  const step = { ids, on }
  await client.studios.recommend(step)
  await client.studios.qualify(step)
  await client.studios.review(step)
  await client.studios.publicise(step)
  await client.studios.name({ ids, on, documentNo: '濮教师〔2025〕12号' })
  await client.studios.plate({ ids, on: '2025-11-20' })
}

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: AppError) => error.code,
  )

describe('the way of a studio', () => {
  test('from 申报 through a failed year, rectification and recheck to the end of its term and a new one', async () => {
    const fixture = await openStudioFixture()
    const { client } = fixture
    const { id, code, name } = await fixture.apply(await fixture.teacher('潘娟'))
    expect([code, name]).toEqual(['GZS-2025-001', '潘娟名师工作室'])
    await toPlate(fixture, [id])
    const running = await client.studios.get({ id: code })
    expect(running).toMatchObject({
      status: 'running',
      namedOn: on,
      plateOn: '2025-11-20',
      documentNo: '濮教师〔2025〕12号',
      endsOn: '2028-08-31',
      cohort: '2025年批',
      leadTitle: '高级教师',
      members: 1,
    })
    await client.studios.assess({ ids: [id], on: '2026-06-30', grade: '不合格', score: 52 })
    expect(await client.studios.get({ id })).toMatchObject({
      status: 'rectifying',
      rectifyUntil: '2026-12-30',
      lastGrade: '不合格',
    })
    expect(await codeOf(client.studios.finish({ ids: [id], on: '2026-07-01', grade: '合格' }))).toBe('studio/state')
    await client.studios.recheck({ ids: [id], on: '2026-12-20', grade: '合格' })
    expect(await client.studios.get({ id })).toMatchObject({ status: 'running', rectifyUntil: null })
    expect(await codeOf(client.studios.renew({ ids: [id], startsOn: '2028-09-01' }))).toBe('studio/final-missing')
    await client.studios.finish({ ids: [id], on: '2028-07-01', grade: '优秀', score: 95 })
    await client.studios.renew({ ids: [id], startsOn: '2028-09-01' })
    const renewed = await client.studios.get({ id })
    expect(renewed).toMatchObject({ status: 'running', term: 2, startsOn: '2028-09-01', endsOn: '2031-08-31', code })
    expect(renewed.assessments.map(({ kind, schoolYear, grade }) => [kind, schoolYear, grade])).toEqual([
      ['annual', '2025-2026', '不合格'],
      ['recheck', '2026-2027', '合格'],
      ['final', '2027-2028', '优秀'],
    ])
    expect(fixture.engine.verify()).toEqual([])
  })
})
