import { postingGradeLabels } from '#shared/aid/aid-labels.ts'
import type { Posting } from '#shared/aid/posting.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'

/** The term as it was, as it was extended, and how it was judged. */
export function TermPart({ posting }: { readonly posting: Posting }) {
  const { extensionRows, grades, enteredOn, dueOn, dueOnFirst, leftOn, status, reason } = posting
  return (
    <>
      <SectionHead title="期限" lined />
      <div className="card-rows posting-term">
        <div>
          <span>原定</span>
          <span>
            {enteredOn} 至 {dueOnFirst}
          </span>
          <span />
        </div>
        {extensionRows.map((row, at) => (
          <div key={row.id}>
            <span>第 {at + 1} 次延期</span>
            <span>
              {row.fromOn} 至 {row.untilOn}
            </span>
            <span className="second ellipsis" title={row.reason}>
              {row.reason}
              {row.documentNo === null ? '' : `，${row.documentNo}`}
            </span>
          </div>
        ))}
        {leftOn !== null && (
          <div>
            <span>{status === 'stopped' ? '中途返回' : '期满返回'}</span>
            <span className={status === 'stopped' ? 'warn' : undefined}>{leftOn}</span>
            <span className="second ellipsis" title={reason ?? undefined}>
              {status === 'stopped' ? `比期满 ${dueOn} 提前${reason === null ? '' : `，${reason}`}` : reason}
            </span>
          </div>
        )}
      </div>
      <SectionHead title={`考核 ${grades.length} 次`} lined />
      {grades.length === 0 && <p className="quiet aid-none">还没有考核。</p>}
      <div className="card-rows posting-grades">
        {grades.map((row) => (
          <div key={row.id}>
            <span>{postingGradeLabels[row.kind]}</span>
            <span className="quiet">{row.on}</span>
            <span className="second">{row.schoolYear}</span>
            <b>{row.grade}</b>
            <span className="second ellipsis" title={row.note ?? undefined}>
              {row.note}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}
