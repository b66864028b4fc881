import { unknownKey, type ReportFilter } from '#shared/reports/report-filter.ts'

export interface Condition {
  readonly sql: string
  readonly parameters: Readonly<Record<string, string>>
}

/** One value, or no condition. */
export const one = (sql: string, name: string, value: string | null): readonly Condition[] =>
  value === null ? [] : [{ sql, parameters: { [name]: value } }]

/** One of several values; 未填 is a choice of its own. Several columns: any of them may hold the value. */
export function oneOf(
  columns: string | readonly string[],
  name: string,
  values: readonly string[],
): readonly Condition[] {
  if (values.length === 0) return []
  const list = typeof columns === 'string' ? [columns] : columns
  const known = list.map((column) => `${column} IN (SELECT value FROM json_each(:${name}))`)
  const unknown = values.includes(unknownKey) ? [`${list[0] ?? ''} IS NULL`] : []
  return [{ sql: `(${[...known, ...unknown].join(' OR ')})`, parameters: { [name]: JSON.stringify(values) } }]
}

/** A district by id, code or name. */
export const inDistricts = (alias: string, districts: readonly string[]): readonly Condition[] =>
  oneOf([`${alias}.id`, `${alias}.code`, `${alias}.name`], 'districts', districts)

/** Where a record with one district, stage and subject stands; `office` is the county that asks, null for the city. */
export const inPlace = (
  columns: { readonly district: string; readonly stage: string; readonly subject: string },
  filter: ReportFilter,
  officeDistrictId: string | null,
): readonly Condition[] => [
  ...one(`${columns.district}.id = :office`, 'office', filter.scope === 'office' ? officeDistrictId : null),
  ...inDistricts(columns.district, filter.districts),
  ...oneOf(columns.stage, 'stages', filter.stages),
  ...oneOf(columns.subject, 'subjects', filter.subjects),
]

export const parametersOf = (conditions: readonly Condition[]): Readonly<Record<string, string>> =>
  Object.assign({}, ...conditions.map(({ parameters }) => parameters))
