import type { ReactNode } from 'react'

interface SettingsHeadProps {
  readonly title: string
  readonly hint: string
  readonly actions?: ReactNode
}

export function SettingsHead({ title, hint, actions }: SettingsHeadProps) {
  return (
    <header className="settings-head">
      <div>
        <h2>{title}</h2>
        <p className="quiet">{hint}</p>
      </div>
      <span className="page-actions">{actions}</span>
    </header>
  )
}
