import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { isCancelled, sentenceOf } from '#renderer/api/api-error.ts'
import { client } from '#renderer/api/client.ts'
import { useNotices } from '#renderer/api/notices.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { MilestoneDialog, type MilestoneQuestion } from '#renderer/ui/milestones/milestone-dialog.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { StateTabs } from '#renderer/ui/state-tabs.tsx'
import { milestoneColumns } from './milestone-columns.tsx'
import { MilestoneLine } from './milestone-line.tsx'
import { recordLink } from './record-link.ts'
import { ReminderDialog } from './reminder-dialog.tsx'
import { useMilestoneList, type MilestoneListState } from './use-milestone-list.ts'

/** 节点: what is due when, of every pair and studio, by how late it is. */
export function MilestonesPage() {
  const navigate = useNavigate()
  const state = useMilestoneList()
  const [question, setQuestion] = useState<MilestoneQuestion | null>(null)
  const [reminding, setReminding] = useState(false)
  const { pages, total, selection } = state
  return (
    <div className="page">
      <ListHeader state={state} onRemind={() => setReminding(true)} />
      <StateTabs label="节点状态" tabs={state.tabs} active={state.tab} onChange={state.openTab} />
      <MilestoneLine state={state} onAsk={setQuestion} />
      <DataTable
        label="节点"
        columns={milestoneColumns}
        pages={pages}
        total={total}
        rowKey={(row) => row.id}
        selection={selection.value}
        onSelect={selection.set}
        onOpen={(row) => void navigate(recordLink(row))}
        empty={<NothingListed state={state} />}
        foot={
          <span>
            合计 <b>{(total ?? pages.rows.length).toLocaleString('zh-CN')}</b> 个
          </span>
        }
      />
      {question !== null && (
        <MilestoneDialog question={question} onClose={() => setQuestion(null)} onDone={selection.clear} />
      )}
      {reminding && <ReminderDialog filter={state.listFilter} onClose={() => setReminding(false)} />}
    </div>
  )
}

interface ListHeaderProps {
  readonly state: MilestoneListState
  readonly onRemind: () => void
}

function ListHeader({ state, onRemind }: ListHeaderProps) {
  const generate = useGenerate()
  const byState = state.counts?.byState
  const menu = { items: [{ key: 'generate', label: '按方案补齐节点' }], onClick: () => void generate() }
  const mayRemind = state.tab !== 'done' && (state.total ?? 0) > 0
  return (
    <PageHeader
      title="节点"
      figures={
        <>
          <Figure label="逾期" value={byState?.overdue} unit="个" />
          <Figure label="临近" value={byState?.soon} unit="个" />
        </>
      }
      actions={
        <>
          <Dropdown menu={menu} trigger={['click']}>
            <Button>
              更多 <i className="chevron" aria-hidden="true" />
            </Button>
          </Dropdown>
          <Button disabled={(state.total ?? 0) === 0} onClick={() => void exportCalendar(state.listFilter)}>
            导出日历
          </Button>
          <Button type="primary" disabled={!mayRemind} onClick={onRemind}>
            生成提醒文字
          </Button>
        </>
      }
    />
  )
}

function useGenerate(): () => Promise<unknown> {
  const generate = useCommand('milestones.generate', {
    said: ({ added }) => (added === 0 ? '节点都已齐全，没有要补的' : `已按方案补齐 ${added} 个节点`),
  })
  return () => generate.run({})
}

/** The list as it is narrowed, as a file that the calendar of a computer or telephone reads. */
async function exportCalendar(filter: MilestoneListState['listFilter']): Promise<void> {
  try {
    const file = await client.shell.chooseSave({ name: '节点日历.ics', kind: 'ics' })
    if (file === null) return
    const { count } = await client.milestones.writeCalendar({ ...filter, file: file.token })
    useNotices
      .getState()
      .offer(`已导出 ${file.name}，${count} 个节点`, [
        { label: '所在文件夹', run: () => void client.shell.showFile({ token: file.token }) },
      ])
  } catch (error) {
    if (!isCancelled(error)) useNotices.getState().complain(sentenceOf(error))
  }
}

function NothingListed({ state }: { readonly state: MilestoneListState }) {
  const generate = useGenerate()
  const { filters, active, clear } = state.filters
  const isNarrowed = active && Object.keys(filters).some((key) => key !== 'state')
  if (isNarrowed) return <EmptyState sentence="没有符合筛选的节点。" action={{ label: '取消筛选', onClick: clear }} />
  const none = state.counts?.total === 0
  return none ? (
    <EmptyState
      sentence="还没有节点。结对审核通过、工作室认定后按方案自动生成；以前的可以补齐。"
      action={{ label: '按方案补齐节点', onClick: () => void generate() }}
    />
  ) : (
    <EmptyState sentence="这里没有节点。" />
  )
}
