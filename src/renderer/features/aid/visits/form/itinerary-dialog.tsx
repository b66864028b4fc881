import type { Visit } from '#shared/aid/visit.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { textIn, type EditedRow, type RowField } from '../../shared/row-editor.tsx'
import { RowsDialog } from '../../shared/rows-dialog.tsx'

interface ItineraryDialogProps {
  readonly visit: Visit
  readonly onClose: () => void
}

const fields: readonly RowField[] = [
  { name: 'on', title: '日期', kind: 'day', width: '136px', required: true },
  { name: 'time', title: '时间', kind: 'text', width: '84px', max: 20, placeholder: '上午' },
  { name: 'content', title: '安排', kind: 'text', width: 'minmax(0, 2fr)', max: 200, required: true },
  { name: 'place', title: '地点', kind: 'text', width: 'minmax(0, 1.2fr)', max: 60 },
  { name: 'contact', title: '对接人', kind: 'text', width: '108px', max: 40 },
]

/** 行程安排, day by day. */
export function ItineraryDialog({ visit, onClose }: ItineraryDialogProps) {
  const save = useCommand('visits.setItinerary', {
    said: (_, { rows }) => `已保存行程，${rows.length} 项`,
    showsError: true,
  })
  const initial = visit.itinerary.map(({ id, on, time, content, place, school, contact }): EditedRow => ({
    key: id,
    id,
    cells: { on, time, content, place: place ?? school, contact },
  }))
  const schoolOf = new Map(visit.itinerary.map(({ id, schoolId, school }) => [id, { schoolId, school }]))
  const rowOf = (row: EditedRow) => {
    const place = textIn(row, 'place')
    const before = row.id === null ? undefined : schoolOf.get(row.id)
    // A school stays one as long as its name is not written over.
    const schoolId = before !== undefined && before.school === place ? before.schoolId : null
    return {
      ...(row.id === null ? {} : { id: row.id }),
      on: textIn(row, 'on') ?? visit.startsOn,
      time: textIn(row, 'time'),
      content: textIn(row, 'content') ?? '',
      place: schoolId === null ? place : null,
      schoolId,
      contact: textIn(row, 'contact'),
    }
  }
  return (
    <RowsDialog
      title={`行程：${visit.topic}`}
      label="行程"
      fields={fields}
      initial={initial}
      fresh={() => ({ on: visit.startsOn, time: null, content: null, place: null, contact: null })}
      save={async (rows) => (await save.run({ id: visit.id, rows: rows.map(rowOf) })) !== undefined}
      error={save.error}
      onClose={onClose}
    />
  )
}
