import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { RouterProvider } from 'react-router/dom'
import { followChanges, queryClient } from '#renderer/api/query-client.ts'
import { followProgress } from '#renderer/api/progress-store.ts'
import { useAppearance } from '#renderer/session/appearance.ts'
import { ErrorBoundary } from '#renderer/ui/error-boundary.tsx'
import { listenToShortcuts } from '#renderer/ui/shortcuts.ts'
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx'
import { router } from './routes.tsx'

const systemDark = window.matchMedia('(prefers-color-scheme: dark)')

function useDark(): boolean {
  const theme = useAppearance((state) => state.theme)
  const system = useSyncExternalStore(
    (changed) => {
      systemDark.addEventListener('change', changed)
      return () => systemDark.removeEventListener('change', changed)
    },
    () => systemDark.matches,
  )
  return theme === 'system' ? system : theme === 'dark'
}

/** The whole window. */
export function Root() {
  useEffect(() => {
    const stops = [followChanges(), followProgress(), listenToShortcuts()]
    return () => stops.forEach((stop) => stop())
  }, [])
  return (
    <ThemeProvider dark={useDark()}>
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <RouterProvider router={router} />
        </ErrorBoundary>
      </QueryClientProvider>
    </ThemeProvider>
  )
}
