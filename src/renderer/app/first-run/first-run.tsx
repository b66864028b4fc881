import { Button, Input } from 'antd'
import { useState } from 'react'
import { office, type Office, type Settings } from '#shared/settings/settings.ts'
import { protectionLabels } from '#shared/vault/vault-labels.ts'
import type { Protection } from '#shared/vault/vault.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { composing } from '#renderer/ui/composing.ts'
import { OfficeForm } from '#renderer/features/settings/office-form.tsx'
import { ProtectSteps } from '#renderer/features/settings/protect-steps.tsx'
import './first-run.css'

type Step = 'office' | 'operator' | 'protect' | 'begin'

const steps: readonly { readonly key: Step; readonly title: string }[] = [
  { key: 'office', title: '1 本单位信息' },
  { key: 'operator', title: '2 操作员' },
  { key: 'protect', title: '3 保护本机数据' },
  { key: 'begin', title: '4 开始' },
]

interface FirstRunProps {
  readonly settings: Settings
  readonly protection: Protection
}

/** The questions of the first start. Apart from the protection, nothing is stored before the last one is answered. */
export function FirstRun({ settings, protection }: FirstRunProps) {
  const [step, setStep] = useState<Step>('office')
  const [unit, setUnit] = useState<Office | null>(null)
  const [operator, setOperator] = useState(settings.operator)
  return (
    <div className="first-run">
      <div className="first-run-card">
        <h1>龙都名师工作台</h1>
        <ol className="first-run-steps">
          {steps.map(({ key, title }) => (
            <li
              key={key}
              className={key === step ? 'first-run-now' : 'quiet'}
              aria-current={key === step ? 'step' : undefined}
            >
              {title}
            </li>
          ))}
        </ol>
        {step === 'office' && (
          <>
            <p className="quiet">印在每张报表的表头，也决定打开时默认看哪些县区。以后可以在“设置”里修改。</p>
            <OfficeForm
              initial={unit}
              submitLabel="下一步"
              onSave={(values) => {
                setUnit(office.parse(values))
                if (operator === '') setOperator(values.reporter)
                setStep('operator')
                return Promise.resolve(true)
              }}
            />
          </>
        )}
        {step === 'operator' && (
          <OperatorStep
            value={operator}
            onChange={setOperator}
            onBack={() => setStep('office')}
            onNext={() => setStep('protect')}
          />
        )}
        {step === 'protect' && unit !== null && (
          <ProtectStep
            protection={protection}
            office={unit.name}
            today={settings.today}
            onBack={() => setStep('operator')}
            onNext={() => setStep('begin')}
          />
        )}
        {step === 'begin' && unit !== null && (
          <BeginStep unit={unit} operator={operator} onBack={() => setStep('protect')} />
        )}
      </div>
    </div>
  )
}

interface OperatorStepProps {
  readonly value: string
  readonly onChange: (name: string) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

function OperatorStep({ value, onChange, onBack, onNext }: OperatorStepProps) {
  const ready = value.trim() !== ''
  return (
    <>
      <p className="quiet">谁在用这台电脑。每一处修改都记下姓名，以后查得到是谁改的。</p>
      <label className="first-run-field">
        <span>操作员姓名</span>
        <Input
          autoFocus
          value={value}
          maxLength={20}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (!composing(event) && event.key === 'Enter' && ready) onNext()
          }}
        />
      </label>
      <div className="first-run-actions">
        <Button onClick={onBack}>上一步</Button>
        <Button type="primary" disabled={!ready} onClick={onNext}>
          下一步
        </Button>
      </div>
    </>
  )
}

interface ProtectStepProps {
  readonly protection: Protection
  readonly office: string
  readonly today: string
  readonly onBack: () => void
  readonly onNext: () => void
}

/** Chosen now, while there is nothing to be encrypted yet; who comes back to it finds it done. */
function ProtectStep({ protection, office, today, onBack, onNext }: ProtectStepProps) {
  if (protection.mode === 'none') {
    return (
      <ProtectSteps
        protection={protection}
        office={office}
        today={today}
        onSkip={onNext}
        onDone={onNext}
        onBack={onBack}
      />
    )
  }
  return (
    <>
      <p>已启用保护：{protectionLabels[protection.mode]}。以后可以在“设置—保护与口令”更改。</p>
      <div className="first-run-actions">
        <Button onClick={onBack}>上一步</Button>
        <Button type="primary" onClick={onNext}>
          下一步
        </Button>
      </div>
    </>
  )
}

interface BeginStepProps {
  readonly unit: Office
  readonly operator: string
  readonly onBack: () => void
}

function BeginStep({ unit, operator, onBack }: BeginStepProps) {
  const save = useCommand('settings.update', { showsError: true })
  const fill = useCommand('settings.addSampleData', { showsError: true })
  const [wantsSamples, setWantsSamples] = useState(false)
  const begin = async (samples: boolean) => {
    setWantsSamples(samples)
    if (samples && (await fill.run({})) === undefined) return
    await save.run({ office: unit, operator: operator.trim() })
  }
  const busy = save.busy || fill.busy
  return (
    <>
      <div className="first-run-choices">
        <button type="button" disabled={busy} onClick={() => void begin(false)}>
          <b>空白开始</b>
          <span className="quiet">导入县区报送的表，或自己录入。</span>
        </button>
        <button type="button" disabled={busy} onClick={() => void begin(true)}>
          <b>体验模式</b>
          <span className="quiet">放入一批虚构的教师和结对，随便试；试完可以一次清除。</span>
        </button>
      </div>
      {busy && <p className="quiet">{wantsSamples ? '正在放入体验数据…' : '正在保存…'}</p>}
      <ErrorSentence error={save.error ?? fill.error} />
      <div className="first-run-actions">
        <Button disabled={busy} onClick={onBack}>
          上一步
        </Button>
      </div>
    </>
  )
}
