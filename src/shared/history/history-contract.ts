import { z } from 'zod'
import { areas, command, query } from '../contract/define.ts'
import { pageRequest, type Page } from '../kernel/page.ts'
import { rowId } from '../kernel/ids.ts'
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

export const historyContract = {
  state: query(z.object({}), ['history']).returns<UndoState>(),
  list: query(z.object(pageRequest), ['history']).returns<Page<ActionRow>>(),
  ofRecord: query(z.object({ record: z.enum(recordKinds), id: rowId }), ['history']).returns<readonly RecordChange[]>(),
  /** Undoes the last action, or the one named: then nothing later may have touched the same rows. */
  undo: command(z.object({ actionId: rowId.optional() }), areas).returns<Reverted>(),
  redo: command(z.object({}), areas).returns<Reverted>(),
}
