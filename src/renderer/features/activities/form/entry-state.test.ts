import { expect, test } from 'vitest'
import { activityDraft, type Credit } from '#shared/activities/activity.ts'
import { blankEntry, draftOf, missingIn, nextEntry, questionOf, withAdded, type EntryState } from './entry-state.ts'

const lead = { value: '019a0000-0000-7000-8000-000000000001', label: '吕文静', detail: '华龙区高级中学' }
const mentee = { value: '019a0000-0000-7000-8000-000000000002', label: '张明', detail: '油田第四小学' }
const credit: Credit = {
  kind: 'pairing',
  id: '019a0000-0000-7000-8000-000000000003',
  code: 'SJ-2025-0031-1',
  label: '吕文静 带 张明',
  reason: '师徒都参加了',
}
const filled: EntryState = { ...blankEntry, heldOn: '2025-10-09', lead, others: [mentee], topic: '背影' }
const rolesOf = (entry: EntryState) => draftOf(entry, []).participants?.map(({ role }) => role)

test('the apprentice listens to the master, or the other way round', () => {
  expect(rolesOf(filled)).toEqual(['lead', 'listener'])
  expect(rolesOf({ ...filled, direction: 'mentee-teaches' })).toEqual(['listener', 'lead'])
})

test('in an open lesson the one who teaches leads, whatever direction was left from listening', () => {
  expect(rolesOf({ ...filled, template: 'open-lesson', direction: 'mentee-teaches' })).toEqual(['lead', 'listener'])
})

test('what is filled in holds to the schema, and the lesson is its topic', () => {
  expect(activityDraft.safeParse(draftOf(filled, [credit])).success).toBe(true)
  expect(draftOf(filled, [])).toMatchObject({ type: '听课', topic: '背影', lesson: '背影' })
})

test('nothing unticked and nothing added leaves the credits to the rules', () => {
  expect(draftOf(filled, [credit]).credits).toBeUndefined()
  expect(draftOf({ ...filled, declined: [credit.id] }, [credit]).credits).toEqual([])
  const other = { ...credit, id: lead.value, kind: 'studio' } as const
  expect(draftOf({ ...filled, added: [other] }, [credit]).credits).toEqual([
    { kind: 'pairing', id: credit.id },
    { kind: 'studio', id: other.id },
  ])
})

test('what the form was opened for is added once to a draft, and stands beside what the rules propose', () => {
  const studio: Credit = { ...credit, kind: 'studio', id: '019a0000-0000-7000-8000-000000000004', reason: '' }
  const opened = withAdded(withAdded(filled, [studio]), [studio])
  expect(opened.added).toEqual([studio])
  expect(draftOf(opened, [credit]).credits).toEqual([
    { kind: 'pairing', id: credit.id },
    { kind: 'studio', id: studio.id },
  ])
})

test('nothing is asked about before a day and somebody are there', () => {
  expect(questionOf(blankEntry)).toBeNull()
  expect(questionOf({ ...filled, lead: null, others: [] })).toBeNull()
  expect(questionOf(filled)).toMatchObject({ heldOn: '2025-10-09', type: '听课' })
})

test('everything missing is told at once', () => {
  expect(missingIn(blankEntry)).toEqual({
    heldOn: '请填写日期',
    lead: '请选择师傅',
    others: '请选择徒弟',
    topic: '请填写课题',
  })
  expect(missingIn({ ...filled, template: 'lecture', others: [] })).toEqual({})
})

test('the next entry keeps kind, day and place and asks anew who and what', () => {
  expect(nextEntry({ ...filled, place: '录播教室' })).toEqual({
    ...blankEntry,
    heldOn: '2025-10-09',
    place: '录播教室',
  })
})
