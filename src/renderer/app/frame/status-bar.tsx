import { useNavigate } from 'react-router'
import { schoolYearLabel } from '#shared/kernel/school-year.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { useProgress } from '#renderer/api/progress-store.ts'
import { dayWithWeekday, momentForReading } from '#renderer/ui/moments.ts'

interface StatusBarProps {
  readonly settings: Settings
  readonly onShortcuts: () => void
}

/** Where the data is, when it was last backed up, and that everything is saved. */
export function StatusBar({ settings, onShortcuts }: StatusBarProps) {
  const navigate = useNavigate()
  const place = useOperation('shell.info', {}).data?.databaseFile
  const backups = useOperation('backups.list', {}).data
  const second = useOperation('backups.places', {}).data?.second
  const running = useProgress((state) => state.running.length)
  const last = backups?.[0]
  return (
    <footer className="status-bar">
      <span className="status-place" title={place}>
        数据库 {place}
      </span>
      <button type="button" onClick={() => void navigate('/settings/backups')}>
        上次备份 {last === undefined ? '还没有' : momentForReading(last.at, settings.today)}
      </button>
      {second?.isDue === true && (
        <button type="button" className="status-warning" onClick={() => void navigate('/settings/backups')}>
          {`第二处已 ${second.daysBehind} 天没有备份`}
        </button>
      )}
      <span>{running === 0 ? '已保存' : `正在处理 ${running} 项`}</span>
      <span className="status-right">
        <button type="button" onClick={onShortcuts}>
          快捷键 ?
        </button>
        <span>{schoolYearLabel(settings.schoolYear)}</span>
        <span>今天 {dayWithWeekday(settings.today)}</span>
      </span>
    </footer>
  )
}
