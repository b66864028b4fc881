import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { AssessItem, ItemScore, ResultRow, Round } from '#shared/assessments/assessment.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

/** What the officer decides of one object: another score of an item, a veto, another grade, or that it is left out. */
export type Question =
  | { readonly verb: 'score'; readonly item: AssessItem; readonly score: ItemScore }
  | { readonly verb: 'grade' }
  | { readonly verb: 'exempt' }

interface JudgeDialogProps {
  readonly round: Round
  readonly row: ResultRow
  readonly question: Question
  readonly onClose: () => void
}

/** One decision about one object, with its reason. */
export function JudgeDialog(props: JudgeDialogProps) {
  const { question } = props
  if (question.verb !== 'score') return <VerdictDialog {...props} isExempting={question.verb === 'exempt'} />
  return question.item.kind === 'veto' ? (
    <VetoDialog {...props} {...question} />
  ) : (
    <ScoreDialog {...props} {...question} />
  )
}

type ItemDialogProps = JudgeDialogProps & { readonly item: AssessItem; readonly score: ItemScore }

interface ReasonProps {
  readonly value: string
  readonly required: boolean
  readonly problem: string | undefined
  readonly placeholder: string
  readonly onChange: (reason: string) => void
}

function Reason({ value, required, problem, placeholder, onChange }: ReasonProps) {
  return (
    <AskField id="judge-reason" label="理由" required={required} problem={problem}>
      <Input
        id="judge-reason"
        value={value}
        maxLength={100}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
    </AskField>
  )
}

/** A score by hand, or another than the records give; the latter with a reason, and it can be taken back. */
function ScoreDialog({ round, row, item, score, onClose }: ItemDialogProps) {
  const isManual = item.kind === 'manual'
  const isChanged = !isManual && score.reason !== null
  const [value, setValue] = useState<number | null>(score.isMissing ? null : score.score)
  const [reason, setReason] = useState(score.reason ?? '')
  const [isBack, setBack] = useState(false)
  const [asked, setAsked] = useState(false)
  const mark = useCommand('assessments.mark', {
    said: () => (isBack ? `${row.name} ${item.name} 恢复按记录计分` : `${row.name} ${item.name} ${value ?? ''} 分`),
    showsError: true,
  })
  const problem = !isBack && !isManual && reason.trim() === '' ? '由记录算出，改分请填写理由' : undefined
  const submit = async () => {
    setAsked(true)
    if (problem !== undefined || (value === null && !isBack && !isManual)) return
    const given = isBack ? { score: null, reason: null } : { score: value, reason: reason.trim() || null }
    const done = await mark.run({ roundId: round.id, marks: [{ targetId: row.targetId, itemId: item.id, ...given }] })
    if (done !== undefined) onClose()
  }
  const most = item.max === null ? '' : `，最多 ${item.max} 分`
  return (
    <FormDialog
      title={`${row.name}　${item.name}`}
      width={480}
      dirty={false}
      submit={submit}
      error={mark.error}
      onClose={onClose}
    >
      {!isManual && (
        <p className="ask-who quiet">
          {score.computed === null ? score.words : `按记录应得 ${score.computed} 分${most}。${score.words}`}
        </p>
      )}
      <div className="ask-fields">
        {isChanged && (
          <AskField id="judge-back" label="恢复">
            <Checkbox id="judge-back" checked={isBack} onChange={(event) => setBack(event.target.checked)}>
              不再改分，按记录计算
            </Checkbox>
          </AskField>
        )}
        {!isBack && (
          <>
            <AskField id="judge-score" label="得分" required hint={isManual && most !== '' ? most.slice(1) : undefined}>
              <InputNumber
                id="judge-score"
                value={value}
                min={0}
                max={item.max ?? 1000}
                precision={2}
                controls={false}
                onChange={setValue}
              />
            </AskField>
            <Reason
              value={reason}
              required={!isManual}
              problem={asked ? problem : undefined}
              placeholder={isManual ? '可以不填' : '如 区级活动未登记，已核对原件'}
              onChange={setReason}
            />
          </>
        )}
      </div>
    </FormDialog>
  )
}

