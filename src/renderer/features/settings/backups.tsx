import { Button } from 'antd'
import { backupReasonLabels } from '#shared/backups/backup-labels.ts'
import type { BackupRow } from '#shared/backups/backup.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { momentForReading } from '#renderer/ui/moments.ts'
import { SettingsHead } from './settings-head.tsx'
import { figure } from '#renderer/ui/figure.ts'

const sizeOf = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`

/** `12 个，3.4 MB`; a backup without attached files says so by a dash. */
const attachedOf = ({ files, fileBytes }: BackupRow): string =>
  files === 0 ? '—' : `${figure(files)} 个，${sizeOf(fileBytes)}`

/** 备份与恢复: every backup with what is in it, and the way back to it. */
export function Backups() {
  const found = useOperation('backups.list', {})
  const today = useOperation('settings.get', {}).data?.today ?? ''
  const create = useCommand('backups.create', { said: () => '已备份', undoable: false })
  const rows = found.data ?? []
  return (
    <>
      <SettingsHead
        title="备份与恢复"
        hint="每次退出、入库和升级之前自动备份。恢复之前会先备份现在的数据，恢复错了可以再恢复回来。"
        actions={
          <Button type="primary" loading={create.busy} onClick={() => void create.run({ reason: 'manual' })}>
            现在备份
          </Button>
        }
      />
      <ErrorSentence error={found.error} />
      {rows.length === 0 && found.data !== undefined && <p className="second">还没有备份。可以现在备份一次。</p>}
      {rows.length > 0 && (
        <div className="settings-table backup-rows" role="list" aria-label="备份">
          <div role="presentation" className="settings-table-head">
            <span>时间</span>
            <span>来由</span>
            <span className="number">教师</span>
            <span className="number">结对</span>
            <span className="number">大小</span>
            <span className="number">附件</span>
            <span />
          </div>
          {rows.map((row) => (
            <Row key={row.name} row={row} today={today} />
          ))}
        </div>
      )}
    </>
  )
}

function Row({ row, today }: { readonly row: BackupRow; readonly today: string }) {
  const confirm = useConfirmDanger()
  const when = momentForReading(row.at, today)
  const restore = useCommand('backups.restore', { said: () => `已恢复到 ${when} 的备份`, undoable: false })
  const ask = async () => {
    const sure = await confirm({
      title: `恢复到 ${when} 的备份？`,
      consequence: `那时有 ${figure(row.teachers)} 名教师、${figure(row.pairings)} 对结对、${figure(row.files)} 个附件。之后录入和修改的内容会换成那时的样子；现在的数据先备份，可以再恢复回来。`,
      verb: '恢复',
    })
    if (sure) await restore.run({ name: row.name })
  }
  return (
    <div role="listitem">
      <span>{when}</span>
      <span className="second">{backupReasonLabels[row.reason]}</span>
      <span className="number">{figure(row.teachers)}</span>
      <span className="number">{figure(row.pairings)}</span>
      <span className="number quiet">{sizeOf(row.bytes)}</span>
      <span className="number quiet">{attachedOf(row)}</span>
      <span className="number">
        <Button size="small" loading={restore.busy} onClick={() => void ask()}>
          恢复…
        </Button>
      </span>
    </div>
  )
}
