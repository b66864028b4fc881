import { Input, Radio } from 'antd'
import { useState } from 'react'
import type { MatchSide, ReadTie } from '#shared/matching/match-round.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { figure } from '#renderer/ui/figure.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import type { MatchWords } from '../match-words.ts'
import { answered, type TieAnswers } from './tie-answers.ts'
import { TieLine } from './tie-line.tsx'
import { useReadTies } from './use-read-ties.ts'

interface TiesDialogProps {
  readonly words: MatchWords
  readonly roundId: string
  readonly kind: 'wishes' | 'bans'
  readonly onClose: () => void
}

/** Wishes or bans pasted from a table: how each line was read, and an answer for what was not clear. */
export function TiesDialog({ words, roundId, kind, onClose }: TiesDialogProps) {
  const [text, setText] = useState('')
  const [by, setBy] = useState<MatchSide>('mentee')
  const [answers, setAnswers] = useState<TieAnswers>({})
  const { lines, error } = useReadTies({ roundId, kind, by, text })
  const add = useAdding(roundId, kind)
  const known = answered(lines, answers)
  const submit = async () => {
    if (known.length > 0 && (await add.run(known)) !== undefined) onClose()
  }
  const noun = kind === 'wishes' ? '志愿' : '回避'
  const last = kind === 'wishes' ? '志愿序号' : '原因'
  const columns = `${words.mentee}、单位、${words.mentor}、单位、${last}`
  return (
    <FormDialog
      title={`粘贴${noun}`}
      width={820}
      dirty={text !== ''}
      submit={submit}
      submitLabel={known.length === 0 ? '登记' : `登记 ${figure(known.length)} 条${noun}`}
      error={error ?? add.error}
      note={
        lines.length > known.length ? (
          <span className="warn small">{figure(lines.length - known.length)} 行还没对上，不登记。</span>
        ) : undefined
      }
      onClose={onClose}
    >
      {kind === 'wishes' && (
        <Radio.Group
          value={by}
          onChange={({ target }) => setBy(target.value as MatchSide)}
          options={[
            { value: 'mentee', label: `${words.mentee}填的` },
            { value: 'mentor', label: `${words.mentor}填的` },
          ]}
        />
      )}
      <Input.TextArea
        autoFocus
        rows={5}
        value={text}
        style={{ marginTop: 8 }}
        aria-label={`${noun}内容`}
        placeholder={`从 Excel 或 WPS 复制：${columns}。一行一条，有没有表头都行。`}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="ties-lines">
        {lines.map((line) => (
          <TieLine
            key={line.line}
            roundId={roundId}
            tie={line}
            detail={kind === 'wishes' ? `第 ${line.rank} 志愿` : (line.reason ?? '没写原因')}
            answers={answers}
            onAnswer={(key, id) => setAnswers({ ...answers, [key]: id })}
          />
        ))}
      </div>
    </FormDialog>
  )
}

type Known = ReturnType<typeof answered>

/** Stores what is known of the lines, as wishes or as bans. */
function useAdding(roundId: string, kind: 'wishes' | 'bans') {
  const wishes = useCommand('matching.addWishes', {
    said: ({ count }) => `已登记 ${figure(count)} 条志愿，请重算方案`,
    showsError: true,
  })
  const bans = useCommand('matching.addBans', {
    said: ({ count }) => `已登记 ${figure(count)} 条回避，请重算方案`,
    showsError: true,
  })
  const run = (known: Known) =>
    kind === 'wishes'
      ? wishes.run({ roundId, wishes: known.map(({ mentorId, menteeId, tie }) => wishOf(mentorId, menteeId, tie)) })
      : bans.run({
          roundId,
          bans: known.map(({ mentorId, menteeId, tie }) => ({ mentorId, menteeId, reason: tie.reason ?? '申请回避' })),
        })
  return { run, error: wishes.error ?? bans.error }
}

const wishOf = (mentorId: string, menteeId: string, { by, rank }: ReadTie) => ({ mentorId, menteeId, by, rank })
