import { z } from 'zod'
import { areas, command, query } from '../contract/define.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import { rowId } from '../kernel/ids.ts'
import type { CopiedRecord, RecordComparison } from './record-copy.ts'
import { binFilter, type BinRow, type BroughtBack } from './recycle-bin.ts'
import type { ActionRow, RecordChange, Reverted, UndoState } from './history.ts'

/** The records whose changes can be asked for, by table. */
export const recordKinds = [
  'teacher',
  'school',
  'pairing',
  'pairing_group',
  'studio',
  'lecture',
  'training',
  'activity',
  'achievement',
  'twin_group',
  'brand_school',
  'posting',
  'visit',
  'shadowing',
] as const
export type RecordKind = (typeof recordKinds)[number]

const inBackup = {
  backup: z.string().max(200).describe('name of a backup, from `backups.list`'),
  record: z.enum(recordKinds),
}

export const historyContract = {
  state: query(z.object({}), ['history']).returns<UndoState>(),
  list: query(z.object(pageRequest), ['history']).returns<Page<ActionRow>>(),
  ofRecord: query(z.object({ record: z.enum(recordKinds), id: rowId }), ['history']).returns<readonly RecordChange[]>(),
  /** Undoes the last action, or the one named: then nothing later may have touched the same rows. */
  undo: command(z.object({ actionId: rowId.optional() }), areas).returns<Reverted>(),
  /** 回收站: what was deleted, voided, archived or cancelled and still is. */
  bin: query(binFilter, areas).returns<Page<BinRow>>(),
  /** Brings each back in a step of its own; what stands in the way is told and hinders no other. */
  restoreFromBin: command(z.object({ nos: z.array(z.int().min(1)).min(1).max(500) }), areas).returns<BroughtBack>(),
  /** Records of a backup by a part of their name. */
  findInBackup: query(z.object({ ...inBackup, text: z.string().trim().min(1).max(40) }), areas).returns<
    readonly CopiedRecord[]
  >(),
  /** One record as a backup holds it beside how it is now, field by field, with its details. */
  compareWithBackup: query(z.object({ ...inBackup, id: rowId }), areas).returns<RecordComparison>(),
  /** Brings one record with its details back as it was, in one step that can be undone. */
  restoreFromBackup: command(z.object({ ...inBackup, id: rowId }), areas).returns<RecordComparison>(),
  redo: command(z.object({}), areas).returns<Reverted>(),
}
