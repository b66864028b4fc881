import { Link } from 'react-router'
import type { TwinGroup } from '#shared/twinning/twin-group.ts'
import { useQuotas } from '#renderer/api/use-quotas.ts'
import { QuotaTasks } from '#renderer/ui/quota-tasks.tsx'
import { TwinStatusWord } from '#renderer/ui/twin-status-word.tsx'
import { FindingList } from '../record/finding-list.tsx'
import { TwinFacts } from '../record/twin-facts.tsx'

interface GroupSideProps {
  readonly group: TwinGroup
  readonly today: string
}

/** Who leads, how the group stands, and what needs attention. */
export function GroupSide({ group, today }: GroupSideProps) {
  const quotas = useQuotas('quotas.ofTwinGroups', group.id) ?? []
  const open = group.findings.filter(({ waiver }) => waiver === null).length
  return (
    <aside className="twin-side" aria-label="结对组概况">
      <header>
        <h2>{group.lead ?? '牵头校空缺'}</h2>
        {group.leadId !== null && <Link to={`/schools/${group.leadId}`}>学校卡</Link>}
      </header>
      <p className="twin-state">
        <TwinStatusWord status={group.status} />
        <span className="quiet small">{group.statusSince} 起</span>
      </p>
      <TwinFacts group={group} today={today} columns={1} />
      <section>
        <h3>要留意 {open}</h3>
        {group.findings.length === 0 ? (
          <p className="quiet">没有要留意的</p>
        ) : (
          <FindingList bare findings={group.findings} groupId={group.id} />
        )}
      </section>
      <QuotaTasks quotas={quotas} head={<h3 title="竖线是到今天应达到的位置，寒暑假不计">任务进度</h3>} />
    </aside>
  )
}
