import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AttendeeFields } from './attendee-repository.ts'
import { createSigners } from './signers.ts'

const fields = (more: Partial<AttendeeFields>): AttendeeFields => ({
  name: '王芳',
  unit: '三小',
  nameKey: '王芳',
  unitKey: '三小',
  subject: null,
  phone: null,
  nationalId: null,
  schoolNo: null,
  teacherNo: null,
  state: 'waiting',
  matchedBy: null,
  method: 'import',
  presence: 'present',
  morning: null,
  afternoon: null,
  isObserver: 0,
  hours: null,
  sourceRow: null,
  ...more,
})

/** What a session holds after these lines, one after the other. */
function recorded(lines: readonly AttendeeFields[]) {
  const signers = createSigners([])
  const kept: AttendeeFields[] = []
  for (const line of lines) {
    const standing = signers.find(line)
    if (standing === null) {
      const signer = { ...line, no: kept.length + 1 }
      signers.add(signer)
      kept.push(signer)
    } else signers.merge(standing, line)
  }
  return kept
}

test('the same name at the same unit is one, unless subject or telephone tell two people apart', () => {
  expect(recorded([fields({}), fields({})])).toHaveLength(1)
  expect(recorded([fields({ subject: '语文' }), fields({ subject: '数学' })])).toHaveLength(2)
  expect(recorded([fields({ phone: '13800000001' }), fields({ phone: '13800000002' })])).toHaveLength(2)
  expect(recorded([fields({}), fields({ unitKey: '五小' })])).toHaveLength(2)
  expect(recorded([fields({ schoolNo: 3 }), fields({ unitKey: '华龙区第三小学', schoolNo: 3 })])).toHaveLength(1)
})

test('who signs for the other half of the day, or turns up after all, adds to what stands of him', () => {
  const [one] = recorded([
    fields({ presence: 'absent', morning: 0, afternoon: 0 }),
    fields({ morning: 1, afternoon: 0 }),
    fields({ morning: 0, afternoon: 1 }),
  ])
  expect(one).toMatchObject({ presence: 'present', morning: 1, afternoon: 1 })
})

test('no teacher ever stands twice, and recording everything a second time changes nothing', () => {
  const line = fc
    .record({
      teacherNo: fc.constantFrom(null, 1, 2),
      nameKey: fc.constantFrom('王芳', '李雪'),
      unitKey: fc.constantFrom('三小', '五小'),
      subject: fc.constantFrom(null, '语文', '数学'),
      morning: fc.constantFrom(null, 0, 1),
    })
    .map((one) => fields({ ...one, state: one.teacherNo === null ? 'waiting' : 'matched' }))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const once = recorded(lines)
      const teachers = once.flatMap(({ teacherNo }) => (teacherNo === null ? [] : [teacherNo]))
      expect(new Set(teachers).size).toBe(teachers.length)
      expect(recorded([...lines, ...lines])).toEqual(once)
    }),
  )
})
