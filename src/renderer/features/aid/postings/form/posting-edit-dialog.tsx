import { useState } from 'react'
import type { Posting } from '#shared/aid/posting.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { LessonFields, PlaceFields } from './posting-fields.tsx'
import { commonOf, fieldsOf, missingIn, type PostingFieldsState } from './posting-state.ts'

interface PostingEditDialogProps {
  readonly posting: Posting
  readonly onClose: () => void
}

/** What is written down of a posting; its state and its term are changed by actions of their own. */
export function PostingEditDialog({ posting, onClose }: PostingEditDialogProps) {
  const [fields, setFields] = useState(() => fieldsOf(posting))
  const [dirty, setDirty] = useState(false)
  const [asked, setAsked] = useState(false)
  const update = useCommand('postings.update', { said: () => `已修改 ${posting.name} 的援派`, showsError: true })
  const set = (changes: Partial<PostingFieldsState>) => {
    setFields((before) => ({ ...before, ...changes }))
    setDirty(true)
  }
  const missing = missingIn(fields)
  const submit = async () => {
    setAsked(true)
    if (Object.keys(missing).length > 0) return
    if ((await update.run({ id: posting.id, ...commonOf(fields) })) !== undefined) onClose()
  }
  const shown = { fields, set, missing: asked ? missing : {} }
  return (
    <FormDialog title={`编辑 ${posting.name}`} dirty={dirty} submit={submit} error={update.error} onClose={onClose}>
      <div className="ask-fields ask-fields-2">
        <PlaceFields {...shown} />
        <LessonFields {...shown} />
      </div>
    </FormDialog>
  )
}