/** 一票否决: the lowest grade whatever the score; taken back in the same place. */
function VetoDialog({ round, row, item, score, onClose }: ItemDialogProps) {
  const strikes = score.score > 0
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const mark = useCommand('assessments.mark', {
    said: () => (strikes ? `已取消 ${row.name} 的一票否决` : `已对 ${row.name} 一票否决`),
    showsError: true,
  })
  const needsReason = !strikes || (score.computed ?? 0) > 0
  const problem = needsReason && reason.trim() === '' ? '请填写理由' : undefined
  const submit = async () => {
    setAsked(true)
    if (problem !== undefined) return
    const given =
      strikes && !needsReason ? { score: null, reason: null } : { score: strikes ? 0 : 1, reason: reason.trim() }
    const done = await mark.run({ roundId: round.id, marks: [{ targetId: row.targetId, itemId: item.id, ...given }] })
    if (done !== undefined) onClose()
  }
  const lowest = round.scheme.grades.toSorted((a, b) => a.minScore - b.minScore)[0]?.grade ?? ''
  return (
    <FormDialog
      title={strikes ? `取消一票否决　${row.name}` : `一票否决　${row.name}`}
      width={480}
      dirty={false}
      submit={submit}
      submitLabel={strikes ? '取消否决' : '否决'}
      error={mark.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">
        {strikes
          ? `取消“${item.name}”以后，等次恢复按得分定。`
          : `以“${item.name}”否决以后，不论得分多少，等次定为“${lowest}”，名次排在最后。`}
      </p>
      <div className="ask-fields">
        {needsReason && (
          <Reason
            value={reason}
            required
            problem={asked ? problem : undefined}
            placeholder="写明事由和依据"
            onChange={setReason}
          />
        )}
      </div>
    </FormDialog>
  )
}

/** 另定等次 or 不参加考核. */
function VerdictDialog({ round, row, isExempting, onClose }: JudgeDialogProps & { readonly isExempting: boolean }) {
  const [grade, setGrade] = useState(row.grade)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const judge = useCommand('assessments.judge', {
    said: () => (isExempting ? `${row.name} 不参加考核` : `${row.name} 另定为${grade}`),
    showsError: true,
  })
  const problem = reason.trim() === '' ? '请填写理由' : undefined
  const submit = async () => {
    setAsked(true)
    if (problem !== undefined) return
    const verdict = isExempting ? { grade: null, isExempt: true } : { grade, isExempt: false }
    const done = await judge.run({ roundId: round.id, targetIds: [row.targetId], ...verdict, reason: reason.trim() })
    if (done !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`${isExempting ? '不参加考核' : '另定等次'}　${row.name}`}
      width={480}
      dirty={false}
      submit={submit}
      submitLabel={isExempting ? '不参加' : '确定'}
      error={judge.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">
        {isExempting
          ? '不排名、不定等次，也不占优秀名额的基数。评过的分保留，恢复参加后照旧。'
          : `得分 ${row.score}，按等次线是“${row.computedGrade}”。得分和名次不变，只改等次。`}
      </p>
      <div className="ask-fields">
        {!isExempting && (
          <AskField id="judge-grade" label="等次" required>
            <Select
              id="judge-grade"
              style={{ width: '100%' }}
              options={round.scheme.grades.map((line) => ({ value: line.grade, label: line.grade }))}
              value={grade}
              onChange={setGrade}
            />
          </AskField>
        )}
        <Reason
          value={reason}
          required
          problem={asked ? problem : undefined}
          placeholder={isExempting ? '如 全年病假、援疆在外' : '如 获省级表彰，经考核组研究'}
          onChange={setReason}
        />
      </div>
    </FormDialog>
  )
}
