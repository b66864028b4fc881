import type { z } from 'zod'
import type { House } from '#main/db/house.ts'
import type { calendarContract, SchoolYearCalendar } from '#shared/calendar/calendar-contract.ts'
import { createTeachingCalendar, type TeachingCalendar } from '#shared/calendar/calendar-rules.ts'
import type { CalendarDay, SchoolTerm } from '#shared/calendar/calendar.ts'
import { dayFacts, type DayFacts } from '#shared/calendar/day-facts.ts'
import { readDays } from '#shared/calendar/read-days.ts'
import { termsOfYear } from '#shared/calendar/usual-terms.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { schoolYearEnd, schoolYearLabel, schoolYearOf, schoolYearStart } from '#shared/kernel/school-year.ts'
import { createCalendarRepository } from './calendar-repository.ts'
import { knownHolidays, knownYears } from './known-holidays.ts'

type Input<Verb extends keyof typeof calendarContract> = z.output<(typeof calendarContract)[Verb]['input']>

/** Teaching days to a week, as terms are counted. */
const weekDays = 5

/** 校历: the terms, and the days that are off or worked against the weekday. */
export function createCalendarService(house: House) {
  const calendar = createCalendarRepository(house.db)
  const changes = house.db.prepare<[], number>('SELECT total_changes()').pluck()
  let kept: { readonly at: number; readonly today: string; readonly rules: TeachingCalendar } | null = null

  /** Worked out again only after something was written. */
  function rules(): TeachingCalendar {
    const [at, today] = [Number(changes.get()), house.clock.today()]
    if (kept?.at === at && kept.today === today) return kept.rules
    const days = calendar.days('0000', '9999')
    kept = { at, today, rules: createTeachingCalendar({ terms: calendar.terms(), days }, today) }
    return kept.rules
  }

  function get(schoolYear: string): SchoolYearCalendar {
    const terms = termsOfYear(calendar.terms(), schoolYear)
    const known = new Set(calendar.years())
    const unknownYears = [Number(schoolYear.slice(0, 4)), Number(schoolYear.slice(5))].filter(
      (year) => !known.has(year),
    )
    const counted = createTeachingCalendar(
      { terms: calendar.terms(), days: calendar.days('0000', '9999') },
      schoolYearStart(schoolYear),
    )
    return {
      schoolYear,
      terms,
      days: calendar.days(schoolYearStart(schoolYear), schoolYearEnd(schoolYear)),
      exams: calendar.exams(schoolYearStart(schoolYear), schoolYearEnd(schoolYear)),
      teachingWeeks: terms.map(({ semester, startsOn, endsOn }) => {
        const days = counted.teachingDays(startsOn, endsOn)
        return { semester, days, weeks: Math.round(days / weekDays) }
      }),
      hasHolidays: unknownYears.length === 0,
      unknownYears,
    }
  }

  /** The days of teaching lie within the school year, and a week before it at most; the terms follow each other. */
  function checkTerm({ schoolYear, semester, startsOn, endsOn }: Input<'setTerm'>): void {
    const problems: string[] = []
    if (endsOn <= startsOn) problems.push('放假日期应晚于开学日期')
    const earliest = `${schoolYear.slice(0, 4)}-08-01`
    if (startsOn < earliest || endsOn > schoolYearEnd(schoolYear)) {
      problems.push(`开学和放假日期应在${schoolYearLabel(schoolYear)}以内`)
    }
    const [first, second] = termsOfYear(calendar.terms(), schoolYear)
    const other = semester === 1 ? second : first
    const overlaps = semester === 1 ? endsOn >= other.startsOn : startsOn <= other.endsOn
    if (overlaps) {
      problems.push(`两个学期不能重叠：第${semester === 1 ? '二' : '一'}学期是 ${other.startsOn} 至 ${other.endsOn}`)
    }
    if (problems.length > 0) throw new AppError('input/invalid', { problems })
  }

  const store = ({ isUsual: _usual, ...term }: SchoolTerm): void => calendar.putTerm({ ...term, id: house.createId() })

  const putDays = (days: readonly CalendarDay[]): number =>
    days.reduce((sum, day) => sum + calendar.putDay({ ...day, id: house.createId() }), 0)

  const nextUnknownYear = (): number => {
    const known = new Set(calendar.years())
    let year = Number(house.clock.today().slice(0, 4))
    while (known.has(year)) year += 1
    return year
  }

  function putExam({ id, ...exam }: Input<'setExams'>['exams'][number]): number {
    const namesake = calendar.examNamed(exam.name, exam.startsOn)
    if (id !== undefined && namesake !== undefined && namesake !== id) {
      throw new AppError('record/duplicate', { what: `${exam.startsOn} 的${exam.name}` })
    }
    return calendar.putExam({ ...exam, id: id ?? namesake ?? house.createId() })
  }

  return {
    rules,
    /** What the planner of sessions asks of a span of days. */
    plannerDays: (from: IsoDate, to: IsoDate): DayFacts =>
      dayFacts({ days: calendar.days(from, to), exams: calendar.exams(from, to), termAt: rules().termAt }),
    setExams: ({ exams }: Input<'setExams'>): { readonly count: number } =>
      house.act('calendar.setExams', () => {
        const count = exams.reduce((sum, exam) => sum + putExam(exam), 0)
        return { title: `登记考试日 ${exams.map(({ name }) => name).join('、')}`, value: { count } }
      }),
    removeExams: ({ ids }: Input<'removeExams'>): { readonly count: number } =>
      house.act('calendar.removeExams', () => {
        const count = ids.reduce((sum, id) => sum + calendar.removeExam(id), 0)
        return { title: `删除考试日 ${count} 个`, value: { count } }
      }),
    get: (schoolYear: string | undefined): SchoolYearCalendar => get(schoolYear ?? schoolYearOf(house.clock.today())),
    setTerm: (input: Input<'setTerm'>): null =>
      house.act('calendar.setTerm', () => {
        checkTerm(input)
        // The usual days are copied with the first change, so that a later version cannot move a term that was looked at.
        for (const term of termsOfYear(calendar.terms(), input.schoolYear)) store(term)
        calendar.putTerm({ ...input, id: house.createId() })
        const name = `${schoolYearLabel(input.schoolYear)}第${input.semester === 1 ? '一' : '二'}学期`
        return { title: `修改校历 ${name}`, value: null }
      }),
    setDays: ({ days }: Input<'setDays'>): { readonly count: number } =>
      house.act('calendar.setDays', () => {
        const count = putDays(days)
        return { title: `修改放假安排 ${count} 天`, value: { count } }
      }),
    removeDays: ({ days }: Input<'removeDays'>): { readonly count: number } =>
      house.act('calendar.removeDays', () => {
        const count = days.reduce((sum, day) => sum + calendar.removeDay(day), 0)
        return { title: `删除放假安排 ${count} 天`, value: { count } }
      }),
    /** Stores what could be read of the lines; nothing readable is an error of its own. */
    importDays(lines: readonly string[], year: number | undefined): { count: number; unread: readonly string[] } {
      const { days, unread } = readDays(lines, year ?? nextUnknownYear())
      if (days.length === 0) throw new AppError('calendar/nothing-read')
      return house.act('calendar.importDays', () => {
        putDays(days)
        return { title: `导入放假安排 ${days.length} 天`, value: { count: days.length, unread } }
      })
    },
    /** The days off that ship, for years of which nothing is known yet; no action, for there is nothing to go back to. */
    installKnown(): void {
      const standing = new Set(calendar.years())
      for (let year: number = knownYears.first; year <= knownYears.last; year += 1) {
        if (!standing.has(year)) putDays(knownHolidays(year))
      }
    },
  }
}

export type CalendarService = ReturnType<typeof createCalendarService>
