import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { twinRuleLabels } from '#shared/twinning/twin-labels.ts'
import type { TwinFinding } from '#shared/twinning/twin-group.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { composing } from '#renderer/ui/composing.ts'
import '../twinning.css'

interface FindingListProps {
  readonly findings: readonly TwinFinding[]
  /** Where the sentence alone stands, beside its field. */
  readonly bare?: boolean
  /** The group whose findings can be accepted; left out while nothing is stored. */
  readonly groupId?: string
}

const weight = { block: 0, warn: 1, info: 2 } as const
const rank = ({ severity, waiver }: TwinFinding): number => weight[severity] + (waiver === null ? 0 : 4)

/** What is doubtful, the gravest first; what was accepted stays visible with its reason. */
export function FindingList({ findings, bare = false, groupId }: FindingListProps) {
  if (findings.length === 0) return null
  const inOrder = findings.toSorted((one, other) => rank(one) - rank(other))
  return (
    <ul className={bare ? 'twin-findings twin-findings-bare' : 'twin-findings'}>
      {inOrder.map((finding) => (
        <li
          key={`${finding.rule} ${finding.about}`}
          className={finding.waiver === null ? `twin-${finding.severity}` : 'twin-waived'}
        >
          <span>
            {twinRuleLabels[finding.rule]}：{finding.sentence}
            {finding.waiver !== null && `（已认可：${finding.waiver}）`}
          </span>
          {groupId !== undefined && <FindingAnswer groupId={groupId} finding={finding} />}
        </li>
      ))}
    </ul>
  )
}

interface FindingAnswerProps {
  readonly groupId: string
  readonly finding: TwinFinding
}

/** 认可并写理由 for a warning, and the way back; what blocks cannot be accepted. */
function FindingAnswer({ groupId, finding }: FindingAnswerProps) {
  const { rule, about, severity, waiver } = finding
  const withdraw = useCommand('twinning.unwaive', { said: () => '已取消认可' })
  if (waiver !== null)
    return (
      <button type="button" className="link" onClick={() => void withdraw.run({ groupId, rule, about })}>
        取消认可
      </button>
    )
  return severity === 'warn' ? <WaiveButton groupId={groupId} finding={finding} /> : null
}

function WaiveButton({ groupId, finding: { rule, about } }: FindingAnswerProps) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const waive = useCommand('twinning.waive', { said: () => `已认可“${twinRuleLabels[rule]}”` })
  const isReady = reason.trim() !== ''
  const save = async () => {
    if (isReady && (await waive.run({ groupId, rule, about, reason: reason.trim() })) !== undefined) setOpen(false)
  }
  const content = (
    <div className="waive-form">
      <Input
        autoFocus
        value={reason}
        maxLength={60}
        placeholder="为什么可以，如：九年一贯制学校"
        aria-label="认可理由"
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (!composing(event) && event.key === 'Enter') void save()
        }}
      />
      <Button type="primary" disabled={!isReady} loading={waive.busy} onClick={() => void save()}>
        认可
      </Button>
    </div>
  )
  return (
    <Popover content={content} trigger="click" placement="bottomRight" arrow={false} open={open} onOpenChange={setOpen}>
      <button type="button" className="link">
        认可并写理由
      </button>
    </Popover>
  )
}
