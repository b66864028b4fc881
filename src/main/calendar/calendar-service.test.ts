import { expect, test } from 'vitest'
import { openTestEngine } from '#main/engine/test-engine.ts'
import { knownHolidays, knownYears } from './known-holidays.ts'

const day = (on: string, kind: 'holiday' | 'workday', name: string) => ({ day: on, kind, name })

test('the days off that ship are those of the notices, and end where the package ends', () => {
  const days = knownHolidays(2026)
  expect(days).toContainEqual({ day: '2026-02-17', kind: 'holiday', name: '春节' })
  expect(days).toContainEqual({ day: '2026-02-14', kind: 'workday', name: '春节' })
  expect(days).toContainEqual({ day: '2026-10-07', kind: 'holiday', name: '国庆节' })
  expect(days).toHaveLength(39)
  expect(knownHolidays(knownYears.first).length).toBeGreaterThan(30)
  expect(knownHolidays(knownYears.last + 1)).toEqual([])
})

test('a new database knows the days off, has the usual terms, and says which year is not known yet', async () => {
  const { client, db } = await openTestEngine()
  const now = await client.calendar.get({})
  expect(now).toMatchObject({ schoolYear: '2025-2026', hasHolidays: true, unknownYears: [] })
  expect(now.terms.map(({ startsOn, endsOn, isUsual }) => [startsOn, endsOn, isUsual])).toEqual([
    ['2025-09-01', '2026-01-20', true],
    ['2026-02-20', '2026-07-05', true],
  ])
  expect(now.days[0]).toEqual({ day: '2025-09-28', kind: 'workday', name: '国庆节' })
  expect(now.teachingWeeks.map(({ weeks }) => weeks)).toEqual([19, 18])
  expect(await client.calendar.get({ schoolYear: '2026-2027' })).toMatchObject({
    hasHolidays: false,
    unknownYears: [2027],
  })
  expect(db.prepare('SELECT count(*) AS n FROM school_term').get()).toEqual({ n: 0 })
  expect((await client.history.state({})).undo).toBeNull()
})

test('the first change of a year copies its usual terms, and can be undone', async () => {
  const { client } = await openTestEngine()
  await client.calendar.setTerm({ schoolYear: '2025-2026', semester: 1, startsOn: '2025-08-28', endsOn: '2026-01-30' })
  const { terms } = await client.calendar.get({})
  expect(terms).toMatchObject([
    { startsOn: '2025-08-28', endsOn: '2026-01-30', isUsual: false },
    { startsOn: '2026-02-20', isUsual: false },
  ])
  expect((await client.history.state({})).undo?.title).toBe('修改校历 2025—2026学年第一学期')
  await client.history.undo({})
  expect((await client.calendar.get({})).terms.every(({ isUsual }) => isUsual)).toBe(true)
})

test('terms that overlap, run backwards or leave their school year are refused with the reason', async () => {
  const { client } = await openTestEngine()
  const first = { schoolYear: '2025-2026', semester: 1 as const }
  await expect(client.calendar.setTerm({ ...first, startsOn: '2025-09-01', endsOn: '2026-02-25' })).rejects.toThrow(
    'input/invalid',
  )
  await expect(client.calendar.setTerm({ ...first, startsOn: '2026-01-01', endsOn: '2025-12-01' })).rejects.toThrow(
    'input/invalid',
  )
  await expect(client.calendar.setTerm({ ...first, startsOn: '2024-09-01', endsOn: '2026-01-20' })).rejects.toThrow(
    'input/invalid',
  )
})

test('pasted days are added or replaced, what could not be read is told, and a day is taken out again', async () => {
  const { client } = await openTestEngine()
  const text = '国庆节：10月1日至7日放假，9月26日上班\n元旦放假三天\n'
  expect(await client.calendar.importDays({ text })).toEqual({ count: 8, unread: ['元旦放假三天'] })
  const schoolYear = '2027-2028'
  const read = await client.calendar.get({ schoolYear })
  expect(read.days[0]).toEqual(day('2027-09-26', 'workday', '国庆节'))
  expect(read.unknownYears).toEqual([2028])
  await client.calendar.setDays({ days: [day('2027-10-08', 'holiday', '校庆'), day('2027-10-07', 'holiday', '国庆')] })
  expect(await client.calendar.removeDays({ days: ['2027-09-26', '2027-09-27'] })).toEqual({ count: 1 })
  expect((await client.calendar.get({ schoolYear })).days).toHaveLength(8)
  await expect(client.calendar.importDays({ text: '放假通知' })).rejects.toThrow('calendar/nothing-read')
})
