import { useNavigate } from 'react-router'
import { waitingOf } from '#shared/desk/desk-labels.ts'
import { schoolYearOf, shiftSchoolYear } from '#shared/kernel/school-year.ts'
import type { Session } from '#shared/access/access.ts'
import { roleLabels } from '#shared/kernel/roles.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { useDesk } from '#renderer/api/use-desk.ts'
import { useScope } from '#renderer/session/scope.ts'
import { FilterSelect } from '#renderer/ui/filter-line.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useUndo } from '../use-undo.ts'
import { figure } from '#renderer/ui/figure.ts'

interface TopBarProps {
  readonly settings: Settings
  readonly session: Session
  /** Null where there is nothing to lock with. */
  readonly onLock: (() => void) | null
  readonly onSearch: () => void
}

/** School year, search, undo and redo, how much waits, who is here and 锁定. */
export function TopBar({ settings, session, onLock, onSearch }: TopBarProps) {
  return (
    <div className="top-bar">
      <SchoolYear today={settings.today} />
      <button type="button" className="top-search" onClick={onSearch}>
        <span className="quiet">搜索教师、学校、结对…</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <div className="top-right">
        {session.role !== 'reader' && <UndoButtons />}
        <Waiting />
        {session.account !== null && <Person name={session.account.name} role={session.role} />}
        {onLock !== null && (
          <button type="button" className="top-button" title="锁定窗口（Ctrl+L）" onClick={onLock}>
            锁定
          </button>
        )}
      </div>
    </div>
  )
}

/** Who is signed in; of somebody who only reads it says so, for nothing can be changed then. */
function Person({ name, role }: { readonly name: string; readonly role: Session['role'] }) {
  const navigate = useNavigate()
  return (
    <button type="button" className="top-button" title="更换口令" onClick={() => void navigate('/settings/protection')}>
      {name} <span className="quiet">{roleLabels[role]}</span>
    </button>
  )
}

const yearName = (year: string): string => year.replace('-', '–')

function SchoolYear({ today }: { readonly today: string }) {
  const chosen = useScope((state) => state.schoolYear)
  const choose = useScope((state) => state.chooseSchoolYear)
  const current = schoolYearOf(today)
  const years = [1, 0, -1, -2, -3, -4].map((by) => shiftSchoolYear(current, by)).filter((year) => year !== current)
  return (
    <FilterSelect
      label="学年"
      none={yearName(current)}
      options={years.map((year) => ({ value: year, label: yearName(year) }))}
      value={chosen === null || chosen === current ? undefined : chosen}
      onChange={(year) => choose(year ?? null)}
    />
  )
}

function UndoButtons() {
  const { undo, redo } = useUndo()
  useShortcut('ctrl+z', undo.run)
  useShortcut('ctrl+y', redo.run)
  return (
    <>
      <button
        type="button"
        className="top-button"
        disabled={undo.run === null}
        title={undo.title}
        onClick={undo.run ?? undefined}
      >
        撤销
      </button>
      <button
        type="button"
        className="top-button"
        disabled={redo.run === null}
        title={redo.title}
        onClick={redo.run ?? undefined}
      >
        重做
      </button>
    </>
  )
}

function Waiting() {
  const navigate = useNavigate()
  const { desk } = useDesk()
  const waiting = desk === undefined ? 0 : waitingOf(desk)
  return (
    <button type="button" className="top-button" onClick={() => void navigate('/')}>
      待办 <b>{figure(waiting)}</b>
    </button>
  )
}
