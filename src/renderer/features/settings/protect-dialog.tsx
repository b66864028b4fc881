import { Modal } from 'antd'
import type { Protection } from '#shared/vault/vault.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { ProtectSteps } from './protect-steps.tsx'

interface ProtectDialogProps {
  readonly protection: Protection
  readonly onClose: () => void
}

/** 启用保护, from the settings: the same steps as at the first start. */
export function ProtectDialog({ protection, onClose }: ProtectDialogProps) {
  const settings = useOperation('settings.get', {}).data
  if (settings === undefined) return null
  const done = () => {
    useNotices.getState().say('已启用保护，数据库和附件都已加密')
    onClose()
  }
  return (
    <Modal open title="启用保护" width={560} footer={null} mask={{ closable: false }} onCancel={onClose}>
      <div className="field-lines">
        <ProtectSteps
          protection={protection}
          office={settings.office?.name ?? ''}
          today={settings.today}
          onDone={done}
          onBack={onClose}
        />
      </div>
    </Modal>
  )
}
