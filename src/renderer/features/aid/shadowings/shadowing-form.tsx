import { useState } from 'react'
import type { AidFinding } from '#shared/aid/aid-finding.ts'
import type { Shadowing } from '#shared/aid/shadowing.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { AskField } from '#renderer/ui/ask-field.tsx'
import { findTeachers } from '#renderer/ui/find-teachers.ts'
import { PickMany } from '#renderer/ui/pick-many.tsx'
import type { Candidate } from '#renderer/ui/pinyin-picker.tsx'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { FindingLines } from '../shared/finding-lines.tsx'
import { useRested } from '../shared/use-rested.ts'
import { ShadowingFields } from './shadowing-fields.tsx'
import { blankShadowing, commonOf, fieldsOf, missingIn, type ShadowingFields as Fields } from './shadowing-state.ts'

interface ShadowingFormProps {
  /** Null: one or several new ones. */
  readonly shadowing: Shadowing | null
  readonly onClose: () => void
}

const none: readonly AidFinding[] = []

/** Every broken rule about the first of the people; the engine judges all of them when they are stored. */
function useFindings(fields: Fields, teacherId: string | undefined, id: string | undefined): readonly AidFinding[] {
  const { hostId, ...rest } = commonOf(fields)
  const isReady = teacherId !== undefined && rest.startsOn !== '' && rest.endsOn >= rest.startsOn
  const place = hostId === '' ? {} : { hostId }
  const question = isReady ? { ...rest, ...place, teacherId, ...(id === undefined ? {} : { id }) } : null
  const asked = useRested(question)
  const found = useOperation('shadowings.check', asked ?? { teacherId: '', startsOn: '', endsOn: '' }, {
    enabled: asked !== null,
    keepPrevious: true,
  })
  return asked === null ? none : (found.data ?? none)
}

/** 来濮跟岗, new or changed; several may come together. */
export function ShadowingForm({ shadowing, onClose }: ShadowingFormProps) {
  const [fields, setFields] = useState(() => (shadowing === null ? blankShadowing : fieldsOf(shadowing)))
  const [people, setPeople] = useState<readonly Candidate[]>([])
  const [dirty, setDirty] = useState(false)
  const [asked, setAsked] = useState(false)
  const add = useCommand('shadowings.add', { said: ({ ids }) => `已新建跟岗 ${ids.length} 人`, showsError: true })
  const update = useCommand('shadowings.update', { said: () => '已修改跟岗', showsError: true })
  const findings = useFindings(fields, shadowing?.teacherId ?? people[0]?.value, shadowing?.id)
  const missing = missingIn(fields, shadowing === null ? people : null)
  const submit = async () => {
    setAsked(true)
    if (Object.keys(missing).length > 0) return
    const common = commonOf(fields)
    const saved =
      shadowing === null
        ? await add.run({ shadowings: people.map(({ value }) => ({ ...common, teacherId: value })) })
        : await update.run({ ...common, id: shadowing.id })
    if (saved !== undefined) onClose()
  }
  const shown = asked ? missing : {}
  return (
    <FormDialog
      title={shadowing === null ? '新建跟岗' : `编辑 ${shadowing.name} 的跟岗`}
      dirty={dirty}
      submit={submit}
      error={add.error ?? update.error}
      onClose={onClose}
    >
      <div className="ask-fields ask-fields-2">
        {shadowing === null && (
          <AskField id="shadowing-people" label="伊吾教师" required wide problem={shown['people']}>
            <PickMany
              id="shadowing-people"
              picked={people}
              search={findTeachers}
              onChange={(next) => {
                setPeople(next)
                setDirty(true)
              }}
            />
          </AskField>
        )}
        <ShadowingFields
          fields={fields}
          missing={shown}
          set={(changes) => {
            setFields((before) => ({ ...before, ...changes }))
            setDirty(true)
          }}
        />
      </div>
      <FindingLines findings={findings} />
    </FormDialog>
  )
}
