import { Link } from 'react-router'
import { daysBetween } from '#shared/kernel/dates.ts'
import { pairingRoleLabels } from '#shared/pairings/pairing-labels.ts'
import { carriedStatuses, type Pairing } from '#shared/pairings/pairing.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { MilestoneSection } from '#renderer/ui/milestones/milestone-section.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { Timeline } from '#renderer/ui/timeline.tsx'
import { FindingList } from '../finding-list.tsx'
import { daysLeft } from './days-left.ts'
import { pairingEvents } from './pairing-events.ts'
import { PairingPeople } from './pairing-people.tsx'
import { PairingProgress } from './pairing-progress.tsx'

const mayStillHave = (status: Pairing['status']): boolean =>
  carriedStatuses.some((one) => one === status) || status === 'due' || status === 'overdue'

/** Who, what needs attention, facts, tasks, what happened and what is to come. */
export function PairingOverview({ pairing }: { readonly pairing: Pairing }) {
  const today = useOperation('settings.get', {}).data?.today ?? ''
  const events = today === '' ? [] : pairingEvents(pairing, today)
  return (
    <>
      <PairingPeople pairing={pairing} />
      <FindingList findings={pairing.findings} />
      <PairingProgress pairing={pairing} />
      <PairingFacts pairing={pairing} today={today} />
      <MilestoneSection target="pairing" targetIds={[pairing.id]} mayAdd={mayStillHave(pairing.status)} />
      <SectionHead title="时间线" hint="空心的还没到" lined />
      <Timeline items={events} />
    </>
  )
}

interface PairingFactsProps {
  readonly pairing: Pairing
  readonly today: string
}

function PairingFacts({ pairing, today }: PairingFactsProps) {
  const isOver = pairing.completedOn !== null || pairing.leftOn !== null || pairing.status === 'void'
  const agreement = [pairing.agreementOn && `${pairing.agreementOn} 签订`, pairing.agreementNo]
    .filter(Boolean)
    .join('，')
  const score = pairing.score === null ? '' : `，${pairing.score} 分`
  const growth = [pairing.baseline, pairing.target].filter(Boolean).join(' → ')
  return (
    <>
      <SectionHead title="结对" />
      <Facts>
        <Fact label="批次">{pairing.cohort}</Fact>
        <Fact label="类型层级">
          {pairing.kind}，{pairing.level}
        </Fact>
        <Fact label="起止">
          {pairing.startsOn} 至 {pairing.endsOn}
        </Fact>
        {isOver ? (
          <Fact label="结束">{pairing.completedOn ?? pairing.leftOn}</Fact>
        ) : (
          <Fact label="到期">{today === '' ? null : daysLeft(daysBetween(today, pairing.endsOn))}</Fact>
        )}
        <Fact label="学段学科">
          {pairing.stage} {pairing.subject}
        </Fact>
        <Fact label="角色">{pairingRoleLabels[pairing.role]}</Fact>
        <Fact label="协议">{agreement}</Fact>
        <Fact label="聘书编号">{pairing.appointmentNo}</Fact>
        <Fact label="基线目标">{growth}</Fact>
        <Fact label="考核">{pairing.grade === null ? null : `${pairing.grade}${score}`}</Fact>
        <Fact label="师傅意愿">{pairing.mentorWish}</Fact>
        <Fact label="徒弟意愿">{pairing.menteeWish}</Fact>
        <OutcomeFacts pairing={pairing} />
        <Fact label="培养目标" wide>
          {pairing.goal}
        </Fact>
        {pairing.remark !== null && (
          <Fact label="备注" wide>
            {pairing.remark}
          </Fact>
        )}
        {pairing.source !== null && (
          <Fact label="来源" wide>
            {pairing.source.file}，{pairing.source.sheet} 第 {pairing.source.row} 行
          </Fact>
        )}
      </Facts>
    </>
  )
}

/** What only some pairs have: a second mentor, extensions, a pause, why it ended, and the pairs before and after. */
function OutcomeFacts({ pairing }: { readonly pairing: Pairing }) {
  const reason = [pairing.reason, pairing.reasonNote].filter(Boolean).join('，')
  return (
    <>
      {pairing.coMentor !== null && <Fact label="副导师">{pairing.coMentor}</Fact>}
      {pairing.extensions > 0 && <Fact label="延期">{pairing.extensions} 次</Fact>}
      {pairing.status === 'paused' && (
        <Fact label="暂停">
          {pairing.pausedOn} 起{pairing.pausedUntil === null ? '' : `，预计 ${pairing.pausedUntil} 恢复`}
        </Fact>
      )}
      {reason !== '' && (
        <Fact label="原因" wide>
          {reason}
        </Fact>
      )}
      {pairing.previousId !== null && (
        <Fact label="前一段">
          <Link to={`/pairings/${pairing.previousId}`}>换师傅以前的结对</Link>
        </Fact>
      )}
      {pairing.nextId !== null && (
        <Fact label="后一段">
          <Link to={`/pairings/${pairing.nextId}`}>换师傅以后的结对</Link>
        </Fact>
      )}
    </>
  )
}
