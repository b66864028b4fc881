import { isPartialDate } from '#shared/kernel/dates.ts'

/**
 * Reads a date as officers type it (2016.12, 2016年12月, 201612, 2016/12/5) into `2016-12`; null for what is no date.
 */
export function readPartialDate(typed: string): string | null {
  const text = typed.trim()
  const solid = /^(\d{4})(\d{2})(\d{2})?$/.exec(text)
  const parted = /^(\d{4})(?:\D+(\d{1,2}))?(?:\D+(\d{1,2}))?\D*$/.exec(text)
  const found = solid ?? parted
  if (found === null) return null
  const [, year, month, day] = found
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined)
  const date = parts.join('-')
  return isPartialDate(date) ? date : null
}
