import { urbanTypeLabels } from '../registry/school-labels.ts'
import type { ReportPair } from './report-pair.ts'
import type { ReportFilter, Settlement } from './report-filter.ts'
import { settlements, unknownKey } from './report-filter.ts'
import type { Dimension } from './report-options.ts'

/** One value of a dimension: 华龙区, 小学, 语文, 乡村. */
export interface DimensionValue {
  readonly key: string
  readonly label: string
}

/** The values as they are ordered in the code lists and the 县区 list. */
export interface DimensionLists {
  readonly districts: readonly DimensionValue[]
  readonly stages: readonly string[]
  readonly subjects: readonly string[]
  readonly kinds: readonly string[]
}

export const dimensionLabels: Record<Dimension, string> = {
  district: '县区',
  stage: '学段',
  subject: '学科',
  settlement: '城乡类型',
  kind: '结对类型',
}

const unknown: DimensionValue = { key: unknownKey, label: '未填' }

/** Where something counted stands: a pair, a studio, an activity. What has no such side leaves it null. */
export interface Placed {
  readonly districtId: string | null
  readonly district: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly settlement: Settlement | null
  readonly kind: string | null
}

/** A pair counts to the district of its mentor. */
export const placedPair = (pair: ReportPair): ReportPair & Placed => ({
  ...pair,
  districtId: pair.mentorDistrictId,
  district: pair.mentorDistrict,
})

/** Into which value of a dimension it falls. */
export const dimensionKey: Record<Dimension, (placed: Placed) => string> = {
  district: ({ districtId }) => districtId ?? unknownKey,
  stage: ({ stage }) => stage ?? unknownKey,
  subject: ({ subject }) => subject ?? unknownKey,
  settlement: ({ settlement }) => settlement ?? unknownKey,
  kind: ({ kind }) => kind ?? unknownKey,
}

/** The filter that holds exactly the rows of one value, on top of the filter of the table. */
export function dimensionFilter(filter: ReportFilter, dimension: Dimension, key: string): ReportFilter {
  if (dimension === 'district') return { ...filter, districts: [key] }
  if (dimension === 'stage') return { ...filter, stages: [key] }
  if (dimension === 'subject') return { ...filter, subjects: [key] }
  if (dimension === 'kind') return { ...filter, kinds: [key] }
  const settlement = settlements.find((one) => one === key) ?? unknownKey
  return { ...filter, settlements: [settlement] }
}

const named = (names: readonly string[]): readonly DimensionValue[] => names.map((name) => ({ key: name, label: name }))

function listOf(dimension: Dimension, lists: DimensionLists): readonly DimensionValue[] {
  if (dimension === 'district') return lists.districts
  if (dimension === 'settlement') return settlements.map((key) => ({ key, label: urbanTypeLabels[key] }))
  return named({ stage: lists.stages, subject: lists.subjects, kind: lists.kinds }[dimension])
}

/**
 * The values to show, in their order: every district even without a row (a county with none is told so), of the
 * others those that occur; then what stands in no list, then what is not filled in.
 */
export function dimensionValues(
  dimension: Dimension,
  rows: readonly Placed[],
  lists: DimensionLists,
): readonly DimensionValue[] {
  const labels = new Map(rows.map((row) => [dimensionKey[dimension](row), row.district] as const))
  const list = listOf(dimension, lists)
  const listed = list.filter((value) => dimension === 'district' || labels.has(value.key))
  const keys = new Set(list.map((value) => value.key))
  const others = Array.from(labels)
    .filter(([key]) => !keys.has(key) && key !== unknownKey)
    .map(([key, district]) => ({ key, label: dimension === 'district' ? (district ?? key) : key }))
  return [...listed, ...others, ...(labels.has(unknownKey) ? [unknown] : [])]
}
