import { Button, Checkbox, Input } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import type { InputAt } from '#renderer/api/operations.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { composing } from '#renderer/ui/composing.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { PinyinPicker } from '#renderer/ui/pinyin-picker.tsx'
import type { CellReading } from '#shared/imports/staging.ts'
import type { Answers } from './answers.ts'
import { findSchoolNames } from './find-school-names.ts'
import type { CellPlace } from './sheet-cursor.ts'
import { useAlike } from './use-alike.ts'

type Decision = InputAt<'imports.decide'>['decision']

interface Target {
  readonly batchId: string
  readonly sheetId: string
  readonly place: CellPlace
}

interface CellAnswersProps {
  readonly target: Target
  readonly reading: CellReading
  readonly answers: Answers
  readonly rowNote: string | null
  readonly readOnly: boolean
  readonly onAnswered: (issueIds: readonly string[]) => void
}

interface Answer {
  readonly decision: Decision
  readonly remember?: boolean
  /** The issues it answers, where these are not all of the cell. */
  readonly issueIds?: readonly string[]
  /** Leaves the whole row out, or takes that back. */
  readonly wholeRow?: boolean
}

/** Sends an answer: to the issues of the cell where it has some, else to the cell itself. */
function useAnswer({ batchId, sheetId, place }: Target, answers: Answers, onAnswered: CellAnswersProps['onAnswered']) {
  const decide = useCommand('imports.decide', {
    showsError: true,
    said: ({ answered }) => (answered > 1 ? `同样的 ${answered} 处已一并处理` : null),
  })
  const decideCell = useCommand('imports.decideCell', { showsError: true })
  const give = async ({ decision, remember = false, wholeRow = false, ...more }: Answer, alike: boolean) => {
    const issueIds = more.issueIds ?? answers.issueIds
    const done =
      issueIds.length > 0 && !wholeRow
        ? await decide.run({ batchId, issueIds: [...issueIds], decision, alike, remember })
        : await decideCell.run({ sheetId, row: place.row, column: wholeRow ? null : place.column, decision })
    if (done !== undefined) onAnswered(issueIds)
  }
  return { give, busy: decide.busy || decideCell.busy, error: decide.error ?? decideCell.error }
}

/** The choices and the buttons of one cell. */
export function CellAnswers({ target, reading, answers, rowNote, readOnly, onAnswered }: CellAnswersProps) {
  const { give, busy, error } = useAnswer(target, answers, onAnswered)
  const [typing, setTyping] = useState(false)
  const others = useAlike(target.batchId, readOnly ? null : (reading.issues.find((one) => !one.isSettled) ?? null))
  const [alike, setAlike] = useState<boolean | null>(null)
  const isAlike = others.count > 0 && (alike ?? others.isSpelling)
  const answer = (one: Answer) => void give(one, isAlike)
  if (readOnly) return null
  if (rowNote !== null)
    return <ExcludedRow note={rowNote} onTakeBack={() => answer({ decision: { kind: 'reset' }, wholeRow: true })} />
  return (
    <>
      <Choices
        choices={answers.choices}
        busy={busy}
        onChoose={({ value, issueIds }) =>
          answer({ decision: { kind: 'choose', value }, issueIds, remember: others.isSpelling })
        }
      />
      {others.count > 0 && (
        <Checkbox checked={isAlike} onChange={(event) => setAlike(event.target.checked)}>
          同样写法的其余 {others.count} 处一并处理
        </Checkbox>
      )}
      <ErrorSentence error={error} />
      {typing && answers.other !== null ? (
        <OtherValue
          kind={answers.other.kind}
          initial={reading.raw}
          busy={busy}
          onTyped={(text) => answer({ decision: { kind: 'type', text }, remember: answers.other?.kind === 'school' })}
          onCancel={() => setTyping(false)}
        />
      ) : (
        <AnswerButtons
          answers={answers}
          takesFocus={answers.choices.length === 0}
          busy={busy}
          onAnswer={answer}
          onOther={() => setTyping(true)}
        />
      )}
    </>
  )
}

