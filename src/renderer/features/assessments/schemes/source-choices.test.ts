import { expect, test } from 'vitest'
import { defaultSchemes } from '#shared/assessments/default-schemes.ts'
import { sourceFromKey, sourceGroups, sourceKey } from './source-choices.ts'

test('every source of the schemes that ship is told apart by its key and read back the same', () => {
  const sources = defaultSchemes.flatMap(({ items }) => items.flatMap((item) => item.sources))
  expect(sources.length).toBeGreaterThan(0)
  for (const source of sources) expect(sourceFromKey(sourceKey(source), source.points)).toEqual(source)
})

test('only mentors can take over the scores of their mentees', () => {
  const lists = { types: ['听课'], kinds: ['课题'], tasks: ['听师傅课'] }
  const labels = (isMentor: boolean) => sourceGroups('count', lists, isMentor).map(({ label }) => label)
  expect(labels(true)).toContain('徒弟')
  expect(labels(false)).not.toContain('徒弟')
})
