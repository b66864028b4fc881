import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { RecordChange } from '#shared/history/history.ts'
import { ownershipLabels, urbanCodeLabels, urbanTypeLabels } from '#shared/registry/school-labels.ts'
import type { School } from '#shared/registry/school.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { changesByAction } from '#renderer/ui/changes-by-action.ts'
import { ChangeHistory } from '#renderer/ui/change-history.tsx'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { Fact, Facts } from '#renderer/ui/facts.tsx'
import { RecordDrawer, type RecordPosition } from '#renderer/ui/record-drawer.tsx'
import { SectionHead } from '#renderer/ui/section-head.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { SchoolStatusWord } from './school-columns.tsx'
import { SchoolForm } from './school-form.tsx'
import { SchoolMerge } from './school-merge.tsx'
import { SchoolTeachers } from './school-teachers.tsx'
import { SchoolTwinning } from './school-twinning.tsx'
import { figure } from '#renderer/ui/figure.ts'

interface SchoolCardProps {
  readonly id: string
  readonly position: RecordPosition | undefined
  readonly onClose: () => void
}

const noChanges: readonly RecordChange[] = []

type Part = 'facts' | 'teachers' | 'twinning' | 'history'
type Dialog = 'edit' | 'merge' | null

/** Everything about one school. */
export function SchoolCard({ id, position, onClose }: SchoolCardProps) {
  const found = useOperation('schools.get', { id }, { keepPrevious: true })
  const changes = useOperation('history.ofRecord', { record: 'school', id }).data ?? noChanges
  const twinning = useOperation('twinning.ofSchool', { schoolId: id }).data?.length
  const [part, setPart] = useState<Part>('facts')
  const [dialog, setDialog] = useState<Dialog>(null)
  useShortcut('f2', found.data === undefined ? null : () => setDialog('edit'))
  const school = found.data
  if (school === undefined || found.error !== null)
    return (
      <RecordDrawer label="学校" title="" onClose={onClose}>
        <ErrorSentence error={found.error} />
      </RecordDrawer>
    )
  const tabs = [
    { key: 'facts', label: '概况' },
    { key: 'teachers', label: '教师', count: school.teacherCount },
    { key: 'twinning', label: '学校结对', count: twinning },
    { key: 'history', label: '修改记录', count: changesByAction(changes).length },
  ] as const
  return (
    <RecordDrawer
      label={school.name}
      lead={<SchoolStatusWord status={school.status} />}
      title={school.name}
      actions={<CardActions school={school} onDialog={setDialog} onRemoved={onClose} />}
      tabs={<StateTabs label="学校信息" tabs={tabs} active={part} onChange={setPart} />}
      position={position}
      onClose={onClose}
    >
      {part === 'facts' && <SchoolFacts school={school} />}
      {part === 'teachers' && <SchoolTeachers schoolId={id} total={school.teacherCount} />}
      {part === 'twinning' && <SchoolTwinning schoolId={id} />}
      {part === 'history' && <ChangeHistory changes={changes} />}
      {dialog === 'edit' && <SchoolForm school={school} onClose={() => setDialog(null)} />}
      {dialog === 'merge' && <SchoolMerge keep={school} onClose={() => setDialog(null)} />}
    </RecordDrawer>
  )
}

interface CardActionsProps {
  readonly school: School
  readonly onDialog: (dialog: Dialog) => void
  readonly onRemoved: () => void
}

function CardActions({ school, onDialog, onRemoved }: CardActionsProps) {
  const confirm = useConfirmDanger()
  const navigate = useNavigate()
  const remove = useCommand('schools.remove', { said: () => `已删除学校 ${school.name}` })
  const askRemove = async () => {
    const sure = await confirm({
      title: `删除 1 所学校：${school.name}？`,
      consequence: '还有教师或结对的学校不能删除。撤并或更名的，请改状态，不要删除。删除后可以撤销。',
      verb: '删除',
    })
    if (sure && (await remove.run({ id: school.id })) !== undefined) onRemoved()
  }
  const menu = {
    items: [
      { key: 'teachers', label: '在教师列表中查看' },
      { key: 'merge', label: '与另一所合并…' },
      { key: 'remove', label: '删除…', danger: true },
    ],
    onClick: ({ key }: { key: string }) => {
      if (key === 'merge') onDialog('merge')
      else if (key === 'remove') void askRemove()
      else void navigate(`/teachers?schoolId=${school.id}`)
    },
  }
  return (
    <>
      <Button onClick={() => onDialog('edit')}>
        编辑 <span className="quiet small">F2</span>
      </Button>
      <Dropdown menu={menu} trigger={['click']}>
        <Button>
          更多 <i className="chevron" aria-hidden="true" />
        </Button>
      </Dropdown>
    </>
  )
}

const urbanOf = ({ urbanCode, urbanType }: School): string | null => {
  if (urbanType === null) return null
  return urbanCode === null
    ? urbanTypeLabels[urbanType]
    : `${urbanTypeLabels[urbanType]}（${urbanCodeLabels[urbanCode]}）`
}

function SchoolFacts({ school }: { readonly school: School }) {
  return (
    <>
      <SectionHead title="基本信息" />
      <Facts labelWidth={56}>
        <Fact label="县区">{school.district}</Fact>
        <Fact label="乡镇">{school.town}</Fact>
        <Fact label="学段">{school.stages.join('、')}</Fact>
        <Fact label="举办者">{school.ownership === null ? null : ownershipLabels[school.ownership]}</Fact>
        <Fact label="城乡类型">{urbanOf(school)}</Fact>
        <Fact label="标识码">{school.code}</Fact>
        <Fact label="名校">{school.isLead ? '是' : '否'}</Fact>
        <Fact label="辖区外">{school.isOutside ? '是' : '否'}</Fact>
        <Fact label="在校生">{school.students === null ? null : figure(school.students)}</Fact>
        <Fact label="专任教师">{school.teachers === null ? null : figure(school.teachers)}</Fact>
        <Fact label="校长">{school.principal}</Fact>
        <Fact label="联系人">{[school.contact, school.phone].filter(Boolean).join(' ')}</Fact>
        {school.remark !== null && (
          <Fact label="备注" wide>
            {school.remark}
          </Fact>
        )}
      </Facts>
      <SectionHead title="名称" hint="导入时按这些写法认出这所学校" lined />
      <Names label="简称" names={school.aliases} />
      <Names label="曾用名" names={school.formerNames} />
      <Names label="认可写法" names={school.confirmedNames} />
    </>
  )
}

function Names({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  return (
    <Facts columns={1} labelWidth={56}>
      <Fact label={label}>{names.join('、')}</Fact>
    </Facts>
  )
}
