import { expect, test } from 'vitest'
import type { Conflict } from './conflict-rows.ts'
import { countsByRule, inRuleOrder } from './conflict-rows.ts'

const finding = (rule: Conflict['rule'], severity: Conflict['severity'], reason: string | null = null): Conflict => ({
  rule,
  severity,
  sentence: '',
  field: null,
  menteeId: null,
  subject: `${rule}-${severity}-${reason ?? ''}`,
  pairingIds: [],
  waiver: reason === null ? null : { reason, operator: '张三', at: '2025-12-01T00:00:00.000Z' },
  pairings: [],
})

test('findings stand by rule, the gravest first and accepted ones last', () => {
  const some = [
    finding('stage-mismatch', 'warn', '初高衔接'),
    finding('stage-mismatch', 'warn'),
    finding('mentee-in-two-groups', 'warn'),
    finding('mentee-in-two-groups', 'block'),
  ]
  expect(inRuleOrder(some).map(({ rule, severity, waiver }) => [rule, severity, waiver !== null])).toEqual([
    ['mentee-in-two-groups', 'block', false],
    ['mentee-in-two-groups', 'warn', false],
    ['stage-mismatch', 'warn', false],
    ['stage-mismatch', 'warn', true],
  ])
})

test('only rules that have findings are counted', () => {
  expect(countsByRule([finding('circular', 'block'), finding('circular', 'warn')])).toEqual([
    { rule: 'circular', count: 2 },
  ])
})
