import { useState } from 'react'
import type { Visit } from '#shared/aid/visit.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { LongFields, type LongField } from './long-fields.tsx'
import { FurtherFields, HeadFields, MainFields } from './visit-fields.tsx'
import { draftOf, fieldsOf, missingIn, type VisitFieldsState } from './visit-state.ts'

export type EditFocus = LongField

interface VisitEditDialogProps {
  readonly visit: Visit
  /** Only this text, for what is missing in the dossier. */
  readonly focus?: EditFocus
  readonly onClose: () => void
}

/** What is written down of a visit; its people and rows have dialogs of their own. */
export function VisitEditDialog({ visit, focus, onClose }: VisitEditDialogProps) {
  const [fields, setFields] = useState(() => fieldsOf(visit))
  const [dirty, setDirty] = useState(false)
  const [asked, setAsked] = useState(false)
  const update = useCommand('visits.update', { said: () => `已修改 ${fields.topic}`, showsError: true })
  const set = (changes: Partial<VisitFieldsState>) => {
    setFields((before) => ({ ...before, ...changes }))
    setDirty(true)
  }
  const missing = missingIn(fields)
  const submit = async () => {
    setAsked(true)
    if (Object.keys(missing).length > 0) return
    const { city, ...draft } = draftOf(fields)
    const given = city === null ? draft : { ...draft, city }
    if ((await update.run({ id: visit.id, ...given })) !== undefined) onClose()
  }
  const shown = { fields, set, missing: asked ? missing : {} }
  return (
    <FormDialog
      title={`编辑 ${visit.topic}`}
      width={820}
      dirty={dirty}
      submit={submit}
      error={update.error}
      onClose={onClose}
    >
      <div className="ask-fields ask-fields-2">
        {(focus === undefined || focus === 'plan') && (
          <>
            <MainFields {...shown} />
            <HeadFields {...shown} />
          </>
        )}
        <LongFields
          names={focus === undefined ? ['plan', 'content', 'result', 'brief'] : [focus]}
          {...(focus === undefined ? {} : { focus })}
          fields={fields}
          set={set}
        />
        {focus === undefined && <FurtherFields {...shown} />}
      </div>
    </FormDialog>
  )
}
