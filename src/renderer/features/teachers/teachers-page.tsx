import { Button } from 'antd'
import { useState } from 'react'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ColumnMenu } from '#renderer/ui/column-menu.tsx'
import { FilterLine } from '#renderer/ui/filter-line.tsx'
import { ListPage } from '#renderer/ui/list-page/list-page.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { DuplicatesDialog } from './duplicates-dialog.tsx'
import { TeacherBulkBar } from './teacher-bulk-bar.tsx'
import { TeacherCard } from './teacher-card.tsx'
import { teacherColumns } from './teacher-columns.tsx'
import { TeacherFilters } from './teacher-filters.tsx'
import { TeacherForm } from './teacher-form.tsx'
import { useTeacherList } from './use-teacher-list.ts'

/** 教师: the register and one person's card. */
export function TeachersPage() {
  const state = useTeacherList()
  const route = useRecordRoute('/teachers')
  const [dialog, setDialog] = useState<'new' | 'duplicates' | null>(null)
  const choice = useColumnChoice('teachers', teacherColumns)
  const search = useSearchShortcut()
  const all = useOperation('teachers.count', {}).data
  useShortcut('ctrl+n', () => setDialog('new'))
  const { filters, selection, counted } = state
  const columns = <ColumnMenu items={choice.items} onSwitch={choice.switchColumn} onReset={choice.reset} />
  return (
    <ListPage
      label="教师"
      unit="人"
      state={state}
      counted={counted}
      route={route}
      columns={choice.columns}
      header={
        <PageHeader
          title="教师"
          figures={<Figure label="在册" value={all?.total} unit="人" />}
          actions={
            <>
              <Button onClick={() => setDialog('duplicates')}>查重复</Button>
              <Button type="primary" onClick={() => setDialog('new')}>
                新增教师
              </Button>
            </>
          }
        />
      }
      line={
        selection.rows.length > 0 ? (
          <TeacherBulkBar selection={selection} />
        ) : (
          <FilterLine right={columns}>
            <TeacherFilters filters={filters.values} onChange={filters.change} searchRef={search} />
          </FilterLine>
        )
      }
      empty={{
        filtered: '没有符合筛选的教师。',
        sentence: '还没有教师。可以导入县区报送表，或新增一名。',
        action: { label: '新增教师', onClick: () => setDialog('new') },
      }}
      card={TeacherCard}
      keepsTab
    >
      {dialog === 'new' && <TeacherForm id={null} onClose={() => setDialog(null)} onSaved={route.open} />}
      {dialog === 'duplicates' && <DuplicatesDialog onClose={() => setDialog(null)} />}
    </ListPage>
  )
}
