import { hourSourceLabels } from '#shared/hours/hour-labels.ts'
import type { HourAccount, HourYear } from '#shared/hours/hour.ts'
import { QuotaBar } from '#renderer/ui/quota-bar.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

/** The five years against their target, and each year with what it is made of; what a cap leaves out is said in words. */
export function Years({ account }: { readonly account: HourAccount }) {
  const { fromYear, toYear, counted, target, gap, years } = account
  return (
    <>
      <SectionHead
        title={`${fromYear}–${toYear} 年`}
        hint={gap === 0 ? '已达到五年要求' : `五年要求 ${target} 学时，还差 ${gap}`}
        lined
      />
      <div className="hour-window hour-bar">
        <QuotaBar label="五年" done={counted} required={target} pace={0} />
      </div>
      <ul className="hour-years hour-bar">
        {years.map((year) => (
          <Year key={year.year} year={year} />
        ))}
      </ul>
    </>
  )
}

function Year({ year }: { readonly year: HourYear }) {
  const parts = year.bySource.map(({ source, counted }) => `${hourSourceLabels[source]} ${counted}`)
  return (
    <li>
      <QuotaBar label={`${year.year}`} done={year.counted} required={year.target} pace={0} />
      <span className="second">{parts.join('，')}</span>
      {year.words.map((words) => (
        <p key={words} className="warn small">
          {words}
        </p>
      ))}
    </li>
  )
}
