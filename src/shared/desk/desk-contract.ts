import { z } from 'zod'
import { query } from '../contract/define.ts'
import { rowId } from '../kernel/ids.ts'

/** One line of 今天要办; `route` is the page of the window that it opens. */
export interface DeskItem {
  readonly kind: 'overdue' | 'due' | 'approval' | 'conflict' | 'vacant'
  readonly title: string
  readonly who: string
  readonly unit: string
  readonly on: string | null
  readonly days: number | null
  readonly pairingId: string | null
}

export interface DeskGroup {
  readonly kind: DeskItem['kind']
  readonly count: number
  readonly items: readonly DeskItem[]
}

/** A key figure with the same one a year before. */
export interface DeskFigure {
  readonly key: 'carried' | 'mentors' | 'mentees' | 'cross-district' | 'completed' | 'average-load'
  readonly value: number
  readonly lastYear: number
}

export interface Desk {
  readonly today: string
  readonly groups: readonly DeskGroup[]
  readonly figures: readonly DeskFigure[]
  readonly byDistrict: readonly { readonly label: string; readonly value: number }[]
  readonly byStage: readonly { readonly label: string; readonly value: number }[]
  readonly bySubject: readonly { readonly label: string; readonly value: number }[]
  readonly upcoming: readonly { readonly on: string; readonly label: string; readonly count: number }[]
  readonly registry: { readonly teachers: number; readonly schools: number; readonly stagedBatches: number }
}

export const deskContract = {
  get: query(z.object({ districtId: rowId.optional() }), [
    'pairings',
    'registry',
    'policies',
    'imports',
    'settings',
  ]).returns<Desk>(),
}
