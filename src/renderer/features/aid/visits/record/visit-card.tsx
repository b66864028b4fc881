import { useState, type ReactNode } from 'react'
import type { Visit } from '#shared/aid/visit.ts'
import { visitDirectionLabels } from '#shared/aid/aid-labels.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { changesByAction } from '#renderer/ui/changes-by-action.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { RecordDrawer, type RecordPosition } from '#renderer/ui/record-drawer.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { VisitStatusWord } from '../../shared/status-words.tsx'
import { VisitActions } from '../actions/visit-actions.tsx'
import { DossierPart } from './dossier-part.tsx'
import { ItineraryPart } from './itinerary-part.tsx'
import { OverviewPart } from './overview-part.tsx'
import { PapersPart } from './papers-part.tsx'
import { VisitorsPart } from './visitors-part.tsx'
import './visit-card.css'

interface VisitCardProps {
  readonly id: string
  readonly position: RecordPosition | undefined
  readonly onClose: () => void
}

/** One visit beside the list. */
export function VisitCard({ id, position, onClose }: VisitCardProps) {
  const found = useOperation('visits.get', { id })
  const today = useOperation('settings.get', {}).data?.today
  if (found.data === undefined || today === undefined)
    return (
      <RecordDrawer label="互访" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  return <FoundCard visit={found.data} today={today} position={position} onClose={onClose} />
}

export type VisitPart = 'overview' | 'people' | 'itinerary' | 'papers' | 'dossier' | 'history'

interface FoundCardProps extends Omit<VisitCardProps, 'id'> {
  readonly visit: Visit
  readonly today: string
}

function FoundCard({ visit, today, position, onClose }: FoundCardProps) {
  const changes = useOperation('history.ofRecord', { record: 'visit', id: visit.id }).data ?? []
  const [part, setPart] = useState<VisitPart>('overview')
  const tabs = [
    { key: 'overview', label: '概况' },
    { key: 'people', label: '人员', count: visit.teachers + visit.leaders + visit.students },
    { key: 'itinerary', label: '行程', count: visit.itinerary.length },
    { key: 'papers', label: '协议和捐赠', count: visit.agreements.length + visit.donations.length },
    { key: 'dossier', label: visit.missing > 0 ? `卷宗 缺 ${visit.missing}` : '卷宗' },
    { key: 'history', label: '修改记录', count: changesByAction(changes).length },
  ] as const
  const parts = {
    overview: <OverviewPart visit={visit} />,
    people: <VisitorsPart visit={visit} />,
    itinerary: <ItineraryPart visit={visit} />,
    papers: <PapersPart visit={visit} today={today} />,
    dossier: <DossierPart visit={visit} onPart={setPart} />,
    history: <ChangeHistory changes={changes} />,
  } as const satisfies Record<VisitPart, ReactNode>
  return (
    <RecordDrawer
      label={visit.topic}
      lead={
        <>
          <span>{visit.code}</span>
          <span>{visitDirectionLabels[visit.direction]}</span>
          <VisitStatusWord status={visit.status} />
        </>
      }
      title={visit.topic}
      actions={<VisitActions visit={visit} today={today} />}
      tabs={<StateTabs<VisitPart> label="互访信息" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {parts[part]}
    </RecordDrawer>
  )
}
