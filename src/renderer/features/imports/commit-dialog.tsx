import { Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { Batch } from '#shared/imports/staging.ts'

interface CommitDialogProps {
  readonly batch: Batch
  /** Open issues that an officer may take as read. */
  readonly warnings: number
  readonly onCommit: (acceptWarnings: boolean) => void
  readonly onClose: () => void
}

const figure = (value: number): string => value.toLocaleString('zh-CN')

/** Says what storing will do before it is done. */
export function CommitDialog({ batch, warnings, onCommit, onClose }: CommitDialogProps) {
  const { ready, open, skipped } = batch.figures
  const [accept, setAccept] = useState(false)
  const stagedOnly = batch.fileList.flatMap((file) => file.sheets).filter((sheet) => sheet.isOnlyStaged)
  return (
    <Modal
      open
      title={`入库 ${figure(ready)} 行`}
      width={480}
      style={{ top: 96 }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" autoFocus disabled={ready === 0 && !accept} onClick={() => onCommit(accept)}>
            {accept ? '认可并入库' : `入库 ${figure(ready)} 行`}
          </Button>
        </>
      }
    >
      <EffectTable effect={batch.effect} />
      {warnings > 0 && (
        <Checkbox className="commit-accept" checked={accept} onChange={(event) => setAccept(event.target.checked)}>
          待确认的 {figure(warnings)} 处都按“读作”认可，一并入库
        </Checkbox>
      )}
      <ul className="commit-notes second">
        {open > 0 && !accept && (
          <li>需处理的 {figure(open)} 行不入库，学校还待处理的教师也在其中；可以写进问题清单退回县区。</li>
        )}
        {open > 0 && accept && <li>认可的行另外计入；标红的行仍不入库，可以写进问题清单退回县区。</li>}
        {skipped > 0 && <li>合计、空行等 {figure(skipped)} 行跳过。</li>}
        {stagedOnly.length > 0 && (
          <li>{[...new Set(stagedOnly.map((sheet) => sheet.kindLabel))].join('、')}已读入，这一版还不能入库。</li>
        )}
        <li>入库前自动备份；入库后可以整批撤销。</li>
      </ul>
    </Modal>
  )
}

function EffectTable({ effect }: Pick<Batch, 'effect'>) {
  if (effect.length === 0) return null
  return (
    <table className="commit-effect">
      <thead>
        <tr>
          <th>内容</th>
          <th className="number">新增</th>
          <th className="number">更新</th>
          <th className="number">不变</th>
        </tr>
      </thead>
      <tbody>
        {effect.map((line) => (
          <tr key={line.what}>
            <td>{line.what}</td>
            <td className="number">{figure(line.added)}</td>
            <td className="number">{figure(line.updated)}</td>
            <td className="number quiet">{figure(line.unchanged)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
