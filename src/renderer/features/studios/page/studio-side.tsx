import { Link } from 'react-router'
import type { Studio } from '#shared/studios/studio.ts'
import { useQuotas } from '#renderer/api/use-quotas.ts'
import { QuotaTasks } from '#renderer/ui/quota-tasks.tsx'
import { StudioStatusWord } from '#renderer/ui/studio-status-word.tsx'
import { FindingLines } from '../finding-lines.tsx'
import { StudioFacts } from '../record/studio-facts.tsx'

interface StudioSideProps {
  readonly studio: Studio
  readonly today: string
}

/** The “1”: who heads it, how it stands, and what needs attention. */
export function StudioSide({ studio, today }: StudioSideProps) {
  const quotas = useQuotas('quotas.ofStudios', studio.id) ?? []
  return (
    <aside className="studio-side" aria-label="工作室概况">
      <header>
        <h2>{studio.lead ?? '主持人空缺'}</h2>
        <span className="quiet">主持人</span>
        {studio.leadId !== null && <Link to={`/teachers/${studio.leadId}`}>教师卡</Link>}
      </header>
      <p className="studio-state">
        <StudioStatusWord status={studio.status} />
        <span className="quiet small">{studio.statusSince} 起</span>
      </p>
      <StudioFacts studio={studio} today={today} columns={1} />
      <section>
        <h3>要留意 {studio.findings.length}</h3>
        {studio.findings.length === 0 ? (
          <p className="quiet">没有要留意的</p>
        ) : (
          <FindingLines bare findings={studio.findings} />
        )}
      </section>
      <QuotaTasks quotas={quotas} head={<h3 title="竖线是到今天应达到的位置，寒暑假不计">任务进度</h3>} />
    </aside>
  )
}
