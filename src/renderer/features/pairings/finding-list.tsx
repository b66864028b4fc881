import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { pairingRuleLabels } from '#shared/pairings/pairing-labels.ts'
import type { Finding } from '#shared/pairings/pairing.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { composing } from '#renderer/ui/composing.ts'
import { localMoment } from '#renderer/ui/moments.ts'
import './finding-list.css'

interface FindingListProps {
  readonly findings: readonly Finding[]
  /** Where the sentence alone stands, beside its field. */
  readonly bare?: boolean
}

const weight = { block: 0, warn: 1, info: 2 } as const

/** What is doubtful, the gravest first; what was accepted stays visible with its reason. */
export function FindingList({ findings, bare = false }: FindingListProps) {
  if (findings.length === 0) return null
  const rank = (finding: Finding) => weight[finding.severity] + (finding.waiver === null ? 0 : 4)
  const inOrder = findings.toSorted((a, b) => rank(a) - rank(b))
  return (
    <ul className={bare ? 'finding-list finding-bare' : 'finding-list'}>
      {inOrder.map((finding) => (
        <FindingLine key={`${finding.rule} ${finding.subject}`} finding={finding} />
      ))}
    </ul>
  )
}

const toneOf = (finding: Finding): string =>
  finding.waiver !== null ? 'finding-waived' : `finding-${finding.severity}`

function FindingLine({ finding }: { readonly finding: Finding }) {
  return (
    <li className={toneOf(finding)}>
      <span>
        <b>{pairingRuleLabels[finding.rule]}</b>：{finding.sentence}
        {finding.waiver !== null && (
          <>
            {localMoment(finding.waiver.at).day} {finding.waiver.operator} 已认可，理由“{finding.waiver.reason}”。
          </>
        )}
      </span>
      <FindingAnswer finding={finding} />
    </li>
  )
}

/** 认可并写理由 for a warning, and the way back; what blocks cannot be accepted. */
export function FindingAnswer({ finding }: { readonly finding: Finding }) {
  const withdraw = useCommand('pairings.unwaive', { said: () => '已取消认可' })
  if (finding.waiver !== null)
    return (
      <button
        type="button"
        className="link"
        onClick={() => void withdraw.run({ rule: finding.rule, subject: finding.subject })}
      >
        取消认可
      </button>
    )
  return finding.severity === 'warn' ? <WaiveButton finding={finding} /> : null
}

function WaiveButton({ finding }: { readonly finding: Finding }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const waive = useCommand('pairings.waive', { said: () => `已认可“${pairingRuleLabels[finding.rule]}”` })
  const ready = reason.trim().length >= 2
  const save = async () => {
    if (!ready) return
    const done = await waive.run({ rule: finding.rule, subject: finding.subject, reason: reason.trim() })
    if (done !== undefined) setOpen(false)
  }
  const content = (
    <div className="waive-form">
      <Input
        autoFocus
        value={reason}
        maxLength={100}
        placeholder="为什么可以，如：初高衔接"
        aria-label="认可理由"
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (!composing(event) && event.key === 'Enter') void save()
        }}
      />
      <Button type="primary" disabled={!ready} loading={waive.busy} onClick={() => void save()}>
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
