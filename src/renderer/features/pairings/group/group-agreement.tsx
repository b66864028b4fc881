import type { PairingGroup } from '#shared/pairings/pairing.ts'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { PolicyTasks } from '../record/policy-tasks.tsx'

/** What is written down for the whole group. */
export function GroupAgreement({ group }: { readonly group: PairingGroup }) {
  return (
    <div className="page-scroll">
      <div className="group-agreement">
        <SectionHead title="协议和目标" />
        <Facts>
          <Fact label="批次">{group.cohort}</Fact>
          <Fact label="副导师">{group.coMentor}</Fact>
          <Fact label="签订日期">{group.agreementOn}</Fact>
          <Fact label="协议编号">{group.agreementNo}</Fact>
          <Fact label="聘书编号">{group.appointmentNo}</Fact>
          <Fact label="备注">{group.remark}</Fact>
          <Fact label="培养目标" wide>
            {group.goal}
          </Fact>
        </Facts>
        <PolicyTasks cohortId={group.cohortId} />
      </div>
    </div>
  )
}
