import { useState } from 'react'
import type { Visit, VisitAction } from '#shared/aid/visit.ts'
import { visitActionLabels } from '#shared/aid/aid-labels.ts'
import { RecordActions } from '../../shared/record-actions.tsx'
import { VisitEditDialog } from '../form/visit-edit-dialog.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { VisitActionDialog } from './visit-action-dialog.tsx'

interface VisitActionsProps {
  readonly visit: Visit
  readonly today: string
}

/** A plan whose days are over is told as ended at once. */
function nextStep({ status, endsOn }: Visit, today: string): VisitAction | undefined {
  if (status === 'planned') return endsOn < today ? 'finish' : 'start'
  if (status === 'underway') return 'finish'
  return status === 'ended' ? 'archive' : undefined
}

/** What can be done with one visit now, and the dialogs of it. */
export function VisitActions({ visit, today }: VisitActionsProps) {
  const [dialog, setDialog] = useState<VisitAction | null>(null)
  const close = () => setDialog(null)
  const rest = visit.actions.filter((action) => action !== 'edit')
  return (
    <>
      <RecordActions
        actions={rest}
        labels={visitActionLabels}
        next={nextStep(visit, today)}
        onEdit={visit.actions.includes('edit') ? () => setDialog('edit') : null}
        onAction={setDialog}
      />
      {dialog === 'edit' && <VisitEditDialog visit={visit} onClose={close} />}
      {dialog === 'finish' && <FinishDialog visit={visit} today={today} onClose={close} />}
      {dialog !== null && dialog !== 'edit' && dialog !== 'finish' && (
        <VisitActionDialog action={dialog} targets={[visit]} today={today} onClose={close} />
      )}
    </>
  )
}
