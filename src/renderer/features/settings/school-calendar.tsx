import { Button, Select } from 'antd'
import { useState } from 'react'
import type { SchoolYearCalendar } from '#shared/calendar/calendar-contract.ts'
import type { SchoolTerm } from '#shared/calendar/calendar.ts'
import { schoolYearLabel, schoolYearOf, shiftSchoolYear } from '#shared/kernel/school-year.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { HolidayDialog } from './holiday-dialog.tsx'
import { SettingsHead } from './settings-head.tsx'
import { YearMonths } from './year-months.tsx'
import './school-calendar.css'

/** 校历: one school year on one screen. */
export function SchoolCalendarSettings() {
  const today = useOperation('settings.get', {}).data?.today
  return today === undefined ? null : <YearOf today={today} />
}

function YearOf({ today }: { readonly today: string }) {
  const [schoolYear, setSchoolYear] = useState(schoolYearOf(today))
  const [isPasting, setPasting] = useState(false)
  const found = useOperation('calendar.get', { schoolYear }, { keepPrevious: true })
  const years = [1, 0, -1, -2, -3, -4, -5].map((by) => shiftSchoolYear(schoolYearOf(today), by))
  return (
    <>
      <SettingsHead
        title="校历"
        hint="任务进度按教学周计算：周末、放假和寒暑假不算，调休上班的周末算。"
        actions={
          <>
            <Select
              value={schoolYear}
              options={years.map((year) => ({ value: year, label: schoolYearLabel(year) }))}
              aria-label="学年"
              onChange={setSchoolYear}
            />
            <Button onClick={() => setPasting(true)}>导入放假安排</Button>
          </>
        }
      />
      <ErrorSentence error={found.error} />
      {found.data !== undefined && (
        <>
          <UnknownYears calendar={found.data} onPaste={() => setPasting(true)} />
          <Terms calendar={found.data} />
          <SectionHead title="放假和调休" hint="点一天改成放假、上班或照常" />
          <YearMonths calendar={found.data} today={today} />
        </>
      )}
      {isPasting && <HolidayDialog onClose={() => setPasting(false)} />}
    </>
  )
}

interface UnknownYearsProps {
  readonly calendar: SchoolYearCalendar
  readonly onPaste: () => void
}

function UnknownYears({ calendar, onPaste }: UnknownYearsProps) {
  if (calendar.unknownYears.length === 0) return null
  return (
    <p className="calendar-unknown warn">
      {calendar.unknownYears.join('、')} 年的放假安排还没有。国务院办公厅一般在前一年 11 月公布，公布后把通知粘贴进来。
      <button type="button" className="link" onClick={onPaste}>
        导入放假安排
      </button>
    </p>
  )
}

function Terms({ calendar }: { readonly calendar: SchoolYearCalendar }) {
  const isUsual = calendar.terms.every((term) => term.isUsual)
  return (
    <>
      <SectionHead
        title="学期"
        hint={isUsual ? '还没有填写，先按通常的日期计算；改一个日期，就照填写的计算' : '开学第一天和放假前最后一天'}
        lined
      />
      <div className="calendar-terms" role="list" aria-label="学期">
        {calendar.terms.map((term) => (
          <Term key={`${term.schoolYear} ${term.semester}`} term={term} calendar={calendar} />
        ))}
      </div>
    </>
  )
}

function Term({ term, calendar }: { readonly term: SchoolTerm; readonly calendar: SchoolYearCalendar }) {
  const { schoolYear, semester, startsOn, endsOn } = term
  const name = `第${semester === 1 ? '一' : '二'}学期`
  const set = useCommand('calendar.setTerm', { said: () => `已修改${name}`, showsError: true })
  const counted = calendar.teachingWeeks.find((one) => one.semester === semester)
  const put = (change: { startsOn?: string | null; endsOn?: string | null }): void => {
    const next = { schoolYear, semester, startsOn, endsOn, ...change }
    if (next.startsOn === null || next.endsOn === null) return
    void set.run({ ...next, startsOn: next.startsOn, endsOn: next.endsOn })
  }
  return (
    <div role="listitem">
      <span>{name}</span>
      <DayPicker value={startsOn} onChange={(day) => put({ startsOn: day })} />
      <span className="quiet">至</span>
      <DayPicker value={endsOn} onChange={(day) => put({ endsOn: day })} />
      <span>
        <b>{counted?.weeks}</b> 个教学周，{counted?.days} 天
      </span>
      <span className="quiet small">{term.isUsual ? '通常的日期' : ''}</span>
      <ErrorSentence error={set.error} />
    </div>
  )
}
