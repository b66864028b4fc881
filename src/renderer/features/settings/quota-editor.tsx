import { Button, Input, InputNumber, Select } from 'antd'
import { achievementSource, activitySource, sourceValue, sourceOf } from './quota-sources.ts'
import { quotaSidesOf } from '#shared/policies/policy-quotas.ts'
import type { Programme } from '#shared/policies/policy.ts'
import { quotaPeriodLabels, quotaSideLabels } from '#shared/quotas/quota-labels.ts'
import { quotaPeriods, type QuotaDraft } from '#shared/quotas/quota.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { MoveButtons } from '#renderer/ui/move-buttons.tsx'
import './quota-editor.css'

/** A task as it stands in the editor; one that was added has no id yet. */
export type EditedQuota = QuotaDraft & { readonly id?: string | undefined }

interface QuotaEditorProps {
  readonly programme: Programme
  readonly quotas: readonly EditedQuota[]
  readonly onChange: (quotas: readonly EditedQuota[]) => void
}

const periods = quotaPeriods.map((value) => ({ value, label: quotaPeriodLabels[value] }))

const blank = (programme: Programme): EditedQuota => ({
  label: '',
  unit: '次',
  period: 'semester',
  side: quotaSidesOf[programme][0] ?? 'pair',
  required: 1,
  weeklyMost: 1,
  sources: [],
})

/** The tasks of a policy: what, how often, by whom, and what counts for it. */
export function QuotaEditor({ programme, quotas, onChange }: QuotaEditorProps) {
  const put = (at: number, change: Partial<EditedQuota>): void =>
    onChange(quotas.map((quota, index) => (index === at ? { ...quota, ...change } : quota)))
  const move = (at: number, by: -1 | 1): void => {
    const quota = quotas[at]
    if (quota !== undefined) onChange(quotas.toSpliced(at, 1).toSpliced(at + by, 0, quota))
  }
  return (
    <>
      <SectionHead
        title="任务"
        hint="中途结对、提前结束或暂停过的，按在期内的教学日比例要求，取整数，至少 1。寒暑假不算落后。"
        lined
        action={<Button onClick={() => onChange([...quotas, blank(programme)])}>增加任务</Button>}
      />
      <div className="quota-rows" role="list" aria-label="任务">
        <div role="presentation" className="quota-rows-head">
          <span>任务</span>
          <span>由谁完成</span>
          <span>多久</span>
          <span>应完成</span>
          <span>单位</span>
          <span>每周最多可补</span>
          <span>计入哪些活动和成果</span>
          <span />
        </div>
        {quotas.length === 0 && <p className="quiet">没有任务，不计算进度。</p>}
        {quotas.map((quota, at) => (
          <Row
            key={quota.id ?? `new ${at}`}
            programme={programme}
            quota={quota}
            onPut={(change) => put(at, change)}
            onUp={at === 0 ? undefined : () => move(at, -1)}
            onDown={at === quotas.length - 1 ? undefined : () => move(at, 1)}
            onRemove={() => onChange(quotas.toSpliced(at, 1))}
          />
        ))}
      </div>
    </>
  )
}

interface RowProps {
  readonly programme: Programme
  readonly quota: EditedQuota
  readonly onPut: (change: Partial<EditedQuota>) => void
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
  readonly onRemove: () => void
}

function Row({ programme, quota, onPut, onUp, onDown, onRemove }: RowProps) {
  const { label, unit, period, side, required, weeklyMost } = quota
  const sides = quotaSidesOf[programme].map((value) => ({ value, label: quotaSideLabels[value] }))
  return (
    <div role="listitem">
      <Input
        value={label}
        maxLength={20}
        aria-label="任务"
        placeholder="如 听师傅课"
        status={label.trim() === '' ? 'error' : ''}
        onChange={(event) => onPut({ label: event.target.value })}
      />
      <Select value={side} options={sides} aria-label="由谁完成" onChange={(next) => onPut({ side: next })} />
      <Select value={period} options={periods} aria-label="多久" onChange={(next) => onPut({ period: next })} />
      <Count label="应完成" value={required} least={0} onChange={(next) => onPut({ required: next })} />
      <Input
        value={unit}
        maxLength={4}
        aria-label="单位"
        status={unit.trim() === '' ? 'error' : ''}
        onChange={(event) => onPut({ unit: event.target.value })}
      />
      <Count label="每周最多可补" value={weeklyMost} least={1} onChange={(next) => onPut({ weeklyMost: next })} />
      <Sources quota={quota} onPut={onPut} />
      <span className="settings-verbs">
        <MoveButtons onUp={onUp} onDown={onDown} />
        <button type="button" className="link" onClick={onRemove}>
          删除
        </button>
      </span>
    </div>
  )
}

interface CountProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly onChange: (value: number) => void
}

function Count({ label, value, least, onChange }: CountProps) {
  return (
    <InputNumber
      value={value}
      min={least}
      max={least === 0 ? 1000 : 50}
      controls={false}
      aria-label={label}
      onChange={(next) => onChange(next ?? least)}
    />
  )
}

/** Each kind of activity, in any role or in one, and each kind of achievement. */
function Sources({ quota, onPut }: Pick<RowProps, 'quota' | 'onPut'>) {
  const types = useCodes('activity-type')
  const kinds = useCodes('achievement-kind')
  const options = [
    { label: '活动', options: types.flatMap(({ value }) => activitySource(value)) },
    { label: '成果', options: kinds.map(({ value }) => achievementSource(value)) },
  ]
  return (
    <Select<string[]>
      mode="multiple"
      value={quota.sources.map(sourceValue)}
      options={options}
      maxTagCount="responsive"
      aria-label="计入哪些活动和成果"
      placeholder="请选择"
      status={quota.sources.length === 0 ? 'error' : ''}
      onChange={(values) => onPut({ sources: values.map(sourceOf) })}
    />
  )
}
