import { expect, test } from 'vitest'
import type { RecordChange } from '#shared/history/history.ts'
import { changesByAction } from './changes-by-action.ts'

const change = (id: string, kind: RecordChange['kind'], ...labels: string[]): RecordChange => ({
  action: {
    id,
    kind: 'do',
    operation: 'teachers.update',
    title: id,
    operator: '岳晓光',
    at: '2025-12-10T02:11:00.000Z',
    changes: 1,
    isUndone: false,
  },
  kind,
  fields: labels.map((label) => ({ field: label, label, before: null, after: '1' })),
})

test('what one action did to several rows of a record is one step', () => {
  const steps = changesByAction([change('b', 'update', '职务'), change('a', 'insert'), change('a', 'insert', '单位')])
  expect(steps.map((step) => [step.action.id, step.fields.map((field) => field.label)])).toEqual([
    ['b', ['职务']],
    ['a', ['单位']],
  ])
})

test('an update in which nothing visible changed is left out', () => {
  expect(changesByAction([change('a', 'update')])).toEqual([])
})
