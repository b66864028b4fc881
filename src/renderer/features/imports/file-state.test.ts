import { expect, test } from 'vitest'
import type { StagedFile, StagedSheet } from '#shared/imports/staging.ts'
import { fileState, firstFile, firstSheet, shortSender } from './file-state.ts'

const sheet = (more: Partial<StagedSheet> = {}): StagedSheet => ({
  id: 's',
  name: '师徒结对',
  isHidden: false,
  kind: 'pairing',
  kindLabel: '师徒结对',
  isOnlyStaged: false,
  headerRows: [4, 5],
  rowCount: 84,
  columnCount: 8,
  figures: { ready: 72, open: 7, skipped: 1 },
  ...more,
})
const file = (more: Partial<StagedFile> = {}): StagedFile => ({
  id: 'f',
  name: '附件3.xlsx',
  sender: '华龙区',
  isOpenable: true,
  problems: [],
  sheets: [sheet()],
  figures: { ready: 72, open: 7, skipped: 1 },
  ...more,
})

test('what is to be done comes before what can be stored', () => {
  expect(fileState(file(), false).word).toBe('需处理 7')
  expect(fileState(file({ figures: { ready: 72, open: 0, skipped: 1 } }), false).word).toBe('可入库 72')
})

test('once the batch is stored the file says what was stored and what was left', () => {
  expect(fileState(file(), true).word).toBe('已入库 72，未入库 7')
})

test('a file that cannot be opened says why in a few words', () => {
  const problems = ['这个文件设有打开密码，请让报送单位取消密码后重新报送。']
  expect(fileState(file({ isOpenable: false, problems }), false)).toEqual({
    tone: 'overdue',
    word: '这个文件设有打开密码',
  })
})

test('a kind whose programme is not built is told apart from a file with nothing in it', () => {
  const figures = { ready: 0, open: 0, skipped: 90 }
  expect(fileState(file({ figures, sheets: [sheet({ isOnlyStaged: true })] }), false).word).toBe('已读，暂不入库')
  expect(fileState(file({ figures, sheets: [sheet({ kind: null })] }), false).word).toBe('没有可入库的行')
})

test('a file opens with the sheet that is read, not with a hidden one', () => {
  const hidden = sheet({ id: 'hidden', isHidden: true })
  const notes = sheet({ id: 'notes', kind: null })
  expect(firstSheet(file({ sheets: [hidden, notes, sheet()] }))?.id).toBe('s')
  expect(firstSheet(file({ sheets: [hidden, notes] }))?.id).toBe('notes')
})

test('a batch opens with the first file that needs a hand', () => {
  const done = file({ id: 'done', figures: { ready: 5, open: 0, skipped: 0 } })
  expect(firstFile([file({ id: 'locked', isOpenable: false }), done, file()])?.id).toBe('f')
  expect(firstFile([done])?.id).toBe('done')
})

test('without a known sender a place is named by its file', () => {
  expect(shortSender(file({ sender: null }), '花名册(改2).xls')).toBe('花名册(改2)')
})
