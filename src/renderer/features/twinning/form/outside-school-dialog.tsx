import { useMemo } from 'react'
import type { District } from '#shared/registry/code.ts'
import { useCodes } from '#renderer/api/use-code-lists.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { ChoiceQuestion, TextQuestion } from '#renderer/ui/actions/questions.tsx'
import { useAnswers } from '#renderer/ui/actions/use-answers.ts'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'

interface OutsideSchoolDialogProps {
  readonly onClose: () => void
  readonly onAdded: (school: Candidate) => void
}

interface OutsideValues {
  readonly name: string
  readonly districtId: string | null
  readonly stage: string | null
  readonly phone: string
}

const none: readonly District[] = []

const problemsOf = ({ name, districtId }: OutsideValues) => ({
  ...(name.trim().length < 2 ? { name: '请填写学校全称' } : {}),
  ...(districtId === null ? { districtId: '请选择所在地' } : {}),
})

/** A school outside the city that the register does not know yet, with the least that has to be known of it. */
export function OutsideSchoolDialog({ onClose, onAdded }: OutsideSchoolDialogProps) {
  const districts = useOperation('districts.list', {}).data ?? none
  const stages = useCodes('stage')
  const places = useMemo(
    () => districts.filter(({ isOutside }) => isOutside).map(({ id, name }) => ({ value: id, label: name })),
    [districts],
  )
  const { values, ask, complete } = useAnswers<OutsideValues>(
    () => ({ name: '', districtId: null, stage: null, phone: '' }),
    problemsOf,
  )
  const create = useCommand('schools.create', { said: (_, { name }) => `已新增学校 ${name}`, showsError: true })
  const submit = async () => {
    const { districtId, stage } = values
    if (!complete() || districtId === null) return
    const name = values.name.trim()
    const made = await create.run({
      name,
      districtId,
      stages: stage === null ? [] : [stage],
      isOutside: true,
      phone: values.phone.trim() === '' ? null : values.phone.trim(),
    })
    if (made === undefined) return
    const place = places.find(({ value }) => value === districtId)?.label ?? ''
    onAdded({ value: made.id, label: name, detail: [place, stage].filter(Boolean).join(' · '), note: '未结对' })
    onClose()
  }
  return (
    <FormDialog
      title="新增辖区外学校"
      width={480}
      dirty={values.name !== ''}
      submit={submit}
      error={create.error}
      onClose={onClose}
    >
      <div className="ask-fields">
        <TextQuestion {...ask('name')} label="学校全称" required max={60} />
        <ChoiceQuestion {...ask('districtId')} label="所在地" required options={places} />
        <ChoiceQuestion {...ask('stage')} label="学段" options={stages} />
        <TextQuestion {...ask('phone')} label="联系电话" max={30} />
      </div>
    </FormDialog>
  )
}