interface ChoicesProps {
  readonly choices: Answers['choices']
  readonly busy: boolean
  readonly onChoose: (choice: Answers['choices'][number]) => void
}

/** The readings that are possible; none of them has the focus, for the program does not guess. Their numbers pick them. */
function Choices({ choices, busy, onChoose }: ChoicesProps) {
  if (choices.length === 0) return null
  return (
    <ul className="cell-choices" aria-label="可选的读法">
      {choices.map((choice, index) => (
        <li key={choice.value}>
          <button type="button" data-choice={index + 1} disabled={busy} onClick={() => onChoose(choice)}>
            <span className="quiet small">{index + 1}</span>
            <span>{choice.label}</span>
            <span className="quiet small cell-choice-detail">{choice.detail}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

interface AnswerButtonsProps {
  readonly answers: Answers
  /** The first button is where the keyboard starts. */
  readonly takesFocus: boolean
  readonly busy: boolean
  readonly onAnswer: (answer: Answer) => void
  readonly onOther: () => void
}

function AnswerButtons({ answers, takesFocus, busy, onAnswer, onOther }: AnswerButtonsProps) {
  const { accept, other, exclude, reset, issueIds } = answers
  const first = { 'data-first': '' }
  return (
    <div className="cell-buttons">
      {accept !== null && (
        <Button
          {...(accept.isSafe && takesFocus ? { type: 'primary' } : {})}
          size="small"
          {...(takesFocus ? first : {})}
          loading={busy}
          onClick={() => onAnswer({ decision: { kind: 'accept' }, remember: accept.remember })}
        >
          {accept.label}
        </Button>
      )}
      {reset && (
        <Button size="small" {...first} disabled={busy} onClick={() => onAnswer({ decision: { kind: 'reset' } })}>
          撤回答复
        </Button>
      )}
      {other !== null && (
        <Button size="small" {...(takesFocus && accept === null ? first : {})} onClick={onOther}>
          {other.label}
        </Button>
      )}
      {exclude && (
        <Button
          size="small"
          title="这一行不入库，写进问题清单退回"
          disabled={busy}
          onClick={() => onAnswer({ decision: { kind: 'exclude' } })}
        >
          退回县区
        </Button>
      )}
      {issueIds.length === 0 && (
        <Button
          size="small"
          disabled={busy}
          onClick={() => onAnswer({ decision: { kind: 'exclude' }, wholeRow: true })}
        >
          这一行不入库
        </Button>
      )}
    </div>
  )
}

interface ExcludedRowProps {
  readonly note: string
  readonly onTakeBack: () => void
}

/** A row the officer left out can be taken in again; a total or a title cannot. */
function ExcludedRow({ note, onTakeBack }: ExcludedRowProps) {
  if (!note.includes('排除')) return null
  return (
    <div className="cell-buttons">
      <Button size="small" data-first="" onClick={onTakeBack}>
        重新读入这一行
      </Button>
    </div>
  )
}

interface OtherValueProps {
  readonly kind: 'school' | 'text'
  readonly initial: string
  readonly busy: boolean
  readonly onTyped: (text: string) => void
  readonly onCancel: () => void
}

/** Another school or another text in the place of the cell; Enter takes it once the input method has finished. */
function OtherValue({ kind, initial, busy, onTyped, onCancel }: OtherValueProps) {
  const [text, setText] = useState(kind === 'text' ? initial : '')
  const take = () => text.trim() !== '' && onTyped(text.trim())
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event)) return
    if (event.key === 'Enter' && kind === 'text') take()
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="cell-other" onKeyDown={onKeyDown}>
      {kind === 'school' ? (
        <PinyinPicker
          autoFocus
          search={findSchoolNames}
          value={text}
          placeholder="校名、拼音或首字母"
          onChange={(name) => setText(name ?? '')}
        />
      ) : (
        <Input autoFocus value={text} aria-label="改成" onChange={(event) => setText(event.target.value)} />
      )}
      <Button size="small" type="primary" loading={busy} disabled={text.trim() === ''} onClick={take}>
        改用
      </Button>
      <Button size="small" onClick={onCancel}>
        取消
      </Button>
    </div>
  )
}
