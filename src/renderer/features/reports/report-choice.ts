import type { z } from 'zod'
import { maskPresets, type MaskPreset } from '#shared/reports/mask.ts'
import type { ReportDefinition } from '#shared/reports/report-definition.ts'
import { reportDefinitions, type ReportName } from '#shared/reports/report-definitions.ts'
import { reportFilter, type ReportFilter } from '#shared/reports/report-filter.ts'
import { reportOptions, type ReportOptions } from '#shared/reports/report-options.ts'

/** A report as the officer has set it up. */
export interface ReportChoice {
  readonly name: ReportName
  readonly filter: ReportFilter
  readonly options: ReportOptions
  readonly masking: { readonly preset: MaskPreset; readonly names: boolean }
  /** Why everything is told; needed for 全量. */
  readonly reason: string
}

export const isReportName = (name: string | undefined): name is ReportName =>
  reportDefinitions.some((definition) => definition.name === name)

export const isPreset = (preset: string): preset is MaskPreset => maskPresets.some((one) => one === preset)

export const blankOptions: ReportOptions = reportOptions.parse({})
export const blankFilter: ReportFilter = reportFilter.parse({})

/** The filter in the address; null where there is none, and nothing narrowed where it cannot be read. */
export function filterIn(text: string | null): ReportFilter | null {
  if (text === null) return null
  try {
    return reportFilter.parse(JSON.parse(text))
  } catch {
    return blankFilter
  }
}

const isBlank = (value: unknown): boolean =>
  value === null || value === false || (Array.isArray(value) && value.length === 0)

/** The filter as it stands in the address: only what narrows. */
export function filterText(filter: ReportFilter): string {
  const narrowing = Object.entries(filter).filter(
    ([key, value]) =>
      !isBlank(value) && !(key === 'scope' && value === 'office') && !(key === 'period' && value === 'all'),
  )
  return JSON.stringify(Object.fromEntries(narrowing))
}

/** Only what this report has a use for: a filter left over from another report must not narrow unseen. */
export function usableFilter(filter: ReportFilter, definition: ReportDefinition): z.input<typeof reportFilter> {
  return Object.fromEntries(
    Object.entries(filter).filter(([key]) => definition.filterFields.some((field) => field === key)),
  )
}

/** What a page of the preview is asked with; 全量 is for an export with a reason, so it is shown masked. */
export const previewMasking = ({ preset, names }: ReportChoice['masking']) => ({
  preset: preset === 'full' ? ('check' as const) : preset,
  names,
})
