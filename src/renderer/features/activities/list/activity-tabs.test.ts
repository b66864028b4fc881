import { expect, test } from 'vitest'
import { activityTabs } from './activity-tabs.ts'

const types = ['听课', '公开课', '讲座', '送教', '读书', '互访', '评课', '仪式', '跟岗']
const counts = {
  total: 45,
  uncredited: 3,
  byType: types.map((type, at) => ({ type, count: 9 - at, amount: 1 })),
}

test('the commonest types have tabs, after everything and what counts to nothing', () => {
  const labels = activityTabs(counts, 'all').map(({ label }) => label)
  expect(labels).toEqual(['全部', '未计入', '听课', '公开课', '讲座', '送教', '读书', '互访', '评课'])
})

test('the open tab stays, however rare its type is', () => {
  expect(activityTabs(counts, '跟岗').at(-1)).toEqual({ key: '跟岗', label: '跟岗', count: 1 })
  expect(activityTabs(counts, '学生交流').at(-1)).toEqual({ key: '学生交流', label: '学生交流', count: 0 })
})
