import type { TwinLink } from '#shared/twinning/twin-group.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { DayQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface LinkDialogProps {
  readonly link: TwinLink
  readonly onClose: () => void
}

interface LinkValues {
  readonly agreementNo: string
  readonly signedOn: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

const problemsOf = ({ startsOn, endsOn }: LinkValues) => ({
  ...(startsOn === null ? { startsOn: '请填写起始日期' } : {}),
  ...(startsOn !== null && endsOn !== null && endsOn < startsOn ? { endsOn: '结束日期不能早于起始日期' } : {}),
})

/** The agreement of one link. */
export function LinkDialog({ link, onClose }: LinkDialogProps) {
  const { id, from, to } = link
  const { values, ask, complete } = useAnswers<LinkValues>(
    () => ({
      agreementNo: link.agreementNo ?? '',
      signedOn: link.signedOn,
      startsOn: link.startsOn,
      endsOn: link.endsOn,
    }),
    problemsOf,
  )
  const update = useCommand('twinning.updateLink', { said: () => `已修改 ${from}和${to}的对子`, showsError: true })
  const submit = async () => {
    const { signedOn, startsOn, endsOn } = values
    if (!complete() || startsOn === null) return
    const agreementNo = values.agreementNo.trim() === '' ? null : values.agreementNo.trim()
    if ((await update.run({ id, agreementNo, signedOn, startsOn, endsOn })) !== undefined) onClose()
  }
  return (
    <FormDialog title="修改对子" width={520} dirty={false} submit={submit} error={update.error} onClose={onClose}>
      <p className="ask-who">
        {from} → {to}
      </p>
      <div className="ask-fields">
        <TextQuestion {...ask('agreementNo')} label="协议编号" max={60} />
        <DayQuestion {...ask('signedOn')} label="签订日期" />
        <DayQuestion {...ask('startsOn')} label="起始日期" required />
        <DayQuestion {...ask('endsOn')} label="结束日期" hint="不填，随结对组的期限" />
      </div>
    </FormDialog>
  )
}
