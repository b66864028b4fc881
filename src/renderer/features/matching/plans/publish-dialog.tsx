import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ScenarioHead } from '#shared/matching/match-round.ts'
import type { Published } from '#shared/matching/match-view.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { DayPicker } from '#renderer/ui/dates.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import type { MatchWords } from '../match-words.ts'
import { PublishFindings } from './publish-findings.tsx'
import './publish-dialog.css'

interface PublishDialogProps {
  readonly words: MatchWords
  readonly scenario: ScenarioHead
  readonly onClose: () => void
}

/** 采用方案: what its drafts are given and what speaks against them, then what came of it. */
export function PublishDialog({ words, scenario, onClose }: PublishDialogProps) {
  const [done, setDone] = useState<Published | null>(null)
  return done === null ? (
    <Asking words={words} scenario={scenario} onDone={setDone} onClose={onClose} />
  ) : (
    <Told words={words} done={done} onClose={onClose} />
  )
}

interface Draft {
  readonly level: string
  readonly startsOn: string | null
  readonly endsOn: string | null
}

interface AskingProps extends PublishDialogProps {
  readonly onDone: (done: Published) => void
}

function Asking({ words, scenario, onDone, onClose }: AskingProps) {
  const [draft, setDraft] = useState<Draft>({ level: '市级', startsOn: null, endsOn: null })
  const given = {
    id: scenario.id,
    level: draft.level,
    ...(draft.startsOn === null ? {} : { startsOn: draft.startsOn }),
    ...(draft.endsOn === null ? {} : { endsOn: draft.endsOn }),
  }
  const check = useOperation('matching.check', given, { keepPrevious: true })
  const publish = useCommand('matching.publish', {
    said: ({ pairs }) => `已生成 ${figure(pairs)} ${words.drafts}`,
    showsError: true,
  })
  const submit = async () => {
    const done = await publish.run(given)
    if (done !== undefined) onDone(done)
  }
  const possible = check.data?.possible
  return (
    <FormDialog
      title={`采用“${scenario.name}”`}
      width={720}
      dirty={false}
      submit={submit}
      submitLabel={possible === undefined ? '生成草稿' : `生成 ${figure(possible)} ${words.drafts}`}
      error={publish.error}
      note={<span className="quiet small">生成后可以撤销。</span>}
      onClose={onClose}
    >
      <p className="ask-who">
        {check.data === undefined
          ? '正在核对……'
          : `共 ${figure(check.data.pairs)} 对，${figure(check.data.groups)} 组；能生成 ${figure(check.data.possible)} 对。草稿提交、审核以后才算在带。`}
      </p>
      <PublishFields words={words} draft={draft} onChange={setDraft} />
      <ErrorSentence error={check.error} />
      {check.data !== undefined && <PublishFindings findings={check.data.findings} />}
    </FormDialog>
  )
}

interface PublishFieldsProps {
  readonly words: MatchWords
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

function PublishFields({ words, draft, onChange }: PublishFieldsProps) {
  const levels = useCodes('pairing-level')
  return (
    <div className="ask-fields ask-fields-2">
      <AskField id="publish-starts" label="起始日期" hint="不填按批次">
        <DayPicker
          id="publish-starts"
          value={draft.startsOn}
          onChange={(startsOn) => onChange({ ...draft, startsOn })}
        />
      </AskField>
      <AskField id="publish-ends" label="到期日期" hint="不填按方案参数">
        <DayPicker id="publish-ends" value={draft.endsOn} onChange={(endsOn) => onChange({ ...draft, endsOn })} />
      </AskField>
      {words.kind === 'teacher' && (
        <AskField id="publish-level" label="结对层级">
          <Select
            id="publish-level"
            style={{ width: '100%' }}
            options={[...levels]}
            value={draft.level}
            onChange={(level: string) => onChange({ ...draft, level })}
          />
        </AskField>
      )}
    </div>
  )
}

interface ToldProps {
  readonly words: MatchWords
  readonly done: Published
  readonly onClose: () => void
}

function Told({ words, done, onClose }: ToldProps) {
  const navigate = useNavigate()
  return (
    <Modal
      open
      title={`已生成 ${figure(done.pairs)} ${words.drafts}`}
      width={720}
      style={{ top: 48 }}
      onCancel={onClose}
      footer={
        <div className="form-dialog-foot">
          <span className="page-actions">
            <Button onClick={onClose}>关闭</Button>
            <Button type="primary" onClick={() => void navigate(words.published)}>
              到草稿列表
            </Button>
          </span>
        </div>
      }
    >
      <p className="ask-who">
        {`分在 ${figure(done.groups)} 组。`}
        {done.refused.length > 0 && `下面 ${figure(done.refused.length)} 对没有生成，留在方案里。`}
      </p>
      <PublishFindings findings={done.refused} />
    </Modal>
  )
}
