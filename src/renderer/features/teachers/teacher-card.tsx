import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { RecordChange } from '#shared/history/history.ts'
import type { Teacher } from '#shared/registry/teacher.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { changesByAction } from '#renderer/ui/changes-by-action.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { RecordDrawer, type RecordPosition } from '#renderer/ui/record-drawer.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { LeavingDialog } from './leaving-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { TeacherActivities } from './teacher-activities.tsx'
import { TeacherArchive } from './teacher-archive.tsx'
import { TeacherStatusWord } from './teacher-columns.tsx'
import { TeacherFacts } from './teacher-facts.tsx'
import { TeacherForm } from './teacher-form.tsx'
import { TeacherPairings } from './teacher-pairings.tsx'
import { TeacherStudios, useStudiosOf } from './teacher-studios.tsx'

interface TeacherCardProps {
  readonly id: string
  readonly position: RecordPosition | undefined
  readonly onClose: () => void
}

const noChanges: readonly RecordChange[] = []

type Part = 'facts' | 'pairings' | 'activities' | 'archive' | 'history'
type Dialog = 'edit' | 'leave' | 'merge' | null

/** Everything about one person. */
export function TeacherCard({ id, position, onClose }: TeacherCardProps) {
  const found = useOperation('teachers.get', { id }, { keepPrevious: true })
  const changes = useOperation('history.ofRecord', { record: 'teacher', id }).data ?? noChanges
  const studios = useStudiosOf(id).data?.rows.length ?? 0
  const [part, setPart] = useState<Part>('facts')
  const [dialog, setDialog] = useState<Dialog>(null)
  useShortcut('f2', found.data === undefined ? null : () => setDialog('edit'))
  const teacher = found.data
  if (teacher === undefined || found.error !== null)
    return (
      <RecordDrawer label="教师" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  const tabs = [
    { key: 'facts', label: '概况' },
    { key: 'pairings', label: '结对与工作室', count: teacher.pairings.length + studios },
    { key: 'activities', label: '活动与成果' },
    { key: 'archive', label: '成长档案' },
    { key: 'history', label: '修改记录', count: changesByAction(changes).length },
  ] as const
  return (
    <RecordDrawer
      label={teacher.name}
      lead={<TeacherStatusWord status={teacher.status} />}
      title={teacher.name}
      actions={<CardActions teacher={teacher} onDialog={setDialog} onRemoved={onClose} />}
      tabs={<StateTabs label="教师信息" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {part === 'facts' && <TeacherFacts key={teacher.id} teacher={teacher} />}
      {part === 'pairings' && (
        <>
          <TeacherPairings pairings={teacher.pairings} />
          <TeacherStudios teacherId={teacher.id} />
        </>
      )}
      {part === 'activities' && <TeacherActivities teacherId={teacher.id} />}
      {part === 'archive' && <TeacherArchive teacherId={teacher.id} />}
      {part === 'history' && <ChangeHistory changes={changes} />}
      {dialog === 'edit' && <TeacherForm id={id} onClose={() => setDialog(null)} />}
      {dialog === 'leave' && <LeavingDialog teacher={teacher} onClose={() => setDialog(null)} />}
      {dialog === 'merge' && <MergeDialog keep={teacher} onClose={() => setDialog(null)} />}
    </RecordDrawer>
  )
}

interface CardActionsProps {
  readonly teacher: Teacher
  readonly onDialog: (dialog: Dialog) => void
  readonly onRemoved: () => void
}

function CardActions({ teacher, onDialog, onRemoved }: CardActionsProps) {
  const confirm = useConfirmDanger()
  const remove = useCommand('teachers.remove', { said: () => `已删除教师 ${teacher.name}` })
  const askRemove = async () => {
    const sure = await confirm({
      title: `删除 1 名教师：${teacher.name}？`,
      consequence: '荣誉和工作经历一起删除。删除后可以撤销。调走或退休的，请用“调动、退休”，不要删除。',
      verb: '删除',
    })
    if (sure && (await remove.run({ id: teacher.id })) !== undefined) onRemoved()
  }
  const menu = {
    items: [
      { key: 'merge', label: '与另一条合并…' },
      { key: 'remove', label: '删除…', danger: true },
    ],
    onClick: ({ key }: { key: string }) => (key === 'merge' ? onDialog('merge') : void askRemove()),
  }
  return (
    <>
      <Button onClick={() => onDialog('edit')}>
        编辑 <span className="quiet small">F2</span>
      </Button>
      <Button onClick={() => onDialog('leave')}>调动、退休</Button>
      <Dropdown menu={menu} trigger={['click']}>
        <Button>
          更多 <i className="chevron" aria-hidden="true" />
        </Button>
      </Dropdown>
    </>
  )
}
