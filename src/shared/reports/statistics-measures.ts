import { sumOf } from './list-sheet.ts'
import type { Placed } from './pairing-dimensions.ts'
import type { ReportName } from './report-definitions.ts'
import { reportFilter, unknownKey, type ReportFilter } from './report-filter.ts'
import type { Dimension } from './report-options.ts'
import { distinctCount, type ReportPair } from './report-pair.ts'
import type { ReportPosting } from './aid-lists.ts'
import type { ReportStudio } from './studio-rows.ts'
import type { ReportTwin } from './twin-rows.ts'

/** The hours of the ledger of one place, stage and subject: the statistics tell no more of them. */
export interface HoursOfPlace {
  readonly hours: number
  readonly districtId: string | null
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
}

/** Somebody of the register who took part in one visit, by where he is now. */
export interface ReportVisitor {
  readonly visitId: string
  readonly teacherId: string
  readonly districtId: string | null
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
}

/** What the statistics count, each with its place. */
export interface Counted {
  readonly pairs: readonly (ReportPair & Placed)[]
  readonly studios: readonly (ReportStudio & Placed)[]
  readonly activities: readonly (HoursOfPlace & Placed)[]
  /** Groups of schools, each once. */
  readonly twins: readonly (ReportTwin & Placed)[]
  readonly postings: readonly (ReportPosting & Placed)[]
  readonly visitors: readonly (ReportVisitor & Placed)[]
}

/** The days in which activities count: those of the filter, or of its cohort. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

const none: ReportFilter = reportFilter.parse({})

const placeIn = ({ scope, districts, stages, subjects }: ReportFilter) => ({ scope, districts, stages, subjects })

/** The studios that belong to a filter of pairs; a studio has cohorts of its own. */
export const studiosAmong = (filter: ReportFilter): ReportFilter => ({
  ...none,
  ...placeIn(filter),
  settlements: filter.settlements,
  asOf: filter.asOf,
})

/** The groups of schools that belong to a filter of pairs; a group has no subject. */
export const twinsAmong = ({ scope, districts, stages, asOf }: ReportFilter): ReportFilter => ({
  ...none,
  scope,
  districts,
  stages,
  asOf,
})

/** Earlier than any hours: a list of hours without days of its own would tell of one year only. */
const firstDay = '2000-01-01'

export const hoursAmong = (filter: ReportFilter, period: Period): ReportFilter => ({
  ...aidAmong(filter, period),
  from: period.from ?? firstDay,
})

/** The postings and visitors that belong to a filter of pairs. */
export const aidAmong = (filter: ReportFilter, { from, to }: Period): ReportFilter => ({
  ...none,
  ...placeIn(filter),
  from,
  to: filter.asOf !== null && (to === null || filter.asOf < to) ? filter.asOf : to,
})

/** The list of visits knows no home of its people: it is opened by the visits that were counted. */
const visitsOf = ({ visitors }: Counted): ReportFilter => ({
  ...none,
  ids: visitors.length === 0 ? [unknownKey] : [...new Set(visitors.map(({ visitId }) => visitId))],
})

interface Measure {
  readonly key: string
  readonly label: string
  readonly count: (rows: Counted) => number
  readonly report: ReportName
  readonly open: (filter: ReportFilter, period: Period, rows: Counted) => ReportFilter
  /** By which dimensions it can be told. */
  readonly by: readonly Dimension[]
}

const ofPairs = {
  report: 'pairing-list',
  open: (filter: ReportFilter) => filter,
  by: ['district', 'stage', 'subject', 'settlement', 'kind'],
} as const
const ofStudios = { open: studiosAmong, by: ['district', 'stage', 'subject', 'settlement'] } as const

const ofTwins = { report: 'twin-list', open: twinsAmong, by: ['district', 'stage'] } as const

/** What is told of people without their school: it has no 城乡类型. */
const byPeople = ['district', 'stage', 'subject'] as const

const ofPairing: readonly Measure[] = [
  { ...ofPairs, key: 'pairs', label: '师徒对数', count: ({ pairs }) => pairs.length },
  { ...ofPairs, key: 'mentors', label: '师傅', count: ({ pairs }) => distinctCount(pairs, (pair) => pair.mentorId) },
  { ...ofPairs, key: 'mentees', label: '徒弟', count: ({ pairs }) => distinctCount(pairs, (pair) => pair.menteeId) },
]

const ofOthers: readonly Measure[] = [
  { ...ofStudios, report: 'studio-list', key: 'studios', label: '工作室', count: ({ studios }) => studios.length },
  {
    ...ofStudios,
    report: 'studio-members',
    key: 'members',
    label: '成员',
    count: ({ studios }) => sumOf(studios, ({ members }) => members),
  },
  {
    report: 'hour-statistics',
    open: hoursAmong,
    by: byPeople,
    key: 'hours',
    label: '学时',
    count: ({ activities }) => sumOf(activities, ({ hours }) => hours),
  },
  { ...ofTwins, key: 'twins', label: '学校组', count: ({ twins }) => twins.length },
  { ...ofTwins, key: 'twinLinks', label: '对子', count: ({ twins }) => sumOf(twins, ({ links }) => links) },
  {
    report: 'aid-postings',
    open: aidAmong,
    by: byPeople,
    key: 'postings',
    label: '援疆人次',
    count: ({ postings }) => postings.length,
  },
  {
    report: 'aid-visits',
    open: (_filter, _period, rows) => visitsOf(rows),
    by: byPeople,
    key: 'visitors',
    label: '互访人次',
    count: ({ visitors }) => visitors.length,
  },
]

/** A filter that only pairs can answer leaves studios and activities out. */
const isOfPairsOnly = ({ kinds, levels, statuses, ids, crossDistrict }: ReportFilter): boolean =>
  crossDistrict || [kinds, levels, statuses, ids].some((chosen) => chosen.length > 0)

/** The columns that a table by this dimension can fill. */
export const measuresBy = (dimension: Dimension, filter: ReportFilter): readonly Measure[] =>
  [...ofPairing, ...(isOfPairsOnly(filter) ? [] : ofOthers)].filter(
    ({ key, by }) =>
      by.includes(dimension) &&
      !(by === byPeople && filter.settlements.length > 0) &&
      !(key.startsWith('twin') && filter.settlements.length + filter.subjects.length > 0),
  )
