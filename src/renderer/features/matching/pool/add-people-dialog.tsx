import { useState } from 'react'
import type { MatchSide, PoolCandidate } from '#shared/matching/match-round.ts'
import { call } from '#renderer/api/client.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { PickMany } from '#renderer/ui/pick-many.tsx'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import type { MatchWords } from '../match-words.ts'

interface AddPeopleDialogProps {
  readonly words: MatchWords
  readonly roundId: string
  readonly side: MatchSide
  readonly onClose: () => void
}

/** People of the register who are to take part although the policy did not bring them. */
export function AddPeopleDialog({ words, roundId, side, onClose }: AddPeopleDialogProps) {
  const [picked, setPicked] = useState<readonly Candidate[]>([])
  const add = useCommand('matching.addPeople', {
    said: ({ count }) => `已添加 ${figure(count)} ${words.unit}`,
    showsError: true,
  })
  const search = async (text: string): Promise<readonly Candidate[]> =>
    (await call('matching.candidates', { roundId, side, text, limit: 30 })).map(asCandidate)
  const submit = async () => {
    if (picked.length === 0) return
    const ids = picked.map(({ value }) => value)
    if ((await add.run({ roundId, side, ids })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`添加${words[side]}`}
      width={560}
      dirty={picked.length > 0}
      submit={submit}
      submitLabel={picked.length === 0 ? '添加' : `添加 ${figure(picked.length)} ${words.unit}`}
      error={add.error}
      onClose={onClose}
    >
      <div className="ask-fields">
        <AskField id="pool-people" label={words[side]} required>
          <PickMany id="pool-people" picked={picked} search={search} onChange={setPicked} />
        </AskField>
      </div>
    </FormDialog>
  )
}

const asCandidate = ({ id, name, school, stage, subject, title, notes, isBlocked }: PoolCandidate): Candidate => ({
  value: id,
  label: name,
  detail: [school === name ? null : school, stage, subject, title].filter(Boolean).join(' · '),
  disabled: isBlocked,
  ...(notes.length === 0 ? {} : { warning: notes.join('、'), noteTone: isBlocked ? 'error' : 'warn' }),
})
