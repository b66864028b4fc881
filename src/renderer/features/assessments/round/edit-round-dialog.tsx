import { isIsoDate } from '#shared/kernel/dates.ts'
import type { Round } from '#shared/assessments/assessment.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { DayQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface EditRoundDialogProps {
  readonly round: Round
  readonly onClose: () => void
}

type Given = Pick<Round, 'name'> & { readonly startsOn: string | null; readonly endsOn: string | null }

function problemsOf({ name, startsOn, endsOn }: Given) {
  const isDay = (day: string | null): boolean => day !== null && isIsoDate(day)
  const turned = startsOn !== null && endsOn !== null && endsOn <= startsOn
  return {
    ...(name.trim() === '' ? { name: '请填写名称' } : {}),
    ...(isDay(startsOn) ? {} : { startsOn: '请填写起始日期' }),
    ...(isDay(endsOn) && !turned ? {} : { endsOn: turned ? '结束要晚于起始' : '请填写结束日期' }),
  }
}

/** The name and the period of an open round. */
export function EditRoundDialog({ round, onClose }: EditRoundDialogProps) {
  const { values, ask, complete } = useAnswers<Given>(
    () => ({ name: round.name, startsOn: round.startsOn, endsOn: round.endsOn }),
    problemsOf,
  )
  const update = useCommand('assessments.update', { said: () => '已修改考核的名称和时段', showsError: true })
  const { name, startsOn, endsOn } = values
  const isDirty = name !== round.name || startsOn !== round.startsOn || endsOn !== round.endsOn
  const submit = async () => {
    if (!complete() || startsOn === null || endsOn === null) return
    if ((await update.run({ id: round.id, name: name.trim(), startsOn, endsOn })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title="修改名称和时段"
      width={520}
      dirty={isDirty}
      submit={submit}
      error={update.error}
      onClose={onClose}
    >
      <p className="ask-who quiet">时段改了，对象和得分随之重新算出；手工评分保留。做完可以撤销。</p>
      <div className="ask-fields">
        <TextQuestion {...ask('name')} label="名称" required max={60} />
        <DayQuestion {...ask('startsOn')} label="起始日期" required />
        <DayQuestion {...ask('endsOn')} label="结束日期" required />
      </div>
    </FormDialog>
  )
}
