import type { calendarContract } from '#shared/calendar/calendar-contract.ts'
import type { AreaHandlers, CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { CalendarService } from './calendar-service.ts'

/** Rows of a small table as lines of text, read in a process of its own. */
export type ReadLines = (file: string, context: CallContext) => Promise<readonly string[]>

export const createCalendarHandlers = (
  service: CalendarService,
  readLines: ReadLines,
): AreaHandlers<typeof calendarContract> => ({
  get: ({ schoolYear }) => service.get(schoolYear),
  setTerm: (input) => service.setTerm(input),
  setDays: (input) => service.setDays(input),
  removeDays: (input) => service.removeDays(input),
  setExams: (input) => service.setExams(input),
  removeExams: (input) => service.removeExams(input),
  async importDays({ file, text, year }, context) {
    if (file === undefined && text === undefined) throw new AppError('calendar/nothing-read')
    const lines = [...(text ?? '').split(/\r?\n/), ...(file === undefined ? [] : await readLines(file, context))]
    return service.importDays(lines, year)
  },
})
