import { studioAssessmentLabels } from '#shared/studios/studio-labels.ts'
import type { Studio } from '#shared/studios/studio.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'

/** Every 年度考核, 复评 and 期满考核 with its grade, the latest first. */
export function AssessmentsPart({ studio }: { readonly studio: Studio }) {
  const all = studio.assessments.toSorted((one, other) => other.on.localeCompare(one.on))
  return (
    <>
      <SectionHead title={`考核 ${all.length}`} hint="在“更多”里登记" lined />
      {all.length === 0 && <p className="quiet studio-none">还没有考核。</p>}
      <div className="card-rows studio-assessments">
        {all.map((one) => (
          <div key={one.id}>
            <span className="quiet">{one.on}</span>
            <span>{studioAssessmentLabels[one.kind]}</span>
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
