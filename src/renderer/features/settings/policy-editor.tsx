import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { policyLabels } from '#shared/policies/policy-labels.ts'
import { matchingChoiceLabels } from '#shared/policies/matching-numbers.ts'
import { overlapLabels } from '#shared/policies/aid-policy.ts'
import { failLeadsToLabels } from '#shared/policies/studio-policy.ts'
import { quotaDraft } from '#shared/quotas/quota.ts'
import { quotaSidesOf } from '#shared/policies/policy-quotas.ts'
import { anyPolicyChange, policyShapes, type Cohort, type PolicyRecord } from '#shared/policies/policy.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { QuotaEditor, type EditedQuota } from './quota-editor.tsx'

type Value = string | number | null

interface Label {
  readonly group: string
  readonly label: string
  readonly unit: string
  readonly note: string
}

/** Codes where a number may be left out, with the code list that a word comes from. */
const lists: Readonly<Record<string, 'title' | 'honour-level'>> = {
  candidateTitle: 'title',
  mentorTitle: 'title',
  leadTitle: 'title',
  mentorHonourLevel: 'honour-level',
}
const monthDays: ReadonlySet<string> = new Set(['termReportFirst', 'termReportSecond', 'annualOn'])
const words: ReadonlySet<string> = new Set(['certificatePrefix'])
const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
/** Words of a closed set of the policy's own. */
const outcomes: Readonly<Record<string, ReturnType<typeof optionsOf>>> = {
  failLeadsTo: optionsOf(failLeadsToLabels),
  postingOverlap: optionsOf(overlapLabels),
  visitOverlap: optionsOf(overlapLabels),
  ...Object.fromEntries(Object.entries(matchingChoiceLabels).map(([key, labels]) => [key, optionsOf(labels)])),
}

/** The numbers of one cohort; changes are saved together. */
export function PolicyEditor({ cohort }: { readonly cohort: Cohort }) {
  const policy = useOperation('policies.get', { cohortId: cohort.id })
  if (policy.data === undefined) return <ErrorSentence error={policy.error} />
  return <Editor cohort={cohort} policy={policy.data} />
}

interface EditorProps {
  readonly cohort: Cohort
  readonly policy: PolicyRecord
}

function Editor({ cohort, policy }: EditorProps) {
  const labels: Readonly<Record<string, Label>> = policyLabels[policy.programme]
  const values: Readonly<Record<string, Value>> = policy.values
  const keys = Object.keys(labels).filter((key) => key in policyShapes[policy.programme].shape)
  const groups = [...new Set(Object.values(labels).map(({ group }) => group))]
  const [draft, setDraft] = useState<Readonly<Record<string, Value>>>({})
  const [documentNo, setDocumentNo] = useState<string | null>(null)
  const [quotas, setQuotas] = useState<readonly EditedQuota[] | null>(null)
  const save = useCommand('policies.update', { said: () => `已修改 ${cohort.name} 的方案参数`, showsError: true })
  const changed = Object.keys(draft).length + (documentNo === null ? 0 : 1) + (quotas === null ? 0 : 1)
  const parsed = anyPolicyChange.safeParse(draft)
  const areQuotasWhole = quotas === null || quotas.every((quota) => quotaDraft.safeParse(quota).success)
  const reset = () => {
    setDraft({})
    setDocumentNo(null)
    setQuotas(null)
  }
  const submit = async () => {
    if (!parsed.success || !areQuotasWhole) return
    const input = {
      cohortId: cohort.id,
      values: parsed.data,
      ...(quotas === null ? {} : { quotas: [...quotas] }),
      ...(documentNo === null ? {} : { documentNo: documentNo.trim() === '' ? null : documentNo.trim() }),
    }
    if ((await save.run(input)) !== undefined) reset()
  }
  return (
    <>
      <SectionHead title={`${cohort.name} 的方案参数`} hint={policy.name} lined />
      <div className="policy-grid">
        <label className="policy-line policy-wide">
          <span className="quiet">依据文件</span>
          <Input
            value={documentNo ?? policy.documentNo ?? ''}
            maxLength={60}
            placeholder="文号"
            onChange={(event) => setDocumentNo(event.target.value)}
          />
        </label>
        {groups.map((group) => (
          <fieldset key={group}>
            <legend>{group}</legend>
            {keys
              .filter((key) => labels[key]?.group === group)
              .map((key) => (
                <Line
                  key={key}
                  name={key}
                  text={labels[key] ?? { group, label: key, unit: '', note: '' }}
                  value={(key in draft ? draft[key] : values[key]) ?? null}
                  problem={parsed.error?.issues.find((issue) => issue.path[0] === key)?.message}
                  onChange={(value) => setDraft({ ...draft, [key]: value })}
                />
              ))}
          </fieldset>
        ))}
      </div>
      {quotaSidesOf[policy.programme].length > 0 && (
        <QuotaEditor programme={policy.programme} quotas={quotas ?? policy.quotas} onChange={setQuotas} />
      )}
      <div className="policy-foot">
        <ErrorSentence error={save.error} />
        {!areQuotasWhole && <span className="error">任务名称、单位和计入内容要填全</span>}
        {changed > 0 && <span className="quiet">有 {changed} 项没有保存</span>}
        <Button disabled={changed === 0} onClick={reset}>
          放弃修改
        </Button>
        <Button
          type="primary"
          disabled={changed === 0 || !parsed.success || !areQuotasWhole}
          loading={save.busy}
          onClick={() => void submit()}
        >
          保存方案
        </Button>
      </div>
    </>
  )
}

