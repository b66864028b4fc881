import { z } from 'zod'
import { query } from '../contract/define.ts'
import { rowId } from '../kernel/ids.ts'

/** One line of 今天要办. */
export interface DeskItem {
  readonly kind:
    | 'overdue'
    | 'due'
    | 'approval'
    | 'conflict'
    | 'vacant'
    | 'milestone-overdue'
    | 'milestone-soon'
    | 'lecture-late'
    | 'unsucceeded'
  readonly title: string
  readonly who: string
  readonly unit: string
  readonly on: string | null
  readonly days: number | null
  /** The pair or the session that the line is about; null: it leads to all rows of its group. */
  readonly recordId: string | null
  /** How many of the group's count this line speaks for: a county's report, a mentor's mentees. */
  readonly stands: number
}

export interface DeskGroup {
  readonly kind: DeskItem['kind']
  readonly count: number
  readonly items: readonly DeskItem[]
}

/** A key figure with the same one a year before. */
export interface DeskFigure {
  readonly key:
    | 'carried'
    | 'mentors'
    | 'mentees'
    | 'cross-district'
    | 'completed'
    | 'average-load'
    | 'studios'
    | 'hours'
    | 'twin-groups'
    | 'rural-coverage'
    | 'serving'
  readonly value: number
  readonly lastYear: number
}

export interface DeskBar {
  readonly label: string
  readonly value: number
}

export interface Desk {
  readonly today: string
  /** 全市, or the county's name. */
  readonly place: string
  /** The year whose cohorts the figures and charts are of; null: of all. What is to be done is told of every year. */
  readonly schoolYear: string | null
  readonly groups: readonly DeskGroup[]
  readonly figures: readonly DeskFigure[]
  readonly byDistrict: readonly DeskBar[]
  readonly byStage: readonly DeskBar[]
  readonly bySubject: readonly DeskBar[]
  readonly studiosByType: readonly DeskBar[]
  /** Who came to the last sessions of 大讲堂. */
  readonly lectures: readonly DeskBar[]
  /** 乡村校覆盖率 of each district in percent, and the target that holds. */
  readonly coverage: { readonly target: number | null; readonly bars: readonly DeskBar[] }
  readonly upcoming: readonly { readonly on: string; readonly label: string; readonly count: number }[]
  readonly registry: { readonly teachers: number; readonly schools: number; readonly stagedBatches: number }
}

const scope = {
  districtId: rowId.optional(),
  schoolYear: z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .optional()
    .describe('figures and charts of its cohorts alone'),
}

export const deskContract = {
  get: query(z.object(scope), [
    'pairings',
    'studios',
    'lectures',
    'hours',
    'twinning',
    'aid',
    'milestones',
    'registry',
    'policies',
    'imports',
    'settings',
  ]).returns<Desk>(),
  /** Writes the desk as one page of print-ready HTML. */
  print: query(
    z.object({ ...scope, file: z.string().min(1).max(4096).describe('where to write the page') }),
    [],
  ).returns<null>(),
}
