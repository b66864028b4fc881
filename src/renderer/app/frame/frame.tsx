import { useState } from 'react'
import { Outlet } from 'react-router'
import type { Settings } from '#shared/settings/settings.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { Palette } from '../palette/palette.tsx'
import { ShortcutSheet } from '../shortcut-sheet.tsx'
import { LongWork } from './long-work.tsx'
import { Nav } from './nav.tsx'
import { QuietLine } from './quiet-line.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import './frame.css'

interface FrameProps {
  readonly settings: Settings
}

/** The window around every page: navigation, top bar, the page, status bar. */
export function Frame({ settings }: FrameProps) {
  const [overlay, setOverlay] = useState<'palette' | 'shortcuts' | null>(null)
  useShortcut('ctrl+k', () => setOverlay('palette'))
  useShortcut('?', () => setOverlay('shortcuts'))
  return (
    <div className="frame">
      <Nav />
      <div className="frame-main">
        <TopBar settings={settings} onSearch={() => setOverlay('palette')} />
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