interface LineProps {
  readonly name: string
  readonly text: Label
  readonly value: Value
  readonly problem: string | undefined
  readonly onChange: (value: Value) => void
}

function Line({ name, text: { label, unit, note }, value, problem, onChange }: LineProps) {
  return (
    <label className="policy-line">
      <span className="quiet">{label}</span>
      <Control name={name} label={label} value={value} isWrong={problem !== undefined} onChange={onChange} />
      <span className="second">{unit}</span>
      <span className={problem === undefined ? 'quiet small' : 'error small'}>{problem ?? note}</span>
    </label>
  )
}

interface ControlProps extends Pick<LineProps, 'name' | 'value' | 'onChange'> {
  readonly label: string
  readonly isWrong: boolean
}

function Control({ name, label, value, isWrong, onChange }: ControlProps) {
  const list = lists[name]
  const word = typeof value === 'string' ? value : null
  if (list !== undefined) return <WordChoice list={list} value={word} label={label} onChange={onChange} />
  const closed = outcomes[name]
  if (closed !== undefined) {
    return <Select value={word} options={closed} aria-label={label} onChange={(next: string) => onChange(next)} />
  }
  const status = isWrong ? 'error' : ''
  if (words.has(name)) {
    return (
      <Input
        value={word ?? ''}
        maxLength={8}
        status={status}
        aria-label={label}
        onChange={(event) => onChange(event.target.value.trim().toUpperCase())}
      />
    )
  }
  if (monthDays.has(name)) {
    const typed = (text: string): void => onChange(text.trim() === '' ? null : text.trim())
    return (
      <Input
        value={word ?? ''}
        maxLength={5}
        placeholder="不设"
        status={status}
        aria-label={label}
        onChange={(event) => typed(event.target.value)}
      />
    )
  }
  return (
    <InputNumber
      value={typeof value === 'number' ? value : null}
      controls={false}
      placeholder="不设"
      status={status}
      aria-label={label}
      onChange={onChange}
    />
  )
}

interface WordChoiceProps {
  readonly list: 'title' | 'honour-level'
  readonly value: string | null
  readonly label: string
  readonly onChange: (value: string | null) => void
}

function WordChoice({ list, value, label, onChange }: WordChoiceProps) {
  const options = useCodes(list)
  return (
    <Select
      value={value}
      options={[...options]}
      allowClear
      placeholder="不限"
      aria-label={label}
      onChange={(next: string | undefined) => onChange(next ?? null)}
    />
  )
}
