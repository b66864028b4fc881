import { Button, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import { leastPassphraseRules } from '#shared/kernel/passphrase.ts'
import type { Protection, RecoveryCodeDraft } from '#shared/vault/vault.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { NewPassphraseFields, useNewPassphrase } from '#renderer/ui/passphrase-fields.tsx'
import { RecoveryCode } from './recovery-code.tsx'
import './protect-steps.css'

type Choice = 'convenient' | 'strict' | 'none'

interface ProtectStepsProps {
  readonly protection: Protection
  /** As it is typed at the first start; else that of the settings. */
  readonly office: string
  readonly today: string
  /** Offered at the first start only: 暂不保护. */
  readonly onSkip?: () => void
  readonly onDone: () => void
  readonly onBack: () => void
}

/** How the data are to be protected, the recovery code, and the encrypting. */
export function ProtectSteps({ protection, office, today, onSkip, onDone, onBack }: ProtectStepsProps) {
  const isStrong = protection.keeper === 'strong'
  const [choice, setChoice] = useState<Choice>(isStrong ? 'convenient' : 'strict')
  const [drafted, setDrafted] = useState<RecoveryCodeDraft | null>(null)
  const [typed, setTyped] = useState<readonly string[] | null>(null)
  const chosen = useNewPassphrase(leastPassphraseRules)
  const draw = useCommand('vault.draftRecoveryCode', { showsError: true, undoable: false })
  const enable = useCommand('vault.enable', { showsError: true, undoable: false })

  const next = async () => {
    if (choice === 'none') return onSkip?.()
    const draft = await draw.run({})
    if (draft !== undefined) setDrafted(draft)
  }
  const seal = async () => {
    if (drafted === null || typed === null || choice === 'none') return
    const accounts = choice === 'strict' ? [{ passphrase: chosen.first }] : []
    const done = await enable.run({ draft: drafted.draft, typed: [...typed], mode: choice, accounts })
    if (done !== undefined) onDone()
  }
  if (drafted !== null) {
    return (
      <>
        <RecoveryCode drafted={drafted} office={office} day={today} onTyped={setTyped} />
        <ErrorSentence error={enable.error} />
        <StepActions onBack={() => setDrafted(null)} busy={enable.busy}>
          <Button type="primary" disabled={typed === null} loading={enable.busy} onClick={() => void seal()}>
            {enable.busy ? '正在加密…' : '启用保护'}
          </Button>
        </StepActions>
      </>
    )
  }
  return (
    <>
      <Radio.Group
        className="protect-choices"
        name="protection"
        value={choice}
        onChange={(event) => setChoice(event.target.value as Choice)}
        aria-label="保护方式"
      >
        <ChoiceLine value="convenient" title="便捷" disabled={!isStrong}>
          {isStrong
            ? '加密保存。这台电脑的当前系统用户打开时不用输口令；硬盘或文件被人拿走，打不开。'
            : '加密保存，打开时不用输口令。这台电脑不能可靠地保管钥匙，不能选。'}
        </ChoiceLine>
        <ChoiceLine value="strict" title="严格">
          加密保存，每次打开都要输口令；同一台电脑的其他人也打不开。等级保护要求用这一种。
        </ChoiceLine>
        {onSkip !== undefined && (
          <ChoiceLine value="none" title="暂不保护">
            数据不加密：谁拿到这台电脑或备份，就能看到全部教师的身份证号和手机号。以后可以在“设置—保护与口令”启用。
          </ChoiceLine>
        )}
      </Radio.Group>
      {choice === 'strict' && (
        <div className="field-lines">
          <NewPassphraseFields state={chosen} label="口令" />
        </div>
      )}
      <ErrorSentence error={draw.error} />
      <StepActions onBack={onBack} busy={draw.busy}>
        <Button
          type="primary"
          disabled={choice === 'strict' && !chosen.isReady}
          loading={draw.busy}
          onClick={() => void next()}
        >
          下一步
        </Button>
      </StepActions>
    </>
  )
}

interface StepActionsProps {
  readonly busy: boolean
  readonly onBack: () => void
  readonly children: ReactNode
}

function StepActions({ busy, onBack, children }: StepActionsProps) {
  return (
    <div className="protect-actions">
      <Button disabled={busy} onClick={onBack}>
        上一步
      </Button>
      {children}
    </div>
  )
}

interface ChoiceLineProps {
  readonly value: Choice
  readonly title: string
  readonly disabled?: boolean
  readonly children: ReactNode
}

function ChoiceLine({ value, title, disabled = false, children }: ChoiceLineProps) {
  return (
    <Radio value={value} disabled={disabled}>
      <b>{title}</b>
      <span className="second">{children}</span>
    </Radio>
  )
}
