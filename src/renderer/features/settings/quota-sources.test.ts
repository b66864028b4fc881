import { expect, test } from 'vitest'
import { activitySource, sourceOf, sourceValue } from './quota-sources.ts'

test('a source is read back from its choice, whatever the type is called', () => {
  const sources = [
    { source: 'activity' as const, type: '听课', role: 'listener' as const },
    { source: 'achievement' as const, type: '论文|课题', role: null },
  ]
  expect(sources.map(sourceValue).map(sourceOf)).toEqual(sources)
})

test('an activity can be chosen in any role and in each', () => {
  expect(activitySource('听课').map(({ label }) => label)).toEqual([
    '听课',
    '听课（执教或主讲）',
    '听课（主持）',
    '听课（听课）',
    '听课（评课）',
    '听课（参加）',
  ])
})
