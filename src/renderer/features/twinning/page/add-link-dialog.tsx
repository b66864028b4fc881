import type { TwinGroup } from '#shared/twinning/twin-group.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ChoiceQuestion, DayQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface AddLinkDialogProps {
  readonly group: TwinGroup
  readonly today: string
  readonly onClose: () => void
}

interface LinkValues {
  readonly fromId: string | null
  readonly toId: string | null
  readonly agreementNo: string
  readonly signedOn: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

const problemsOf = ({ fromId, toId, startsOn, endsOn }: LinkValues) => ({
  ...(fromId === null ? { fromId: '请选择支援方' } : {}),
  ...(toId === null ? { toId: '请选择受援方' } : {}),
  ...(toId !== null && fromId === toId ? { toId: '支援方和受援方不能是同一所学校' } : {}),
  ...(startsOn === null ? { startsOn: '请填写起始日期' } : {}),
  ...(startsOn !== null && endsOn !== null && endsOn < startsOn ? { endsOn: '结束日期不能早于起始日期' } : {}),
})

/** One school of the group helps another. */
export function AddLinkDialog({ group, today, onClose }: AddLinkDialogProps) {
  const { values, ask, complete } = useAnswers<LinkValues>(
    () => ({
      fromId: group.members.find(({ isLead, leftOn }) => isLead && leftOn === null)?.id ?? null,
      toId: null,
      agreementNo: '',
      signedOn: null,
      startsOn: today > group.startsOn ? today : group.startsOn,
      endsOn: null,
    }),
    problemsOf,
  )
  const add = useCommand('twinning.addLinks', { said: () => '已加 1 个对子', showsError: true })
  const submit = async () => {
    const { fromId, toId, signedOn, startsOn, endsOn } = values
    if (!complete() || fromId === null || toId === null || startsOn === null) return
    const agreementNo = values.agreementNo.trim() === '' ? null : values.agreementNo.trim()
    const link = { fromId, toId, agreementNo, signedOn, startsOn, endsOn }
    if ((await add.run({ id: group.id, links: [link] })) !== undefined) onClose()
  }
  const schools = group.members
    .filter(({ leftOn }) => leftOn === null)
    .map(({ id, name, slotLabel }) => ({ value: id, label: `${name}（${slotLabel}）` }))
  return (
    <FormDialog
      title="加对子"
      width={560}
      dirty={values.toId !== null}
      submit={submit}
      error={add.error}
      onClose={onClose}
    >
      <div className="ask-fields">
        <ChoiceQuestion {...ask('fromId')} label="支援方" required options={schools} />
        <ChoiceQuestion {...ask('toId')} label="受援方" required options={schools} />
        <TextQuestion {...ask('agreementNo')} label="协议编号" max={60} />
        <DayQuestion {...ask('signedOn')} label="签订日期" />
        <DayQuestion {...ask('startsOn')} label="起始日期" required />
        <DayQuestion {...ask('endsOn')} label="结束日期" hint="不填，随结对组的期限" />
      </div>
    </FormDialog>
  )
}
