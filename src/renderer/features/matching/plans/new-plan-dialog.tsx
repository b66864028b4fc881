import { Input, Radio } from 'antd'
import { useState } from 'react'
import type { MatchRound, ScenarioPreset } from '#shared/matching/match-round.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import type { MatchWords } from '../match-words.ts'

interface NewPlanDialogProps {
  readonly words: MatchWords
  readonly round: MatchRound
  readonly onMade: (scenarioId: string) => void
  readonly onClose: () => void
}

/** 新方案: which aim comes first in it; everything can be changed afterwards. */
export function NewPlanDialog({ words, round, onMade, onClose }: NewPlanDialogProps) {
  const asked = { cohortId: round.cohortId, kind: words.kind }
  const presets = useOperation('matching.presets', asked).data ?? []
  const [preset, setPreset] = useState<ScenarioPreset>('policy')
  const [name, setName] = useState('')
  const create = useCommand('matching.createScenario', { said: () => '已新建方案', showsError: true })
  const submit = async () => {
    const given = name.trim() === '' ? {} : { name: name.trim() }
    const made = await create.run({ roundId: round.id, preset, ...given })
    if (made === undefined) return
    onMade(made.id)
    onClose()
  }
  return (
    <FormDialog
      title="新方案"
      width={440}
      dirty={false}
      submit={submit}
      submitLabel="建立并计算"
      error={create.error}
      onClose={onClose}
    >
      <div className="ask-fields">
        <AskField id="plan-preset" label="侧重">
          <Radio.Group
            id="plan-preset"
            vertical
            options={presets.map((one) => ({ value: one.preset, label: one.name }))}
            value={preset}
            onChange={({ target }) => setPreset(target.value as ScenarioPreset)}
          />
        </AskField>
        <AskField id="plan-name" label="名称" hint="不填就按侧重命名。">
          <Input id="plan-name" maxLength={40} value={name} onChange={({ target }) => setName(target.value)} />
        </AskField>
      </div>
    </FormDialog>
  )
}
