import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import type { Choice } from '#renderer/ui/filter-line.tsx'

/** The ends that can be asked for, from today; another day named in the address is listed too. */
export function dueChoices(today: IsoDate, chosen: string | undefined): readonly Choice[] {
  const usual = [
    { value: today, label: '已到期' },
    { value: addDays(today, 30), label: '30 天内' },
    { value: addDays(today, 90), label: '90 天内' },
    { value: addDays(today, 365), label: '一年内' },
  ]
  const known = chosen === undefined || usual.some((one) => one.value === chosen)
  return known ? usual : [...usual, { value: chosen, label: `${chosen} 前` }]
}
