import { Button } from 'antd'
import { useReducer, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useCommand } from '#renderer/api/use-command.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorSentence } from '#renderer/ui/error-sentence.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useLeaveGuard } from '#renderer/ui/use-leave-guard.ts'
import { EditGrid } from './edit-grid.tsx'
import { blankGrid, gridAfter, type GridAction, type GridState } from './grid-state.ts'
import { RowNote } from './row-note.tsx'
import type { Block } from './tsv.ts'
import { useReadings, type GridReadings } from './use-readings.ts'
import '#renderer/ui/form-foot.css'

const leaving = {
  title: '表格里的活动还没有登记',
  consequence: '填写的内容先留着，下次打开批量录入时可以接着填；列表里还看不到它们。',
}

/** 批量录入: a whole list at once, typed or pasted from Excel. */
export function GridPage() {
  const draft = useDraft('activity-grid', 'new')
  if (draft.found === undefined) return null
  return <OpenGrid draft={draft} />
}

const isBlock = (value: unknown): value is Block =>
  Array.isArray(value) &&
  value.every((row) => Array.isArray(row) && row.every((cell: unknown) => typeof cell === 'string'))

const keptRows = (found: object | null | undefined): Block =>
  found !== null && found !== undefined && 'rows' in found && isBlock(found.rows) ? found.rows : []

/** The grid with its draft. */
function useGrid(draft: ReturnType<typeof useDraft>) {
  const [restored, setRestored] = useState(() => keptRows(draft.found).length > 0)
  const [state, dispatch] = useReducer(gridAfter, blankGrid, (blank) =>
    gridAfter(blank, { do: 'load', rows: keptRows(draft.found) }),
  )
  const act = (action: GridAction) => {
    const next = gridAfter(state, action)
    dispatch(action)
    if (next.rows !== state.rows) draft.keep({ rows: next.rows })
  }
  const empty = () => {
    draft.drop()
    setRestored(false)
    dispatch({ do: 'load', rows: [] })
  }
  return { state, act, restored, empty }
}

function OpenGrid({ draft }: { readonly draft: ReturnType<typeof useDraft> }) {
  const navigate = useNavigate()
  const { state, act, restored, empty } = useGrid(draft)
  const readings = useReadings(state.rows)
  const guard = useLeaveGuard(state.rows.length > 0, leaving)
  const create = useCommand('activities.createMany', {
    said: ({ ids }) => `已登记 ${figure(ids.length)} 次活动`,
    showsError: true,
  })
  const sums = sumsOf(state, readings)
  const mayWrite = readings.settled && sums.ready > 0 && sums.refused === 0 && state.editing === null
  const save = async () => {
    if (!mayWrite || create.busy) return
    const activities = readings.rows.flatMap((one) => (one === null || one.draft === null ? [] : [one.draft]))
    if ((await create.run({ activities })) === undefined) return
    empty()
    guard.release()
    void navigate('/activities')
  }
  useShortcut('ctrl+s', () => void save())
  return (
    <div className="page">
      <PageHeader
        path={
          <>
            <Link to="/activities">活动</Link> / 批量录入
          </>
        }
        title="批量录入"
        figures={
          restored
            ? '已恢复上次没登记的内容'
            : '从 Excel 或 WPS 复制整块，在这里按 Ctrl+V，带表头的按表头对列；也可以直接打字'
        }
        actions={
          <>
            {state.rows.length > 0 && <Button onClick={() => act({ do: 'load', rows: [] })}>清空</Button>}
            <Button onClick={() => void navigate('/activities')}>返回列表</Button>
          </>
        }
      />
      <EditGrid
        state={state}
        dispatch={act}
        readings={readings.rows}
        renderNote={(row) => <RowNote reading={readings.rows[row] ?? null} />}
      />
      <GridFoot sums={sums} error={create.error} busy={create.busy} mayWrite={mayWrite} onSave={() => void save()} />
    </div>
  )
}

interface Sums {
  readonly ready: number
  readonly doubtful: number
  readonly refused: number
}

function sumsOf(state: GridState, { rows }: GridReadings): Sums {
  const read = rows.slice(0, state.rows.length).filter((one) => one !== null)
  const stored = read.filter(({ draft }) => draft !== null)
  return {
    ready: stored.length,
    doubtful: stored.filter(({ problems }) => problems.length > 0).length,
    refused: read.length - stored.length,
  }
}

interface GridFootProps {
  readonly sums: Sums
  readonly error: unknown
  readonly busy: boolean
  readonly mayWrite: boolean
  readonly onSave: () => void
}

function GridFoot({ sums, error, busy, mayWrite, onSave }: GridFootProps) {
  const { ready, doubtful, refused } = sums
  return (
    <footer className="form-foot">
      <span>
        可登记 <b>{figure(ready)}</b> 次
      </span>
      {doubtful > 0 && <span className="warn">其中 {figure(doubtful)} 次请核对</span>}
      {refused > 0 && <span className="error">{figure(refused)} 行不能登记，改好标红的格子再保存</span>}
      <ErrorSentence error={error} />
      <span className="grid-legend">
        <span>
          <i style={{ background: 'var(--done-ground)' }} />
          已自动读懂
        </span>
        <span>
          <i style={{ background: 'var(--warn-ground)' }} />
          请核对
        </span>
        <span>
          <i style={{ background: 'var(--error-ground)' }} />
          不能登记
        </span>
      </span>
      <span className="page-actions">
        <Button type="primary" loading={busy} disabled={!mayWrite} onClick={onSave}>
          登记 {figure(ready)} 次 <span className="small">Ctrl+S</span>
        </Button>
      </span>
    </footer>
  )
}
