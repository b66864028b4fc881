import { useState } from 'react'
import { traineeResultLabels } from '#shared/training/training-labels.ts'
import { isOpenForResults, isOpenForTrainees } from '#shared/training/training-states.ts'
import { traineeResults, type Trainee, type TraineeStatus, type Training } from '#shared/training/training.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ActionDialog } from '#renderer/ui/actions/action-dialog.tsx'
import { TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { figure } from '#renderer/ui/figure.ts'
import { BulkBar } from '#renderer/ui/list-page/bulk-bar.tsx'

interface TraineeVerbsProps {
  readonly training: Training
  readonly rows: readonly Trainee[]
  readonly onClear: () => void
}

const decisions = [
  { key: 'admitted', label: '入选' },
  { key: 'waiting', label: '候补' },
  { key: 'nominated', label: '退回推荐' },
  { key: 'withdrawn', label: '退出' },
] as const satisfies readonly { key: TraineeStatus; label: string }[]

type Key = TraineeStatus | (typeof traineeResults)[number] | 'full' | 'remove'

const isResult = (key: Key): key is (typeof traineeResults)[number] => traineeResults.some((one) => one === key)

/** What can be decided of many trainees at once, and what can be entered for them. */
export function TraineeVerbs({ training, rows, onClear }: TraineeVerbsProps) {
  const [deciding, setDeciding] = useState<TraineeStatus | null>(null)
  const outcome = useCommand('training.setOutcomes', { said: ({ count }) => `已登记 ${figure(count)} 人` })
  const remove = useCommand('training.removeTrainees', { said: ({ count }) => `已移出 ${figure(count)} 人` })
  const mayDecide = isOpenForTrainees(training.status)
  const mayJudge = isOpenForResults(training.status)
  const admitted = rows.filter(({ status }) => status === 'admitted')
  const decide = decisions.map(({ key, label }) => ({
    key,
    label,
    count: mayDecide ? rows.filter(({ status }) => status !== key).length : 0,
    danger: key === 'withdrawn',
  }))
  const judge = traineeResults.map((key) => ({
    key,
    label: traineeResultLabels[key],
    count: mayJudge ? admitted.length : 0,
  }))
  const onVerb = (key: Key) => {
    if (key === 'remove') void remove.run({ ids: rows.map(({ id }) => id) }).then(onClear)
    else if (key === 'full') void enter({ days: training.days })
    else if (isResult(key)) void enter({ result: key })
    else setDeciding(key)
  }
  const enter = async (changes: { readonly days?: number; readonly result?: (typeof traineeResults)[number] }) => {
    const done = await outcome.run({ id: training.id, rows: admitted.map(({ id }) => ({ id, ...changes })) })
    if (done !== undefined) onClear()
  }
  return (
    <>
      <BulkBar<Key>
        label="已选学员的操作"
        count={rows.length}
        unit="人"
        verbs={mayJudge ? [...judge, { key: 'full', label: '全勤', count: admitted.length }] : decide.slice(0, 3)}
        further={[
          ...(mayJudge ? decide : decide.slice(3)),
          { key: 'remove', label: '移出名单', count: mayDecide ? rows.length : 0, danger: true },
        ]}
        onVerb={onVerb}
        onClear={onClear}
      />
      {deciding !== null && (
        <DecideDialog status={deciding} rows={rows} onClose={() => setDeciding(null)} onDone={onClear} />
      )}
    </>
  )
}

interface DecideDialogProps {
  readonly status: TraineeStatus
  readonly rows: readonly Trainee[]
  readonly onClose: () => void
  readonly onDone: () => void
}

const listed = 3

/** 入选, 候补, 退出…; who breaks a rule is taken only with a reason. */
function DecideDialog({ status, rows, onClose, onDone }: DecideDialogProps) {
  const taken = rows.filter((one) => one.status !== status)
  const broken =
    status === 'admitted' ? taken.filter(({ findings, waiver }) => findings.length > 0 && waiver === null) : []
  const asksWhy = status === 'withdrawn'
  const { values, ask, complete } = useAnswers(
    () => ({ waiver: '', reason: '' }),
    ({ waiver, reason }) => ({
      ...(broken.length > 0 && waiver.trim() === '' ? { waiver: '请写明为什么照样入选' } : {}),
      ...(asksWhy && reason.trim() === '' ? { reason: '请填写原因' } : {}),
    }),
  )
  const verb = decisions.find(({ key }) => key === status)?.label ?? ''
  const decide = useCommand('training.decide', { said: ({ count }) => `${verb} ${figure(count)} 人`, showsError: true })
  const submit = async () => {
    if (!complete()) return
    const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
    const ids = taken.map(({ id }) => id)
    const done = await decide.run({ ids, status, waiver: orNull(values.waiver), reason: orNull(values.reason) })
    if (done === undefined) return
    onClose()
    onDone()
  }
  const names = taken.slice(0, listed).map(({ name }) => name)
  return (
    <ActionDialog
      verb={verb}
      noun="学员"
      unit="人"
      taken={taken.length}
      left={rows.length - taken.length}
      who={`${names.join('、')}${taken.length > listed ? `等 ${figure(taken.length)} 人` : ''}`}
      consequence=""
      error={decide.error}
      submit={submit}
      onClose={onClose}
    >
      {broken.length > 0 && (
        <TextQuestion
          {...ask('waiver')}
          label="认可理由"
          required
          max={100}
          hint={broken
            .slice(0, listed)
            .map(({ name, findings }) => `${name}：${findings[0]?.sentence ?? ''}`)
            .join('；')}
        />
      )}
      <TextQuestion {...ask('reason')} label="原因" required={asksWhy} max={100} />
    </ActionDialog>
  )
}
