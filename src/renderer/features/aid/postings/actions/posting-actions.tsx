import { useState } from 'react'
import type { Posting, PostingAction } from '#shared/aid/posting.ts'
import { postingActionLabels } from '#shared/aid/aid-labels.ts'
import { RecordActions } from '../../shared/record-actions.tsx'
import { PostingEditDialog } from '../form/posting-edit-dialog.tsx'
import { PostingActionDialog } from './posting-action-dialog.tsx'

interface PostingActionsProps {
  readonly posting: Posting
  readonly today: string
}

/** So near its end a term is judged as a whole. */
const lastDays = 30

const nextSteps: readonly PostingAction[] = ['vet', 'publicise', 'dispatch', 'arrive', 'come-back', 'return']

/** Whose term ends is judged; of one in the middle of it no step is the likeliest but 考核. */
function nextStep({ actions, daysLeft }: Posting): PostingAction | undefined {
  const next = nextSteps.find((action) => actions.includes(action))
  if (next !== undefined || !actions.includes('finish')) return next
  return (daysLeft ?? 0) > lastDays ? 'assess' : 'finish'
}

/** What can be done with one posting now, and the dialogs of it. */
export function PostingActions({ posting, today }: PostingActionsProps) {
  const [dialog, setDialog] = useState<PostingAction | null>(null)
  const close = () => setDialog(null)
  const rest = posting.actions.filter((action) => action !== 'edit')
  return (
    <>
      <RecordActions
        actions={rest}
        labels={postingActionLabels}
        next={nextStep(posting)}
        onEdit={posting.actions.includes('edit') ? () => setDialog('edit') : null}
        onAction={setDialog}
      />
      {dialog === 'edit' && <PostingEditDialog posting={posting} onClose={close} />}
      {dialog !== null && dialog !== 'edit' && (
        <PostingActionDialog action={dialog} targets={[posting]} today={today} onClose={close} />
      )}
    </>
  )
}
