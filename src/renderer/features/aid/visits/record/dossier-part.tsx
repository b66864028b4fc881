import { Button } from 'antd'
import { useState } from 'react'
import type { DossierKey, DossierPart as Part, Visit } from '#shared/aid/visit.ts'
import { AttachmentList } from '#renderer/ui/attachments/attachment-list.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { StatusWord, type StatusTone } from '#renderer/ui/status-word.tsx'
import { giveDossier } from '../actions/give-dossier.ts'
import { VisitEditDialog, type EditFocus } from '../form/visit-edit-dialog.tsx'
import type { VisitPart } from './visit-card.tsx'

interface DossierPartProps {
  readonly visit: Visit
  readonly onPart: (part: VisitPart) => void
}

/** Where a part of the dossier is filled in: in another part of the card, or in the form. */
const places: Readonly<Record<DossierKey, VisitPart | EditFocus | null>> = {
  plan: 'plan',
  list: 'people',
  itinerary: 'itinerary',
  record: 'content',
  result: 'result',
  agreement: 'papers',
  donation: 'papers',
  brief: 'brief',
  attachment: null,
}

const isFocus = (place: VisitPart | EditFocus): place is EditFocus =>
  place === 'plan' || place === 'content' || place === 'result' || place === 'brief'

/** The checklist of the dossier, the attachments, and the zip of all of it. */
export function DossierPart({ visit, onPart }: DossierPartProps) {
  const [editing, setEditing] = useState<EditFocus | null>(null)
  const [busy, setBusy] = useState(false)
  const mayEdit = visit.actions.includes('edit')
  const fill = (place: VisitPart | EditFocus) => (isFocus(place) ? setEditing(place) : onPart(place))
  const give = async () => {
    setBusy(true)
    await giveDossier(visit.id).finally(() => setBusy(false))
  }
  return (
    <>
      <SectionHead
        title="卷宗"
        hint={visit.missing === 0 ? '齐全' : `还缺 ${visit.missing} 件`}
        action={
          <Button loading={busy} onClick={() => void give()}>
            导出卷宗
          </Button>
        }
        lined
      />
      <ul className="dossier-parts" aria-label="卷宗清单">
        {visit.dossier.map((part, at) => (
          <PartLine key={part.key} part={part} number={at + 1} mayEdit={mayEdit} onFill={fill} />
        ))}
      </ul>
      <AttachmentList owner="visit" ownerId={visit.id} mayAdd={visit.status !== 'void'} />
      {editing !== null && <VisitEditDialog visit={visit} focus={editing} onClose={() => setEditing(null)} />}
    </>
  )
}

const looks = {
  done: { tone: 'finished', word: '已有' },
  missing: { tone: 'waiting', word: '缺' },
  optional: { tone: 'hollow', word: '可不加' },
} as const satisfies Record<Part['state'], { tone: StatusTone; word: string }>

interface PartLineProps {
  readonly part: Part
  readonly number: number
  readonly mayEdit: boolean
  readonly onFill: (place: VisitPart | EditFocus) => void
}

function PartLine({ part, number, mayEdit, onFill }: PartLineProps) {
  const place = places[part.key]
  const { tone, word } = looks[part.state]
  return (
    <li>
      <span className="quiet number">{number}</span>
      <span>{part.label}</span>
      <span className="second ellipsis" title={part.detail}>
        <StatusWord tone={tone}>{word}</StatusWord>　{part.detail}
      </span>
      {place !== null && (mayEdit || !isFocus(place)) && (
        <button type="button" className="link" onClick={() => onFill(place)}>
          {part.state === 'done' ? '查看' : '去补'}
        </button>
      )}
    </li>
  )
}
