import { useState } from 'react'
import { Outlet } from 'react-router'
import type { Session } from '#shared/access/access.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { lockWindow } from '#renderer/api/lock-window.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { Palette } from '../palette/palette.tsx'
import { ShortcutSheet } from '../shortcut-sheet.tsx'
import { LongWork } from './long-work.tsx'
import { Nav } from './nav.tsx'
import { QuietLine } from './quiet-line.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { StatusBar } from './status-bar.tsx'
import { ReadOnlyBanner } from './read-only-banner.tsx'
import { TopBar } from './top-bar.tsx'
import { useIdleLock } from './use-idle-lock.ts'
import './frame.css'

interface FrameProps {
  readonly settings: Settings
  readonly session: Session
  /** A copy of a damaged database is looked at. */
  readonly isReadOnly: boolean
}

/** The window around every page: navigation, top bar, the page, status bar. */
export function Frame({ settings, session, isReadOnly }: FrameProps) {
  const [overlay, setOverlay] = useState<'palette' | 'shortcuts' | null>(null)
  useShortcut('ctrl+k', () => setOverlay('palette'))
  useShortcut('?', () => setOverlay('shortcuts'))
  const lock = session.canLock ? () => void lockWindow() : null
  useShortcut('ctrl+l', lock)
  useIdleLock(session.canLock ? session.idleMinutes : null, () => void lockWindow())
  return (
    <div className="frame">
      <Nav />
      <div className="frame-main">
        <TopBar settings={settings} session={session} onLock={lock} onSearch={() => setOverlay('palette')} />
        {isReadOnly && <ReadOnlyBanner />}
        {settings.hasSampleData && <SampleBanner />}
        <main className="frame-page">
          <Outlet />
        </main>
        <LongWork />
        <QuietLine />
        <StatusBar settings={settings} onShortcuts={() => setOverlay('shortcuts')} />
      </div>
      {overlay === 'palette' && <Palette onClose={() => setOverlay(null)} />}
      {overlay === 'shortcuts' && <ShortcutSheet onClose={() => setOverlay(null)} />}
    </div>
  )
}
