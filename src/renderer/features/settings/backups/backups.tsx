import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { BackupRow } from '#shared/backups/backup.ts'
import { client } from '#renderer/api/client.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { momentForReading } from '#renderer/ui/moments.ts'
import { SettingsHead } from '../settings-head.tsx'
import { BackupLine } from './backup-line.tsx'
import { Places } from './places.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import './backups.css'

export type BackupVerb = 'restore' | 'record'

interface Chosen {
  readonly verb: BackupVerb
  readonly row: BackupRow
}

/** 备份与恢复: every backup with what is in it, where it lies, and the ways back to it. */
export function Backups() {
  const found = useOperation('backups.list', {})
  const today = useOperation('settings.get', {}).data?.today ?? ''
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const rows = found.data ?? []
  const close = () => setChosen(null)
  return (
    <>
      <SettingsHead
        title="备份与恢复"
        hint="打开、退出和改动后定时备份；入库、合并、升级和恢复之前另备一份。每份都读过一遍，确认完好才列在这里。"
        actions={<HeadActions onRead={(row) => setChosen({ verb: 'restore', row })} />}
      />
      <Places today={today} />
      <ErrorSentence error={found.error} />
      {rows.length === 0 && found.data !== undefined && <p className="second">还没有备份。可以现在备份一次。</p>}
      {rows.length > 0 && (
        <div className="settings-table backup-rows" role="list" aria-label="备份">
          <div role="presentation" className="settings-table-head">
            <span>时间</span>
            <span>来由</span>
            <span className="number">教师</span>
            <span className="number">结对</span>
            <span className="number">活动</span>
            <span className="number">大小</span>
            <span className="number">附件</span>
            <span>检查</span>
            <span>第二处</span>
            <span />
          </div>
          {rows.map((row) => (
            <BackupLine key={row.name} row={row} today={today} onVerb={(verb) => setChosen({ verb, row })} />
          ))}
        </div>
      )}
      {chosen?.verb === 'restore' && (
        <RestoreDialog row={chosen.row} when={momentForReading(chosen.row.at, today)} onClose={close} />
      )}
      {chosen?.verb === 'record' && (
        <RecordDialog row={chosen.row} when={momentForReading(chosen.row.at, today)} onClose={close} />
      )}
    </>
  )
}

function HeadActions({ onRead }: { readonly onRead: (row: BackupRow) => void }) {
  const [isPlanning, setPlanning] = useState(false)
  const create = useCommand('backups.create', { said: () => '已备份，并读过一遍确认完好', undoable: false })
  const read = useCommand('backups.readFile', { said: () => '已读入，和其他备份列在一起', undoable: false })
  const readFile = async () => {
    const [file] = await client.shell.chooseFiles({ kind: 'longdu', many: false })
    if (file === undefined) return
    const row = await read.run({ file: file.token })
    if (row !== undefined) onRead(row)
  }
  const items = [
    { key: 'read', label: '从文件读入…', onClick: () => void readFile() },
    { key: 'plan', label: '备份设置…', onClick: () => setPlanning(true) },
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button loading={read.busy}>更多</Button>
      </Dropdown>
      <Button type="primary" loading={create.busy} onClick={() => void create.run({ reason: 'manual' })}>
        现在备份
      </Button>
      {isPlanning && <PlanDialog onClose={() => setPlanning(false)} />}
    </>
  )
}
