import { trainingStatusLabels } from '#shared/training/training-labels.ts'
import type { Training, TrainingStatus } from '#shared/training/training.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ActionDialog } from '#renderer/ui/actions/action-dialog.tsx'
import { DayQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'

interface StepDialogProps {
  readonly training: Training
  readonly to: TrainingStatus
  readonly verb: string
  readonly onClose: () => void
}

interface Answers {
  readonly on: string | null
  readonly reason: string
}

const consequences: Readonly<Partial<Record<TrainingStatus, string>>> = {
  allotted: '名额下达后可以接收推荐名单。',
  nominating: '各县区按名额推荐学员。',
  reviewing: '逐人审核，入选、候补或退回。',
  running: '开班后可以登记出勤和结业等次。',
  completed: '结业后给合格的学员记入学时。',
  archived: '归档后不再修改。',
  cancelled: '取消后不再提醒，名单保留。',
}

/** One step on the way, with its day. */
export function StepDialog(props: StepDialogProps) {
  const today = useOperation('settings.get', {}).data?.today
  return today === undefined ? null : <OpenDialog {...props} today={today} />
}

function OpenDialog({ training, to, verb, onClose, today }: StepDialogProps & { readonly today: string }) {
  const asksWhy = to === 'cancelled'
  const { values, ask, complete } = useAnswers<Answers>(
    () => ({ on: today, reason: '' }),
    ({ on, reason }) => ({
      ...(on === null ? { on: '请填写日期' } : {}),
      ...(asksWhy && reason.trim() === '' ? { reason: '请填写原因' } : {}),
    }),
  )
  const advance = useCommand('training.advance', {
    said: () => `${training.name}：${trainingStatusLabels[to]}`,
    showsError: true,
  })
  const submit = async () => {
    if (!complete()) return
    const reason = values.reason.trim()
    const done = await advance.run({
      id: training.id,
      to,
      reason: reason === '' ? null : reason,
      ...(values.on === null ? {} : { on: values.on }),
    })
    if (done !== undefined) onClose()
  }
  const back = verb === '退回上一步'
  return (
    <ActionDialog
      verb={verb}
      noun="研修项目"
      unit="个"
      taken={1}
      left={0}
      who={training.name}
      consequence={back ? `退回到“${trainingStatusLabels[to]}”；已记入的学时一并冲回。` : (consequences[to] ?? '')}
      error={advance.error}
      submit={submit}
      onClose={onClose}
    >
      <DayQuestion {...ask('on')} label="日期" required />
      <TextQuestion {...ask('reason')} label="原因" required={asksWhy} max={100} />
    </ActionDialog>
  )
}
