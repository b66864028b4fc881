import { InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { backupPlan, backupPlanKeys, usualBackupPlan, type BackupPlan } from '#shared/backups/backup-plan.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { planWords } from './backup-words.ts'

/** 备份设置: how often, and what is kept for how long. */
export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const plan = useOperation('backups.plan', {}).data
  return plan === undefined ? null : <PlanForm initial={plan} onClose={onClose} />
}

function PlanForm({ initial, onClose }: { readonly initial: BackupPlan; readonly onClose: () => void }) {
  const [plan, setPlan] = useState(initial)
  const save = useCommand('backups.updatePlan', { said: () => '已修改备份设置', showsError: true })
  const submit = async () => {
    if ((await save.run(plan)) !== undefined) onClose()
  }
  return (
    <Modal
      open
      title="备份设置"
      width={520}
      okText="保存"
      cancelText="取消"
      confirmLoading={save.busy}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p className="quiet small">今天和昨天的备份全部保留；最近一份完好的备份任何时候都不会清理。</p>
      <div className="plan-numbers">
        {backupPlanKeys.map((key) => {
          const [label, unit] = planWords[key]
          const { minValue, maxValue } = backupPlan.shape[key]
          return (
            <label key={key}>
              <span>{label}</span>
              <InputNumber
                aria-label={label}
                value={plan[key]}
                min={minValue ?? 0}
                max={maxValue ?? Number.MAX_SAFE_INTEGER}
                precision={0}
                onChange={(value) => setPlan({ ...plan, [key]: value ?? initial[key] })}
              />
              <span className="quiet">{unit}</span>
            </label>
          )
        })}
      </div>
      <button type="button" className="link" onClick={() => setPlan(usualBackupPlan)}>
        全部改回默认值
      </button>
      <ErrorSentence error={save.error} />
    </Modal>
  )
}
