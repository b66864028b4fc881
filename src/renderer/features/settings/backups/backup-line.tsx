import { Button, Dropdown } from 'antd'
import { backupReasonLabels } from '#shared/backups/backup-labels.ts'
import type { BackupRow } from '#shared/backups/backup.ts'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { figure } from '#renderer/ui/figure.ts'
import { momentForReading } from '#renderer/ui/moments.ts'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { attachedOf, sizeOf } from './backup-words.ts'
import type { BackupVerb } from './backups.tsx'

interface BackupLineProps {
  readonly row: BackupRow
  readonly today: string
  readonly onVerb: (verb: BackupVerb) => void
}

const fileNameOf = ({ day }: BackupRow): string => `全部数据 ${day}.longdu`

/** One backup: when, why, what it holds, whether it is whole, and what can be done with it. */
export function BackupLine({ row, today, onVerb }: BackupLineProps) {
  const check = useCommand('backups.check', {
    said: ({ problem }) => (problem === null ? '试恢复成功：内容完好，检查没有发现问题' : null),
    undoable: false,
  })
  const save = useCommand('backups.saveAsFile', { undoable: false })
  const saveAs = async () => {
    const file = await client.shell.chooseSave({ name: fileNameOf(row), kind: 'longdu' })
    if (file === null) return
    const done = await save.run({ name: row.name, file: file.token })
    if (done === undefined) return
    useNotices
      .getState()
      .offer(`已另存为 ${file.name}，${sizeOf(done.bytes)}，已读回核对，可以安全拔出`, [
        { label: '所在文件夹', run: () => void client.shell.showFile({ token: file.token }) },
      ])
  }
  const items = [
    { key: 'record', label: '取回单条记录…', onClick: () => onVerb('record') },
    { key: 'check', label: '试恢复一次', onClick: () => void check.run({ name: row.name }) },
    { key: 'save', label: '另存为一个文件…', onClick: () => void saveAs() },
  ]
  return (
    <div role="listitem">
      <span>{momentForReading(row.at, today)}</span>
      <span className="second">{backupReasonLabels[row.reason]}</span>
      <span className="number">{figure(row.teachers)}</span>
      <span className="number">{figure(row.pairings)}</span>
      <span className="number">{figure(row.activities)}</span>
      <span className="number quiet">{sizeOf(row.bytes)}</span>
      <span className="number quiet">{attachedOf(row)}</span>
      <Soundness row={row} today={today} />
      <span className="quiet">{row.copiedAt === null ? '—' : '已复制'}</span>
      <span className="settings-verbs">
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button size="small" loading={check.busy || save.busy} aria-label="更多操作">
            更多
          </Button>
        </Dropdown>
        <Button size="small" onClick={() => onVerb('restore')}>
          恢复…
        </Button>
      </span>
    </div>
  )
}

function Soundness({ row, today }: Pick<BackupLineProps, 'row' | 'today'>) {
  if (row.problem !== null) {
    return (
      <span title={row.problem}>
        <StatusWord tone="overdue">有问题</StatusWord>
      </span>
    )
  }
  return <span className="quiet">{`${momentForReading(row.verifiedAt, today)} 完好`}</span>
}
