import { twinAssessmentLabels } from '#shared/twinning/twin-labels.ts'
import type { TwinGroup } from '#shared/twinning/twin-group.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'

/** Every 年度考核 and 期满考核 with its grade, the latest first. */
export function AssessmentsPart({ group }: { readonly group: TwinGroup }) {
  const all = group.assessments.toSorted((one, other) => other.on.localeCompare(one.on))
  return (
    <>
      <SectionHead title={`考核 ${all.length}`} hint="在右上角登记" lined />
      {all.length === 0 && <p className="quiet twin-none">还没有考核。</p>}
      <div className="card-rows twin-assessments" role="list" aria-label="考核">
        {all.map((one) => (
          <div key={one.id} role="listitem">
            <span className="quiet">{one.on}</span>
            <span>{twinAssessmentLabels[one.kind]}</span>
            <span className="second">{one.schoolYear.replace('-', '—')} 学年</span>
            <b className={one.grade === '不合格' ? 'error' : undefined}>{one.grade}</b>
            <span className="number">{one.score === null ? '' : `${one.score} 分`}</span>
            <span className="second ellipsis" title={one.note ?? undefined}>
              {one.note}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}
