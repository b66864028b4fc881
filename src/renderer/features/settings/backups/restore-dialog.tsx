import { Button, Modal, Spin } from 'antd'
import { useNavigate } from 'react-router'
import type { BackupDifferences, BackupRow, DifferentRow, TableDifference } from '#shared/backups/backup.ts'
import { recordAddress, tableLabel } from '#shared/history/table-labels.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { spanOf } from './backup-words.ts'

interface RestoreDialogProps {
  readonly row: BackupRow
  readonly when: string
  readonly onClose: () => void
}

/** Shows what a restore would change before it is done. */
export function RestoreDialog({ row, when, onClose }: RestoreDialogProps) {
  const found = useOperation('backups.compare', { name: row.name })
  const restore = useCommand('backups.restore', {
    said: () => `已恢复到 ${when} 的备份`,
    undoable: false,
    showsError: true,
  })
  const submit = async () => {
    if ((await restore.run({ name: row.name })) !== undefined) onClose()
  }
  const isSame = found.data !== undefined && found.data.tables.length === 0
  return (
    <Modal
      open
      title={`恢复到 ${when} 的备份`}
      width={760}
      style={{ top: 48 }}
      onCancel={onClose}
      footer={
        <div className="form-dialog-foot">
          <span className="quiet small">现在的内容先另存一份备份，恢复以后可以一步换回来。</span>
          <span className="page-actions">
            <Button onClick={onClose}>不恢复</Button>
            <Button
              type="primary"
              danger
              disabled={found.data === undefined || isSame}
              loading={restore.busy}
              onClick={() => void submit()}
            >
              恢复
            </Button>
          </span>
        </div>
      }
    >
      <ErrorSentence error={restore.error ?? found.error} />
      {found.isPending && <Spin aria-label="正在比较" />}
      {isSame && <p>现在的内容和这份备份一样，不用恢复。</p>}
      {found.data !== undefined && !isSame && <Differences differences={found.data} onClose={onClose} />}
    </Modal>
  )
}

interface DifferencesProps {
  readonly differences: BackupDifferences
  readonly onClose: () => void
}

function Differences({ differences, onClose }: DifferencesProps) {
  const { loss, tables } = differences
  const ago = loss.minutes === null ? '' : `，距现在 ${spanOf(loss.minutes)}`
  const steps = loss.actions === null ? '' : `，之后有 ${figure(loss.actions)} 步操作`
  return (
    <>
      <p className="second">{`从这份备份以来的变化${ago}${steps}。恢复后，新增的会没有，删去的会回来，改过的变回当时的样子。`}</p>
      <div className="settings-table difference-rows" role="list" aria-label="变化">
        <div role="presentation" className="settings-table-head">
          <span>内容</span>
          <span className="number">新增</span>
          <span className="number">删去</span>
          <span className="number">改过</span>
          <span>最近的</span>
        </div>
        {tables.map((table) => (
          <Difference key={table.table} table={table} onClose={onClose} />
        ))}
      </div>
    </>
  )
}

const count = (value: number): string => (value === 0 ? '—' : figure(value))
const kindWords: Readonly<Record<DifferentRow['kind'], string>> = { added: '新增', lost: '删去', changed: '改过' }

function Difference({ table, onClose }: { readonly table: TableDifference; readonly onClose: () => void }) {
  return (
    <div role="listitem">
      <span>{tableLabel(table.table)}</span>
      <span className="number">{count(table.added)}</span>
      <span className="number">{count(table.lost)}</span>
      <span className="number">{count(table.changed)}</span>
      <span className="difference-examples">
        {table.examples.slice(0, 4).map((example, index) => (
          <Example key={`${example.kind}-${example.id ?? index}`} example={example} onClose={onClose} />
        ))}
      </span>
    </div>
  )
}

function Example({ example, onClose }: { readonly example: DifferentRow; readonly onClose: () => void }) {
  const navigate = useNavigate()
  const address = example.id === null ? null : recordAddress(example.table, example.id)
  const name = example.name === '' ? '一行' : example.name
  const open = () => {
    onClose()
    void navigate(address ?? '')
  }
  return (
    <span>
      <span className="quiet">{kindWords[example.kind]}</span>{' '}
      {address === null ? (
        name
      ) : (
        <button type="button" className="link" onClick={open}>
          {name}
        </button>
      )}
    </span>
  )
}
