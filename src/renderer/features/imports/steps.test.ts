import { expect, test } from 'vitest'
import type { Batch, StagedSheet } from '#shared/imports/staging.ts'
import { stepOf } from './steps.tsx'

const figures = { ready: 0, open: 0, skipped: 0 }
const sheet = (kind: StagedSheet['kind']): StagedSheet => ({
  id: 's',
  name: 'Sheet1',
  isHidden: false,
  kind,
  kindLabel: '',
  isOnlyStaged: false,
  headerRows: [],
  rowCount: 1,
  columnCount: 1,
  figures,
})
const batch = (sheets: readonly StagedSheet[], state: Batch['state'] = 'staged'): Batch => ({
  id: 'b',
  label: '',
  state,
  at: '2025-12-11T01:00:00Z',
  operator: '',
  files: 1,
  figures,
  actionId: null,
  effect: [],
  fileList: [{ id: 'f', name: 'a.xlsx', sender: null, isOpenable: true, problems: [], sheets, figures }],
})

test('a batch steps on as soon as one of its sheets is recognised', () => {
  expect(stepOf(null)).toBe(0)
  expect(stepOf(batch([]))).toBe(0)
  expect(stepOf(batch([sheet(null)]))).toBe(1)
  expect(stepOf(batch([sheet(null), sheet('pairing')]))).toBe(2)
  expect(stepOf(batch([sheet('pairing')], 'committed'))).toBe(3)
})
