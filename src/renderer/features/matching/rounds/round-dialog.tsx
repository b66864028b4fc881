import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { scenarioPresets, type ScenarioPreset } from '#shared/matching/match-round.ts'
import { useCodes, useDistricts } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import type { MatchWords } from '../match-words.ts'

interface RoundDialogProps {
  readonly words: MatchWords
  readonly onClose: () => void
}

const fullWidth = { width: '100%' }

/** 新建一轮配对: the cohort, whom of the register it takes in, and the plans it begins with. */
export function RoundDialog({ words, onClose }: RoundDialogProps) {
  const navigate = useNavigate()
  const programme = words.kind === 'teacher' ? 'pairing' : 'twinning'
  const cohorts = useOperation('cohorts.list', { programme }).data ?? []
  const [draft, setDraft] = useState(blank)
  const cohortId = draft.cohortId ?? cohorts.toSorted((a, b) => b.startsOn.localeCompare(a.startsOn))[0]?.id ?? null
  const set = (changes: Partial<typeof draft>) => setDraft({ ...draft, ...changes })
  const create = useCommand('matching.createRound', { said: () => '已新建一轮配对', showsError: true })
  const submit = async () => {
    if (cohortId === null) return
    const { name, ...rest } = draft
    const made = await create.run({ ...rest, cohortId, kind: words.kind, ...(name.trim() === '' ? {} : { name }) })
    if (made === undefined) return
    onClose()
    void navigate(`${words.home}/${made.id}`)
  }
  return (
    <FormDialog
      title="新建一轮配对"
      width={560}
      dirty={false}
      submit={submit}
      submitLabel="取名单并计算"
      error={create.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">
        {words.mentor}和{words.mentee}按批次的方案参数从基础库里带出，建好以后可以增减。做完可以撤销。
      </p>
      <div className="ask-fields">
        <AskField
          id="round-cohort"
          label="批次"
          required
          problem={cohorts.length === 0 ? '还没有批次，请先到“设置”里建立。' : undefined}
        >
          <Select
            id="round-cohort"
            style={fullWidth}
            options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
            value={cohortId}
            onChange={(next: string) => set({ cohortId: next })}
          />
        </AskField>
        <ScopeFields words={words} draft={draft} onChange={set} />
        <AskField id="round-name" label="名称" hint="不填就按学年和轮次命名。">
          <Input
            id="round-name"
            maxLength={40}
            value={draft.name}
            onChange={({ target }) => set({ name: target.value })}
          />
        </AskField>
        <AskField id="round-presets" label="先算哪几个">
          <PresetChecks
            words={words}
            cohortId={cohortId}
            value={draft.presets}
            onChange={(presets) => set({ presets })}
          />
        </AskField>
      </div>
    </FormDialog>
  )
}

interface Draft {
  readonly cohortId: string | null
  readonly name: string
  readonly districtId: string | null
  readonly stage: string | null
  readonly subject: string | null
  readonly presets: ScenarioPreset[]
}

const blank = (): Draft => ({
  cohortId: null,
  name: '',
  districtId: null,
  stage: null,
  subject: null,
  presets: [...scenarioPresets],
})

interface ScopeFieldsProps {
  readonly words: MatchWords
  readonly draft: Draft
  readonly onChange: (changes: Partial<Draft>) => void
}

function ScopeFields({ words, draft, onChange }: ScopeFieldsProps) {
  const [districts, stages, subjects] = [useDistricts(), useCodes('stage'), useCodes('subject')]
  const common = { style: fullWidth, allowClear: true, placeholder: '全部' }
  return (
    <>
      <AskField id="round-district" label="县区">
        <Select
          {...common}
          id="round-district"
          options={[...districts]}
          value={draft.districtId}
          onChange={(next?: string) => onChange({ districtId: next ?? null })}
        />
      </AskField>
      <AskField id="round-stage" label="学段">
        <Select
          {...common}
          id="round-stage"
          options={[...stages]}
          value={draft.stage}
          onChange={(next?: string) => onChange({ stage: next ?? null })}
        />
      </AskField>
      {words.kind === 'teacher' && (
        <AskField id="round-subject" label="学科">
          <Select
            {...common}
            id="round-subject"
            showSearch={{ optionFilterProp: 'label' }}
            options={[...subjects]}
            value={draft.subject}
            onChange={(next?: string) => onChange({ subject: next ?? null })}
          />
        </AskField>
      )}
    </>
  )
}

interface PresetChecksProps {
  readonly words: MatchWords
  readonly cohortId: string | null
  readonly value: ScenarioPreset[]
  readonly onChange: (presets: ScenarioPreset[]) => void
}

function PresetChecks({ words, cohortId, value, onChange }: PresetChecksProps) {
  const asked = { cohortId: cohortId ?? '', kind: words.kind }
  const presets = useOperation('matching.presets', asked, { enabled: cohortId !== null }).data ?? []
  return (
    <Checkbox.Group<ScenarioPreset>
      options={presets.map(({ preset, name }) => ({ value: preset, label: name }))}
      value={value}
      onChange={onChange}
    />
  )
}
