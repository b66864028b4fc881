import { Button } from 'antd'
import { backupReasonLabels } from '#shared/backups/backup-labels.ts'
import type { OfferedBackup } from '#shared/vault/vault.ts'
import { figure } from '#renderer/ui/figure.ts'
import { localMoment } from '#renderer/ui/moments.ts'
import { lossLabel } from './loss-label.ts'

interface BackupChoiceProps {
  readonly rows: readonly OfferedBackup[]
  readonly busy: boolean
  readonly onChoose: (row: OfferedBackup) => void
}

/** Every backup with what is in it and what would be missing; those that no key opens are told, not offered. */
export function BackupChoice({ rows, busy, onChoose }: BackupChoiceProps) {
  return (
    <div className="door-backups" role="list" aria-label="备份">
      <div role="presentation" className="door-backups-head">
        <span>时间</span>
        <span>来由</span>
        <span className="number">教师</span>
        <span className="number">结对</span>
        <span>恢复后</span>
        <span />
      </div>
      {rows.map((row) => (
        <div key={row.name} role="listitem">
          <span>{`${localMoment(row.at).day} ${localMoment(row.at).time}`}</span>
          <span className="second">{backupReasonLabels[row.reason]}</span>
          <span className="number">{figure(row.teachers)}</span>
          <span className="number">{figure(row.pairings)}</span>
          <span className="second ellipsis">{row.isUsable ? lossLabel(row) : '打不开或没有通过检查'}</span>
          <Button size="small" disabled={!row.isUsable || busy} onClick={() => onChoose(row)}>
            恢复…
          </Button>
        </div>
      ))}
    </div>
  )
}
