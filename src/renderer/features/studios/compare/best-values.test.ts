import { expect, test } from 'vitest'
import type { StudioComparison } from '#shared/studios/studio.ts'
import { comparedLines } from './best-values.ts'

const studio = (id: string, figures: Readonly<Record<string, number | string>>): StudioComparison => ({
  id,
  code: id,
  name: id,
  lead: null,
  status: 'running',
  figures: Object.entries(figures).map(([key, value]) => ({ key, label: key, value })),
})

const bestOf = (key: string, ...values: readonly (number | string)[]) =>
  comparedLines(values.map((value, at) => studio(String(at), { [key]: value })))[0]?.cells.map(({ isBest }) => isBest)

test('the most, the highest share and the best grade are marked, all who share it', () => {
  expect(bestOf('papers', 1, 3, 3)).toEqual([false, true, true])
  expect(bestOf('ruralShare', '9%', '33%', '—')).toEqual([false, true, false])
  expect(bestOf('lastGrade', '合格', '优秀', '—')).toEqual([false, true, false])
})

test('where all are alike none is marked', () => {
  expect(bestOf('papers', 0, 0)).toEqual([false, false])
  expect(bestOf('lastGrade', '—', '—')).toEqual([false, false])
})

test('money spent is neither good nor bad', () => {
  expect(bestOf('spent', 1, 2)).toEqual([false, false])
})
