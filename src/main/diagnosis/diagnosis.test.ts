import { expect, test } from 'vitest'
import { openTestEngine } from '#main/engine/test-engine.ts'
import { diagnosisText, type Diagnosis } from '#shared/diagnosis/diagnosis-text.ts'

/** Everything in the database that somebody is called by or found by. */
const personal = `SELECT name FROM teacher UNION SELECT national_id FROM teacher UNION SELECT phone FROM teacher
  UNION SELECT name FROM school UNION SELECT principal FROM school UNION SELECT contact FROM school UNION SELECT phone FROM school UNION SELECT code FROM school
  UNION SELECT value FROM setting WHERE key IN ('office.name', 'office.reporter', 'office.phone', 'operator')`

async function openDesk() {
  const desk = await openTestEngine()
  await desk.client.settings.addSampleData({})
  await desk.client.settings.update({
    office: { name: '台前县教师发展中心', level: 'city', districtId: null, reporter: '岳晓光', phone: '0393-6661234' },
    operator: '王建国',
  })
  return desk
}

async function textOf({ client, log }: Awaited<ReturnType<typeof openDesk>>, more: readonly object[] = []) {
  const diagnosis: Diagnosis = {
    at: '2025-12-11T01:00:00.000Z',
    version: '0.1.0',
    parts: [['node', '24.0.0']],
    database: await client.diagnosis.gather({}),
    logs: [{ name: 'engine.log', lines: [...log, ...more].map((line) => JSON.stringify(line)) }],
  }
  return diagnosisText(diagnosis)
}

test('no name, ID number, phone or school of the database is in the pack, whatever is wrong with the rows', async () => {
  const desk = await openDesk()
  const { db } = desk
  db.exec(`UPDATE teacher SET is_rural = 1 - is_rural, sort_key = 'x' WHERE no <= 20;
    UPDATE school SET urban_code = '111', urban_type = 'rural' WHERE no <= 5;
    UPDATE cohort SET name = '岳晓光' || no;
    DELETE FROM policy_value; DELETE FROM policy`)
  const [someone = ''] = db.prepare<[], string>('SELECT name FROM teacher').pluck().all()
  const cause = `Error: ${someone} 410901199001011234\n    at f (/home/${someone}/engine.js:1:2)`
  const text = await textOf(desk, [{ op: someone, code: 'internal/bug', cause }])
  const words = db
    .prepare<[], string | null>(personal)
    .pluck()
    .all()
    .filter((word) => word !== null && word !== '')
  expect(words.length).toBeGreaterThan(1000)
  expect(words.filter((word) => word !== null && text.includes(word))).toEqual([])
  expect(text).toContain('教师的“乡村教师”与学校的城乡类型不一致：')
  expect(text).toContain('批次“…”没有方案参数')
  const named = desk.engine.verify().join()
  expect(words.filter((word) => word !== null && named.includes(word))).not.toEqual([])
})

test('versions, states, counts, the check and the log are in it', async () => {
  const text = await textOf(await openDesk())
  expect(text).toContain('程序 0.1.0\r\nnode 24.0.0\r\n')
  expect(text).toContain('单位级别：市级\r\n操作员：已填写\r\n体验数据：有\r\n')
  expect(text).toContain('【检查】\r\n检查通过，没有发现问题。')
  expect(text).toMatch(/\r\nteacher {2}600\r\n/)
  expect(text).toMatch(/settings\.addSampleData {2}ok {2}[\d.]+ ms\r\n/)
})

test('a database that does not open is told by its code', () => {
  const text = diagnosisText({ at: '', version: '', parts: [], database: 'db/damaged', logs: [] })
  expect(text).toContain('【数据库】\r\n没有打开：db/damaged')
})
