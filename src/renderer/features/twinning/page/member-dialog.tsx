import type { TwinGroup, TwinMember } from '#shared/twinning/twin-group.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { ChoiceQuestion, DayQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface MemberDialogProps {
  readonly group: TwinGroup
  readonly member: TwinMember
  readonly onClose: () => void
}

interface MemberValues {
  readonly slot: string | null
  readonly joinedOn: string | null
  readonly person: string
  readonly phone: string
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** Since when a school is in the group, in which place, and who answers there. The lead is changed by a verb of its own. */
export function MemberDialog({ group, member, onClose }: MemberDialogProps) {
  const { id, name, isLead } = member
  const { values, ask, complete } = useAnswers<MemberValues>(
    () => ({
      slot: member.slot,
      joinedOn: member.joinedOn,
      person: member.person ?? '',
      phone: member.phone ?? '',
    }),
    ({ joinedOn }) => (joinedOn === null ? { joinedOn: '请填写日期' } : {}),
  )
  const update = useCommand('twinning.updateMember', { said: () => `已修改 ${name}`, showsError: true })
  const submit = async () => {
    if (!complete() || values.joinedOn === null) return
    const { slot, joinedOn, person, phone } = values
    const place = isLead || slot === null ? {} : { slot }
    const given = { id, ...place, joinedOn, person: orNull(person), phone: orNull(phone) }
    if ((await update.run(given)) !== undefined) onClose()
  }
  const places = group.slots.filter((slot) => !slot.isLead).map(({ code, label }) => ({ value: code, label }))
  return (
    <FormDialog title={`修改 ${name}`} width={480} dirty={false} submit={submit} error={update.error} onClose={onClose}>
      <div className="ask-fields">
        {!isLead && <ChoiceQuestion {...ask('slot')} label="位置" required options={places} />}
        <DayQuestion {...ask('joinedOn')} label="加入日期" required />
        <TextQuestion {...ask('person')} label="校方负责人" max={20} />
        <TextQuestion {...ask('phone')} label="联系电话" max={30} />
      </div>
    </FormDialog>
  )
}
