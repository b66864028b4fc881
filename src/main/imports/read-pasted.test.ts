import { expect, test } from 'vitest'
import { openPairingFixture } from '#main/pairings/pairing-fixture.ts'

async function openDesk() {
  const fixture = await openPairingFixture()
  const mentor = await fixture.teacher('吕文静', { title: '高级教师' })
  const mentee = await fixture.teacher('张小明')
  await fixture.pair(mentor, [mentee])
  return {
    ...fixture,
    mentor,
    mentee,
    read: (text: string) => fixture.client.imports.readPasted({ kind: 'activity', text }),
  }
}

const line = [
  '2025.10.15',
  '听课(徒听师)',
  '《草船借箭》',
  '吕文静',
  '张小明',
  '测试第一小学',
  '语文',
  '2',
  '三（1）班',
  '',
]

test('rows without a header are read in the usual order, and their drafts can be stored as they are', async () => {
  const { client, read, mentor, mentee } = await openDesk()
  const pasted = await read(line.join('\t'))
  expect(pasted.hasHeader).toBe(false)
  const [row] = pasted.rows
  expect(row?.issues.filter(({ severity }) => severity !== 'info')).toEqual([])
  expect(row?.line).toBe(1)
  expect(row?.draft).toMatchObject({
    heldOn: '2025-10-15',
    type: '听课',
    topic: '《草船借箭》',
    amount: 2,
    participants: [
      { teacherId: mentor, role: 'lead' },
      { teacherId: mentee, role: 'listener' },
    ],
  })
  const drafts = pasted.rows.flatMap(({ draft }) => (draft === null ? [] : [draft]))
  expect(await client.activities.createMany({ activities: drafts })).toMatchObject({ credited: 1 })
})

test('a header names the columns, and words that say the mentor listened turn the roles round', async () => {
  const { read, mentor, mentee } = await openDesk()
  const text = '时间\t徒弟\t师傅\t单位\t类型\n2025-10-16\t张小明\t吕文静\t测试第一小学\t听课(师听徒)'
  const { hasHeader, columns, rows } = await read(text)
  expect(hasHeader).toBe(true)
  expect(columns.map(({ field }) => field)).toEqual(['date', 'mentees', 'mentor_name', 'school', 'type'])
  expect(rows[0]?.draft?.participants).toEqual([
    { teacherId: mentor, role: 'listener' },
    { teacherId: mentee, role: 'lead' },
  ])
})

test('without a school a pair of these two names says who is meant; a namesake alone is only offered', async () => {
  const { read, mentor, mentee } = await openDesk()
  const bare = (mentorName: string, menteeName: string): string =>
    ['2025-10-15', '听课', '课', mentorName, menteeName].join('\t')
  const { rows } = await read([bare('吕文静', '张小明'), bare('张小明', '生面孔')].join('\n'))
  expect(rows[0]?.people.map(({ teacherId }) => teacherId)).toEqual([mentor, mentee])
  const [namesake, stranger] = rows[1]?.people ?? []
  expect([namesake?.teacherId, stranger?.teacherId]).toEqual([null, null])
  expect(namesake?.candidates.map(({ teacherId }) => teacherId)).toEqual([mentee])
  expect(rows[1]?.cells.map(({ tint }) => tint)[namesake?.column ?? -1]).toBe('confirm')
})

test('a row without a readable day has a red cell and no draft', async () => {
  const { read } = await openDesk()
  const { rows } = await read([['改天', ...line.slice(1)].join('\t'), line.join('\t')].join('\n'))
  expect(rows.map(({ draft }) => draft === null)).toEqual([true, false])
  expect(rows[0]?.cells[0]).toEqual({ text: '改天', tint: 'refused' })
})
