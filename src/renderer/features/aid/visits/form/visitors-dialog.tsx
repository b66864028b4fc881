import { useMemo, useState } from 'react'
import type { Visit } from '#shared/aid/visit.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { FindingLines } from '../../shared/finding-lines.tsx'
import { useVisitFindings } from './use-visit-findings.ts'
import { VisitorRows } from './visitor-rows.tsx'
import { draftsOf, headsOn, visitorsOf } from './visitor-state.ts'

interface VisitorsDialogProps {
  readonly visit: Visit
  readonly onClose: () => void
}

/** The whole list of one visit; what speaks against somebody is told while it is written. */
export function VisitorsDialog({ visit, onClose }: VisitorsDialogProps) {
  const [visitors, setVisitors] = useState(() => visitorsOf(visit))
  const [dirty, setDirty] = useState(false)
  const drafts = useMemo(() => draftsOf(visitors), [visitors])
  const { id, direction, startsOn, endsOn, told } = visit
  const findings = useVisitFindings({ id, direction, startsOn, endsOn, ...told, visitors: drafts })
  const save = useCommand('visits.setVisitors', {
    said: () => `已保存名单，共 ${headsOn(visitors)} 人`,
    showsError: true,
  })
  const submit = async () => {
    if ((await save.run({ id, visitors: drafts })) !== undefined) onClose()
  }
  return (
    <FormDialog
      title={`名单 ${headsOn(visitors)} 人`}
      width={880}
      dirty={dirty}
      submit={submit}
      error={save.error}
      onClose={onClose}
    >
      <FindingLines findings={findings.filter(({ rule }) => rule !== 'dates-reversed')} />
      <VisitorRows
        visitors={visitors}
        onChange={(next) => {
          setVisitors([...next])
          setDirty(true)
        }}
      />
    </FormDialog>
  )
}
