import { z } from 'zod'
import type { Block, DocumentModel } from './document-model.ts'
import { mapRows } from './row-list.ts'
import type { CellValue, PersonalKind, Sheet, SheetColumn, SheetRow } from './sheet-model.ts'

/**
 * How much of a person an export tells. `public` may be posted on a wall: no ID number, no telephone number.
 * `check` keeps enough for two offices to compare: ID 6 + 4, telephone 3 + 4. `full` hides nothing and needs a reason.
 */
export const maskPresets = ['public', 'check', 'full'] as const
export type MaskPreset = (typeof maskPresets)[number]
export const maskPresetLabels: Record<MaskPreset, string> = { public: '公示', check: '内部核对', full: '全量' }

export const masking = z.object({
  preset: z.enum(maskPresets).default('check').describe('how much of ID and telephone numbers is told'),
  names: z.boolean().default(false).describe('hide part of the names too: 张*, 欧**修'),
})
export type Masking = z.output<typeof masking>

const digit = '[0-9０-９]'
const longRun = new RegExp(`${digit}{15,}[XxＸｘ]?`, 'g')
const spacedId = new RegExp(`${digit}{6}[ -]?(?:19|20)${digit}{2}[ -]?${digit}{4}[ -]?${digit}{3}[0-9０-９XxＸｘ]`, 'g')
const mobile = new RegExp(`[1１][3-9３-９]${digit}[ -]?${digit}{4}[ -]?${digit}{4}`, 'g')
const anyLong = new RegExp(`${digit}{6,}|${digit}{3}[ -]${digit}{4}|${digit}{4}[ -]${digit}{4}`)
const removed = '（略）'

/** Keeps the two ends and puts stars between; too short to have a middle, nothing is kept. */
function keepEnds(text: string, head: number, tail: number): string {
  const letters = Array.from(text)
  if (letters.length <= head + tail) return '*'.repeat(letters.length)
  return letters.slice(0, head).join('') + '*'.repeat(letters.length - head - tail) + letters.slice(-tail).join('')
}

/** Free text without an ID number (15 digits or more in a row) or a mobile number, whatever stands around them. */
export function maskText(text: string, preset: MaskPreset): string {
  if (preset === 'full' || !anyLong.test(text)) return text
  const hide = (head: number, tail: number) => (found: string) =>
    preset === 'public' ? removed : keepEnds(found, head, tail)
  return text.replace(longRun, hide(6, 4)).replace(spacedId, hide(6, 4)).replace(mobile, hide(3, 4))
}

/** 张三 → 张*, 欧阳修 → 欧*修; several names keep their separators. */
export function maskName(text: string): string {
  return text.replace(/[^、，,;；/\s（）()]+/g, (name) =>
    Array.from(name).length <= 2 ? keepFirst(name) : keepEnds(name, 1, 1),
  )
}

const keepFirst = (name: string): string => {
  const [first = ''] = Array.from(name)
  return first + '*'.repeat(Array.from(name).length - 1)
}

function maskPersonal(text: string, personal: PersonalKind, how: Masking): string {
  if (personal === 'name') return how.names ? maskName(text) : text
  if (personal === 'none') return text
  if (how.preset === 'public') return ''
  return personal === 'nationalId' ? keepEnds(text, 6, 4) : keepEnds(text, 3, 4)
}

/** One cell as it may be shown; a number that is an ID or a telephone number becomes masked text. */
export function maskCell(value: CellValue, personal: PersonalKind, how: Masking): CellValue {
  if (value === null || (how.preset === 'full' && !how.names)) return value
  const text = String(value)
  const own = how.preset === 'full' && personal !== 'name' ? text : maskPersonal(text, personal, how)
  const shown = maskText(own, how.preset)
  return shown === text ? value : shown
}

function maskRow(row: SheetRow, columns: readonly SheetColumn[], how: Masking): SheetRow {
  if (row.kind === 'group') return { ...row, label: maskText(row.label, how.preset) }
  return { ...row, cells: row.cells.map((value, at) => maskCell(value, columns[at]?.personal ?? 'none', how)) }
}

/** The sheet as it may be shown, its head and notes included: nothing on the paper escapes. */
export function maskSheet(sheet: Sheet, how: Masking): Sheet {
  if (how.preset === 'full' && !how.names) return sheet
  const { frame } = sheet
  const text = (value: string): string => maskText(value, how.preset)
  const head = {
    attachment: text(frame.head.attachment),
    title: text(frame.head.title),
    fields: frame.head.fields.map((field) => ({ label: field.label, value: text(field.value) })),
  }
  // A column may stand for a county or a code of the lists, and those are typed too.
  const columns = frame.columns.map((column) => ({
    ...column,
    label: text(column.label),
    group: column.group === null ? null : text(column.group),
  }))
  return {
    frame: { ...frame, head, columns, notes: frame.notes.map(text) },
    rows: mapRows(sheet.rows, (row) => maskRow(row, frame.columns, how)),
  }
}

function maskBlock(block: Block, preset: MaskPreset): Block {
  if (block.kind === 'paragraph')
    return { ...block, runs: block.runs.map((run) => ({ ...run, text: maskText(run.text, preset) })) }
  if (block.kind === 'table')
    return { ...block, rows: block.rows.map((row) => row.map((cell) => maskText(cell, preset))) }
  return block
}

/** A letter names its parties, so names stay; numbers are masked as in a sheet. */
export function maskDocument(model: DocumentModel, preset: MaskPreset): DocumentModel {
  const letters = model.letters.map((letter) => ({ blocks: letter.blocks.map((block) => maskBlock(block, preset)) }))
  return { ...model, title: maskText(model.title, preset), letters }
}
