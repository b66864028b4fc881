import type { ComponentType } from 'react'
import { NavLink, useParams } from 'react-router'
import { Accounts } from './accounts.tsx'
import { About } from './about.tsx'
import { Actions } from './actions.tsx'
import { Appearance } from './appearance.tsx'
import { AuditTrail } from './audit-trail.tsx'
import { Backups } from './backups/backups.tsx'
import { Codes } from './codes.tsx'
import { Cohorts } from './cohorts.tsx'
import { Districts } from './districts.tsx'
import { OfficeSettings } from './office-settings.tsx'
import { OperatorSettings } from './operator-settings.tsx'
import { ProtectionSettings } from './protection.tsx'
import { RecycleBin } from './recycle-bin.tsx'
import { SchoolCalendarSettings } from './school-calendar.tsx'
import './settings.css'

interface Part {
  readonly key: string
  readonly label: string
  readonly Page: ComponentType
}

const first: Part = { key: 'office', label: '本单位信息', Page: OfficeSettings }

const parts: readonly Part[] = [
  first,
  { key: 'operator', label: '操作员', Page: OperatorSettings },
  { key: 'cohorts', label: '批次与方案', Page: Cohorts },
  { key: 'calendar', label: '校历', Page: SchoolCalendarSettings },
  { key: 'codes', label: '代码与别名', Page: Codes },
  { key: 'districts', label: '县区', Page: Districts },
  { key: 'protection', label: '保护与口令', Page: ProtectionSettings },
  { key: 'accounts', label: '账户', Page: Accounts },
  { key: 'backups', label: '备份与恢复', Page: Backups },
  { key: 'bin', label: '回收站', Page: RecycleBin },
  { key: 'actions', label: '操作记录', Page: Actions },
  { key: 'audit', label: '审计记录', Page: AuditTrail },
  { key: 'appearance', label: '外观', Page: Appearance },
  { key: 'about', label: '关于', Page: About },
]

/** 设置: parts at the left, one at a time. */
export function SettingsPage() {
  const { part } = useParams()
  const { Page } = parts.find((one) => one.key === part) ?? first
  return (
    <div className="settings">
      <nav className="settings-parts" aria-label="设置">
        <h1>设置</h1>
        {parts.map(({ key, label }) => (
          <NavLink
            key={key}
            to={`/settings/${key}`}
            className={part === undefined && key === first.key ? 'active' : ''}
          >
            {label}
          </NavLink>
        ))}
      </nav>
      <div className="settings-body">
        <Page />
      </div>
    </div>
  )
}
