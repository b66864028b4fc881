import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { pairingPolicyLabels } from '#shared/policies/policy-labels.ts'
import { pairingPolicy, type Cohort, type PairingPolicy, type PolicyRecord } from '#shared/policies/policy.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'

type PolicyKey = keyof PairingPolicy
type PolicyValue = PairingPolicy[PolicyKey]
type PolicyDraft = Readonly<Partial<Record<PolicyKey, PolicyValue>>>

const keys = Object.keys(pairingPolicyLabels).filter((key): key is PolicyKey => key in pairingPolicy.shape)
const groups = [...new Set(keys.map((key) => pairingPolicyLabels[key].group))]

/** Codes where a number may be left out, with the code list that a word comes from. */
const lists: Partial<Record<PolicyKey, 'title' | 'honour-level'>> = {
  mentorTitle: 'title',
  mentorHonourLevel: 'honour-level',
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
  const [draft, setDraft] = useState<PolicyDraft>({})
  const [documentNo, setDocumentNo] = useState<string | null>(null)
  const save = useCommand('policies.update', { said: () => `已修改 ${cohort.name} 的方案参数`, showsError: true })
  const changed = Object.keys(draft).length + (documentNo === null ? 0 : 1)
  const parsed = pairingPolicy.partial().safeParse(draft)
  const reset = () => {
    setDraft({})
    setDocumentNo(null)
  }
  const submit = async () => {
    if (!parsed.success) return
    const input = {
      cohortId: cohort.id,
      values: parsed.data,
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
              .filter((key) => pairingPolicyLabels[key].group === group)
              .map((key) => (
                <Line
                  key={key}
                  name={key}
                  value={key in draft ? (draft[key] ?? null) : policy.values[key]}
                  problem={parsed.error?.issues.find((issue) => issue.path[0] === key)?.message}
                  onChange={(value) => setDraft({ ...draft, [key]: value })}
                />
              ))}
          </fieldset>
        ))}
      </div>
      <div className="policy-foot">
        <ErrorSentence error={save.error} />
        {changed > 0 && <span className="quiet">有 {changed} 项没有保存</span>}
        <Button disabled={changed === 0} onClick={reset}>
          放弃修改
        </Button>
        <Button
          type="primary"
          disabled={changed === 0 || !parsed.success}
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
  readonly name: PolicyKey
  readonly value: PolicyValue
  readonly problem: string | undefined
  readonly onChange: (value: PolicyValue) => void
}

function Line({ name, value, problem, onChange }: LineProps) {
  const { label, unit, note } = pairingPolicyLabels[name]
  const list = lists[name]
  return (
    <label className="policy-line">
      <span className="quiet">{label}</span>
      {list === undefined ? (
        <InputNumber
          value={typeof value === 'number' ? value : null}
          controls={false}
          placeholder="不设"
          status={problem === undefined ? '' : 'error'}
          aria-label={label}
          onChange={onChange}
        />
      ) : (
        <WordChoice list={list} value={typeof value === 'string' ? value : null} label={label} onChange={onChange} />
      )}
      <span className="second">{unit}</span>
      <span className={problem === undefined ? 'quiet small' : 'error small'}>{problem ?? note}</span>
    </label>
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
