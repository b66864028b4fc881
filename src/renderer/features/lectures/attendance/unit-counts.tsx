import { Button } from 'antd'
import type { AttendanceSummary, UnitSummary } from '#shared/lectures/attendance.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { copyAndSay } from '#renderer/ui/text-dialog.tsx'

/** 应到, 实到, 缺席 of a session and of each school, with the sentence that is reported. */
export function UnitCounts({ lectureId }: { readonly lectureId: string }) {
  const found = useOperation('attendance.summary', { lectureId }, { keepPrevious: true })
  const summary = found.data
  if (summary === undefined) return <ErrorSentence error={found.error} onRetry={() => void found.refetch()} />
  return (
    <>
      <Sums summary={summary} />
      <SectionHead
        title="汇总文字"
        action={
          <Button size="small" onClick={() => copyAndSay(summary.text, '已复制汇总文字')}>
            复制
          </Button>
        }
        lined
      />
      <p className="lecture-brief">{summary.text}</p>
      <SectionHead title={`各单位 ${figure(summary.units.length)}`} hint="按到会人数" lined />
      <div className="card-rows lecture-units">
        {summary.units.map((unit) => (
          <UnitLine key={`${unit.schoolId ?? ''} ${unit.unit}`} unit={unit} />
        ))}
      </div>
    </>
  )
}

function Sums({ summary }: { readonly summary: AttendanceSummary }) {
  const { expected, present, absent, late, observers, waiting, outsiders } = summary
  const sums = [
    ['应到', expected],
    ['实到', present],
    ['缺席', absent],
    ['迟到', late],
    ['旁听', observers],
    ['库外', outsiders],
    ['待核对', waiting],
  ] as const
  return (
    <dl className="lecture-sums">
      {sums.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={label === '待核对' && waiting > 0 ? 'warn' : undefined}>
            {value === null ? '—' : figure(value)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function UnitLine({ unit }: { readonly unit: UnitSummary }) {
  const { expected, present, absent } = unit
  const short = expected !== null && present < expected
  return (
    <div>
      <span className="ellipsis" title={unit.unit}>
        {unit.unit}
      </span>
      <span className="second ellipsis">{unit.district}</span>
      <span className="number">
        <span className={short ? 'warn' : undefined}>{figure(present)}</span>
        {expected !== null && <span className="quiet"> / {figure(expected)}</span>}
      </span>
      <span className="quiet small ellipsis" title={absent.join('、')}>
        {absent.length === 0 ? '' : `缺席：${absent.join('、')}`}
      </span>
    </div>
  )
}
