import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useColumnChoice } from '#renderer/session/column-choice.ts'
import { ListPage } from '#renderer/ui/list-page/list-page.tsx'
import { Figure, PageHeader } from '#renderer/ui/page-header.tsx'
import { useSearchShortcut } from '#renderer/ui/search-input.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useRecordRoute } from '#renderer/ui/use-record-route.ts'
import { ActionDialog } from './actions/action-dialog.tsx'
import type { StateAction } from './actions/action-values.ts'
import { CloneCohortDialog } from './clone-cohort-dialog.tsx'
import { ListGroups } from './list/grouping-panel.tsx'
import { ListLine } from './list/list-line.tsx'
import { pairingColumns } from './list/pairing-columns.tsx'
import { reportLink } from './list/report-link.ts'
import { useFigures, usePairingList, type PairingListState } from './list/use-pairing-list.ts'
import { PairingViews } from '#renderer/ui/pairing-views.tsx'
import { PairingCard } from './record/pairing-card.tsx'

/** 师徒结对: every pair as one row, and one pair's record beside the list. */
export function PairingsPage() {
  const navigate = useNavigate()
  const state = usePairingList()
  const route = useRecordRoute('/pairings')
  const [dialog, setDialog] = useState<StateAction | 'clone' | null>(null)
  const choice = useColumnChoice('pairings', pairingColumns)
  const search = useSearchShortcut()
  const { filters, selection, listFilter } = state
  const columns = { items: choice.items, onSwitch: choice.switchColumn, onReset: choice.reset }
  return (
    <ListPage
      label="师徒结对"
      unit="对"
      state={state}
      route={route}
      columns={choice.columns}
      group={state.headings}
      header={<ListHeader state={state} onClone={() => setDialog('clone')} />}
      line={<ListLine state={state} searchRef={search} columns={columns} onAction={setDialog} />}
      beside={<ListGroups filters={filters.values} listFilter={listFilter} onChange={filters.change} />}
      empty={{
        filtered: '没有符合筛选的结对。',
        sentence: '还没有结对。可以导入县区报送表，或新建一对。',
        action: { label: '新建结对', onClick: () => void navigate('/pairings/new') },
      }}
      card={PairingCard}
    >
      {dialog === 'clone' && <CloneCohortDialog onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'clone' && (
        <ActionDialog
          action={dialog}
          targets={selection.rows}
          onClose={() => setDialog(null)}
          onDone={selection.clear}
        />
      )}
    </ListPage>
  )
}

interface ListHeaderProps {
  readonly state: PairingListState
  readonly onClone: () => void
}

function ListHeader({ state, onClone }: ListHeaderProps) {
  const navigate = useNavigate()
  const figures = useFigures()
  const toReport = () => void navigate(reportLink('pairing-list', state.filters.values))
  const toForm = () => void navigate('/pairings/new')
  useShortcut('ctrl+n', toForm)
  useShortcut('ctrl+e', toReport)
  const menu = { items: [{ key: 'clone', label: '换届…' }], onClick: onClone }
  return (
    <PageHeader
      title="师徒结对"
      figures={
        <>
          <Figure label="进行中" value={figures.pairs} unit="对" />
          <Figure label="师傅" value={figures.mentors} unit="人" />
          <Figure label="徒弟" value={figures.mentees} unit="人" />
        </>
      }
      views={<PairingViews view="list" />}
      actions={
        <>
          <Dropdown menu={menu} trigger={['click']}>
            <Button>
              更多 <i className="chevron" aria-hidden="true" />
            </Button>
          </Dropdown>
          <Button onClick={() => void navigate('/imports')}>导入</Button>
          <Button onClick={toReport}>导出</Button>
          <Button type="primary" onClick={toForm}>
            新建结对
          </Button>
        </>
      }
    />
  )
}
